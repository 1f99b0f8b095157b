import type { DataField, Subfield } from '../../app/marc/record';
import { SCRIPTS } from './words';

/** A field to link, the script of its 880, and what is odd about the link. */
export interface LinkChoice {
  readonly pick: number;
  readonly script: number;
  readonly text: number;
  /** `pair` = both ways; `two` = two 880s for one field; `alone` = an 880 `-00`; `broken` = a $6 that leads nowhere. */
  readonly kind: 'pair' | 'two' | 'alone' | 'broken';
}

/** Tags whose fields have partners in other scripts. */
const LINKABLE = /^(?:1\d\d|24\d|250|26\d|490|5[02]\d|6[05]\d|7\d\d|830)$/;

/**
 * The fields with $6 put in where a choice links them, then their 880s. Numbers run from 01; a field is linked once.
 */
export function withLinks(
  fields: readonly DataField[],
  choices: readonly LinkChoice[],
): readonly DataField[] {
  const linked = [...fields];
  const partners: DataField[] = [];
  let number = 0;
  for (const choice of choices) {
    const places = linked.flatMap((field, index) => (isFree(field) ? [index] : []));
    const place = places[choice.pick % Math.max(places.length, 1)];
    const field = place === undefined ? undefined : linked[place];
    if (place === undefined || !field) break;
    if (choice.kind === 'alone') {
      partners.push(partner(field, choice, '00'));
      continue;
    }
    number += 1;
    const occurrence = String(number).padStart(2, '0');
    linked[place] = { ...field, subfields: [link(`880-${occurrence}`), ...field.subfields] };
    if (choice.kind === 'broken') continue;
    partners.push(partner(field, choice, occurrence));
    if (choice.kind === 'two')
      partners.push(partner(field, { ...choice, script: choice.script + 1 }, occurrence));
  }
  return [...linked, ...partners];
}

function isFree({ tag, subfields }: DataField): boolean {
  return LINKABLE.test(tag) && subfields.length > 0 && subfields[0]?.code !== '6';
}

function partner(field: DataField, choice: LinkChoice, occurrence: string): DataField {
  const script = SCRIPTS[choice.script % SCRIPTS.length] ?? SCRIPTS[0];
  const text = script.texts[choice.text % script.texts.length] ?? script.texts[0];
  const orientation = script.rightToLeft ? '/r' : '';
  const [first, ...rest] = field.subfields.filter(({ code }) => !'01568'.includes(code));
  return {
    ...field,
    tag: '880',
    subfields: [
      link(`${field.tag}-${occurrence}/${script.code}${orientation}`),
      { code: first?.code ?? 'a', value: text },
      ...rest.slice(0, 1),
      ...field.subfields.filter(({ code }) => code === '5'),
    ],
  };
}

function link(value: string): Subfield {
  return { code: '6', value };
}
