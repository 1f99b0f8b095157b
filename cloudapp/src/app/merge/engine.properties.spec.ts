import * as fc from 'fast-check';

import { expectForAll, recordPair } from '../../testing/marc-generator';
import { SHIPPED, shippedProfile } from '../../testing/stories/profiles';
import { linkOf } from '../align/links';
import { isRepeatable } from '../marc/codes/repeatable';
import { hashRecord } from '../marc/content-hash';
import type { DataField, Field, MarcRecord } from '../marc/record';
import { fieldIds, isDataField, subfieldValues } from '../marc/record';

import type { Override, Proposal } from './decision';
import { checkInvariants } from './invariants';
import { linklessContent } from './outcome';
import { prepare } from './prepare';
import type { MergeProfile } from './profile';
import { resolve } from './resolve';

const copyAndMerge = shippedProfile('copy-and-merge');
const pairs = recordPair({ maxFields: 14 }).filter(
  ({ local, incoming }) => isValid(local) && isValid(incoming),
);
const anyProfile = fc.constantFrom(...SHIPPED);
const cases = fc.record({ pair: pairs, profile: anyProfile });

function merged(local: MarcRecord, incoming: MarcRecord, profile: MergeProfile): Proposal {
  return resolve(prepare(local, incoming, profile));
}

describe('any merge of any two records', () => {
  it('breaks none of the invariants', () => {
    expectForAll(cases, ({ pair: { local, incoming }, profile }) => {
      const prepared = prepare(local, incoming, profile);
      return checkInvariants(prepared, resolve(prepared)).length === 0;
    });
  });

  it('changes nothing when done a second time', () => {
    expectForAll(cases, ({ pair: { local, incoming }, profile }) => {
      const once = merged(local, incoming, profile).record;
      return hashRecord(merged(once, incoming, profile).record) === hashRecord(once);
    });
  });

  it('changes neither record', () => {
    expectForAll(cases, ({ pair: { local, incoming }, profile }) => {
      const before = JSON.stringify([local, incoming]);
      const prepared = prepare(deepFrozen(local), deepFrozen(incoming), profile);
      resolve(prepared, choices(resolve(prepared), 'both'));
      return JSON.stringify([local, incoming]) === before;
    });
  });

  it('gives the same proposal every time', () => {
    expectForAll(cases, ({ pair: { local, incoming }, profile }) => {
      const again = JSON.stringify(merged(local, incoming, profile));
      return JSON.stringify(merged(local, incoming, profile)) === again;
    });
  });

  it('has every field of the result explained by a decision that carries its content', () => {
    expectForAll(cases, ({ pair: { local, incoming }, profile }) => {
      const { record, decisions } = merged(local, incoming, profile);
      const inputs = new Map([...named(local, 'L'), ...named(incoming, 'I')]);
      return named(record, 'R').every(([id, field]) =>
        decisions.some(({ fieldId, result, grafted = [] }) => {
          const input = inputs.get(fieldId);
          if (result !== id || !input) return false;
          // The 035 of the OCLC number is the one field that is put together from several.
          return field.tag === '035' || grafted.length > 0 || sameButIdentifiers(input, field);
        }),
      );
    });
  });

  it('drops nothing but what is cleaned up when the incoming record is the same', () => {
    expectForAll(pairs, ({ local }) => {
      const { record, decisions } = merged(local, local, copyAndMerge);
      const isNumber = (field: Field): boolean => field.tag === '019' || field.tag === '035';
      const isCleanedUp = (field: Field): boolean =>
        isNumber(field) || /^(?:012|029|049|89\d|91[34]|991|998)$/.test(field.tag);
      const gone = named(local, 'L').filter(([, field]) => !hasEqual(record, field));
      return (
        gone.every(([, field]) => isCleanedUp(field)) &&
        decisions.every(({ verdict, tag }) => verdict !== 'added' || tag === '035')
      );
    });
  });
});

