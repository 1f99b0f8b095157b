import type { Material } from './leader';
import { MATERIAL_OF_TYPE, materialOf } from './leader';
import type { MarcRecord } from './record';
import { controlValue, dataFields, isControlField, subfieldValues } from './record';

/** What one holds in hand: `print` is anything tangible that is neither microform nor braille. */
export type FormOfItem = 'print' | 'electronic' | 'micro' | 'braille' | 'mixed' | 'unknown';

/** Codes of form of item (008/23 or /29, 006/06 or /12). Source: MARC 21 Bibliographic 008, 2010 revision for o and q. */
const FORM_OF_CODE: Readonly<Record<string, FormOfItem>> = {
  ' ': 'print',
  r: 'print',
  d: 'print',
  a: 'micro',
  b: 'micro',
  c: 'micro',
  f: 'braille',
  o: 'electronic',
  q: 'electronic',
  s: 'electronic',
};

/** Terms of RDA carrier types (338 $a) that decide, with their codes ($b). Source: LC term and code list for carrier types. */
const CARRIER_CODES: Readonly<Record<string, string>> = {
  'online resource': 'cr',
  'computer disc': 'cd',
  volume: 'nc',
  sheet: 'nb',
  microfiche: 'he',
  'microfilm reel': 'hd',
};

/** First characters of 006 that name the same layouts as the leader. */
const MATERIAL_OF_006: Readonly<Record<string, Material>> = {
  ...MATERIAL_OF_TYPE,
  a: 'BK',
  s: 'CR',
};

/**
 * Whether the record describes something printed, electronic, on microform or in braille. An online carrier (338) decides; then
 * what 008, 006 and 007 say; then 245 $h and 300 $a, which also overrule a blank form in 008, for it may only have been left out.
 * `mixed` when a record describes a volume and its online version at once (the single-record approach); `unknown` when nothing
 * speaks. Source: MARC 21 006, 007, 008, 245, 300, 338; RDA carrier types.
 */
export function formOfItem(record: MarcRecord): FormOfItem {
  const byCarrier = formByCarrier(record);
  if (byCarrier) return byCarrier;
  const coded = formBy00X(record);
  const hasVolume = carriers(record).some((code) => code.startsWith('n'));
  if (coded === 'electronic' && hasVolume && formBy008(record) === 'print') return 'mixed';
  if (coded && coded !== 'print') return coded;
  return formByDescription(record) ?? coded ?? (hasVolume ? 'print' : 'unknown');
}

/** Date 1 of 008, else the first year of 264 _1 $c or 260 $c; undefined where none is given. May hold `u` for unknown digits. */
export function dateOf(record: MarcRecord): string | undefined {
  const coded = controlValue(record, '008')?.slice(7, 11) ?? '';
  if (/^\d[\du]{3}$/.test(coded)) return coded;
  const published = dataFields(record, '264').filter(({ ind2 }) => ind2 === '1');
  const texts = [...published, ...dataFields(record, '260')].flatMap((field) =>
    subfieldValues(field, 'c'),
  );
  return texts.map((text) => /\d{4}/.exec(text)?.[0]).find((year) => year !== undefined);
}

/** Language code of 008/35-37, undefined where it is blank, filled or missing. Source: MARC 21 008/35-37. */
export function languageOf008(record: MarcRecord): string | undefined {
  const language = whole008(record)?.slice(35, 38) ?? '';
  return /^[a-z]{3}$/.test(language) ? language : undefined;
}

/** An 008 that has lost characters (its blanks run together in an export): what stands at a position then is not what it should be. */
const SHORTEST_008 = 38;

/** The value of 008 where its positions after the dates can be trusted. Source: MARC 21 008, forty characters. */
function whole008(record: MarcRecord): string | undefined {
  const value = controlValue(record, '008');
  return value !== undefined && value.length >= SHORTEST_008 ? value : undefined;
}

/** Position of form of item in 008: 29 for maps and visual materials, 23 for the rest. */
export function formOfItemPosition(material: Material): 23 | 29 {
  return material === 'MP' || material === 'VM' ? 29 : 23;
}

/** Codes of 338: c = computer (cr = online), h = microform, n = unmediated. */
function carriers(record: MarcRecord): readonly string[] {
  return dataFields(record, '338').flatMap((field) => [
    ...subfieldValues(field, 'b').map((code) => code.trim().toLowerCase()),
    ...subfieldValues(field, 'a').flatMap((term) => CARRIER_CODES[term.trim().toLowerCase()] ?? []),
  ]);
}

function formByCarrier(record: MarcRecord): FormOfItem | undefined {
  const codes = carriers(record);
  const unmediated = codes.some((code) => code.startsWith('n'));
  if (codes.includes('cr')) return unmediated ? 'mixed' : 'electronic';
  if (unmediated || codes.length === 0) return undefined;
  if (codes.every((code) => code.startsWith('c'))) return 'electronic';
  return codes.every((code) => code.startsWith('h')) ? 'micro' : undefined;
}

function formBy00X(record: MarcRecord): FormOfItem | undefined {
  const forms = new Set([formBy008(record), ...formsBy006(record), ...formsBy007(record)]);
  forms.delete(undefined);
  if (forms.has('electronic')) return 'electronic';
  if (forms.has('micro')) return 'micro';
  if (forms.has('braille')) return 'braille';
  return forms.has('print') ? 'print' : undefined;
}

function formBy008(record: MarcRecord): FormOfItem | undefined {
  const material = materialOf(record);
  const value = whole008(record);
  if (!material || !value) return undefined;
  const form = formOfCode(value.charAt(formOfItemPosition(material)));
  // For files a blank says nothing: they are never print.
  return material === 'CF' && form === 'print' ? undefined : form;
}

function formsBy006(record: MarcRecord): readonly (FormOfItem | undefined)[] {
  return controlValues(record, '006').map((value) => {
    const type = value.charAt(0);
    const material = Object.hasOwn(MATERIAL_OF_006, type) ? MATERIAL_OF_006[type] : undefined;
    if (!material) return undefined;
    // 006/01-17 repeats 008/18-34, so each position is 17 lower. A blank here only says that nothing more is known.
    const form = formOfCode(value.charAt(formOfItemPosition(material) - 17));
    return form === 'print' ? undefined : form;
  });
}

function formsBy007(record: MarcRecord): readonly (FormOfItem | undefined)[] {
  return controlValues(record, '007').map((value) => {
    if (value.startsWith('cr')) return 'electronic';
    if (value.startsWith('h')) return 'micro';
    if (value.startsWith('fb')) return 'braille';
    return undefined;
  });
}

function formByDescription(record: MarcRecord): FormOfItem | undefined {
  const [title] = dataFields(record, '245');
  const extents = dataFields(record, '300').flatMap((field) => subfieldValues(field, 'a'));
  const text = [...(title ? subfieldValues(title, 'h') : []), ...extents].join(' ').toLowerCase();
  if (/electronic resource|online resource/.test(text)) return 'electronic';
  if (/\bmicro(?:form|film|fiche)/.test(text)) return 'micro';
  return text.includes('braille') ? 'braille' : undefined;
}

function formOfCode(code: string): FormOfItem | undefined {
  return Object.hasOwn(FORM_OF_CODE, code) ? FORM_OF_CODE[code] : undefined;
}

function controlValues(record: MarcRecord, tag: string): readonly string[] {
  return record.fields
    .filter((field) => field.tag === tag)
    .flatMap((field) => (isControlField(field) ? [field.value] : []));
}