describe('a merge under Copy & Merge', () => {
  it('keeps every field of the keep list to the last byte, links aside', () => {
    expectForAll(
      pairs,
      ({ local, incoming }) => {
        const { record } = merged(local, incoming, copyAndMerge);
        return local.fields.filter(isOnKeepList).every((field) => hasEqual(record, field));
      },
      { runs: 400 },
    );
  });

  it('lists every local field that is gone without a partner or an equal', () => {
    expectForAll(pairs, ({ local, incoming }) => {
      const { record, decisions, lost } = merged(local, incoming, copyAndMerge);
      const listed = new Set(lost.map(({ fieldId }) => fieldId));
      const verdicts = new Map(decisions.map((decision) => [decision.fieldId, decision]));
      return named(local, 'L').every(([id, field]) => {
        const decision = verdicts.get(id);
        if (decision?.verdict !== 'dropped' || listed.has(id)) return true;
        return hasEqual(record, field) || isSaidElsewhere(field, record) || isEmpty(field);
      });
    });
  });

  it('keeps every $0 and $1 of the local record, or lists it as lost', () => {
    expectForAll(pairs, ({ local, incoming }) => {
      const { record, lost } = merged(local, incoming, copyAndMerge);
      const kept = JSON.stringify(record);
      const texts = lost.map(({ text }) => text).join('\n');
      return local.fields
        .filter(isDataField)
        .every((field) =>
          [...subfieldValues(field, '0'), ...subfieldValues(field, '1')].every(
            (value) =>
              kept.includes(JSON.stringify(value)) ||
              texts.includes(value) ||
              hasForm(record, value),
          ),
        );
    });
  });

  it('never breaks a $6 link that held in either record', () => {
    expectForAll(
      pairs,
      ({ local, incoming }) => {
        const { record } = merged(local, incoming, copyAndMerge);
        const held = new Set(
          [local, incoming].flatMap((input) =>
            input.fields.filter((field) => partnersOf(field, input) > 0).map(linklessContent),
          ),
        );
        return record.fields.every((field) => {
          const link = linkOf(field);
          if (!link || link.occurrence === '0' || !held.has(linklessContent(field))) return true;
          const broken = local.fields.some(
            (own) =>
              linklessContent(own) === linklessContent(field) && partnersOf(own, local) === 0,
          );
          return broken || partnersOf(field, record) > 0;
        });
      },
      { runs: 400 },
    );
  });
});

describe('choices of a person', () => {
  const chosen = fc.record({
    pair: pairs,
    profile: anyProfile,
    picks: fc.array(
      fc.record({
        at: fc.nat(),
        value: fc.constantFrom<Override['value'][]>('local', 'incoming', 'both', 'neither'),
      }),
      { maxLength: 6 },
    ),
  });

  it('break none of the invariants, whatever is chosen', () => {
    expectForAll(
      chosen,
      ({ pair: { local, incoming }, profile, picks }) => {
        const prepared = prepare(local, incoming, profile);
        const { decisions } = resolve(prepared);
        const overrides = picks.map(({ at, value }) => ({
          target: decisions[at % decisions.length].target,
          value,
        }));
        return checkInvariants(prepared, resolve(prepared, overrides)).length === 0;
      },
      { runs: 400 },
    );
  });

  it('that repeat what the profile says change nothing but who said it', () => {
    expectForAll(cases, ({ pair: { local, incoming }, profile }) => {
      const prepared = prepare(local, incoming, profile);
      const plain = resolve(prepared);
      const chosenAgain = resolve(prepared, repeated(plain));
      return hashRecord(chosenAgain.record) === hashRecord(plain.record);
    });
  });
});

/** The keep list of design 5, written down once more, independently of the profile. Our codes: none, so every $5 is ours. */
function isOnKeepList(field: Field): boolean {
  const { tag } = field;
  if (tag === '001') return true;
  if (!isDataField(field)) return false;
  const has5 = subfieldValues(field, '5').some((code) => code.trim() !== '');
  const isLocal = subfieldValues(field, '9').some((value) => /^\s*local\s*$/i.test(value));
  if (tag === '998') return false;
  if (/^(?:09\d|59\d|69\d|752|541|561|562|563|583|584|585|856)$/.test(tag)) return true;
  if (/^9\d\d$/.test(tag)) return !/^(?:913|914|991)$/.test(tag) || has5 || isLocal;
  if (
    /^7[78]\d$/.test(tag) &&
    subfieldValues(field, 'w').some((w) => /^99\d{6,17}$/.test(w.trim()))
  )
    return true;
  const isOnce = /^(?:1\d\d|24[05]|0[14]\d)$/.test(tag);
  return !isOnce && (has5 || isLocal);
}

/** Whether a record has each field once that MARC 21 allows once; pairs of random records do not always. */
function isValid({ fields }: MarcRecord): boolean {
  const once = fields
    .map(({ tag }) => (/^1\d\d$/.test(tag) ? '1XX' : tag))
    .filter((tag) => tag === '1XX' || !isRepeatable(tag));
  return new Set(once).size === once.length;
}

function choices({ decisions }: Proposal, value: Override['value']): readonly Override[] {
  return decisions.map(({ target }) => ({ target, value }));
}

function repeated({ decisions }: Proposal): readonly Override[] {
  const byTarget = new Map<string, Override>();
  const grafted = new Set(
    decisions.filter(({ flags }) => flags.includes('grafted')).map((one) => one.target),
  );
  for (const { target, verdict, fieldId, partner } of decisions) {
    if (verdict !== 'kept' || partner === undefined || grafted.has(target)) continue;
    if (fieldId.startsWith('L:')) byTarget.set(target, { target, value: 'local' });
  }
  return [...byTarget.values()];
}

function named(record: MarcRecord, origin: 'L' | 'I' | 'R'): readonly (readonly [string, Field])[] {
  const ids = fieldIds(record, origin);
  return record.fields.map((field, index) => [ids[index], field] as const);
}

function hasEqual(record: MarcRecord, field: Field): boolean {
  const content = linklessContent(field);
  return record.fields.some((other) => linklessContent(other) === content);
}

function sameButIdentifiers(input: Field, result: Field): boolean {
  return linklessContent(input) === linklessContent(result);
}

/** OCLC numbers of 019 and 035 that became 035 $z, and headings that stand in the result in other spelling. */
function isSaidElsewhere(field: Field, record: MarcRecord): boolean {
  if (!isDataField(field)) return false;
  const words = (one: DataField): string =>
    one.subfields
      .filter(({ code }) => !'01345689'.includes(code))
      .map(({ value }) =>
        value
          .normalize('NFKD')
          .replace(/[^\p{L}\p{N}]+/gu, '')
          .toLowerCase(),
      )
      .join('');
  const numbers = field.subfields.flatMap(({ value }) => /(\d+)\D*$/.exec(value)?.[1] ?? []);
  const isNumber = field.tag === '035' || field.tag === '019';
  const inResult = record.fields.filter(isDataField);
  if (isNumber)
    return numbers.every((number) => JSON.stringify(inResult).includes(number.replace(/^0+/, '')));
  return inResult.some((other) => other.tag === field.tag && words(other) === words(field));
}

function isEmpty(field: Field): boolean {
  return isDataField(field) && field.subfields.length === 0;
}

function hasForm(record: MarcRecord, value: string): boolean {
  const bare = (text: string): string => text.replace(/^https?:|[\s/]+$|\s/g, '').toLowerCase();
  return record.fields
    .filter(isDataField)
    .some(({ subfields }) => subfields.some((one) => bare(one.value) === bare(value)));
}

function partnersOf(field: Field, record: MarcRecord): number {
  const link = linkOf(field);
  if (!link || link.occurrence === '0') return 0;
  return record.fields.filter((other) => {
    const back = linkOf(other);
    if (!back || other === field || back.occurrence !== link.occurrence) return false;
    return other.tag === link.tag && back.tag === field.tag;
  }).length;
}

function deepFrozen(record: MarcRecord): MarcRecord {
  for (const field of record.fields) {
    if (isDataField(field)) {
      field.subfields.forEach((subfield) => Object.freeze(subfield));
      Object.freeze(field.subfields);
    }
    Object.freeze(field);
  }
  Object.freeze(record.fields);
  return Object.freeze(record);
}
