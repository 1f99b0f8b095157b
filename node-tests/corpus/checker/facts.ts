// Facts about single fields that rules speak of, written down again from the design and MARC 21, not taken from the app.
import type { Side } from '../../../cloudapp/src/app/merge/profile';
import type { Field } from '../../../cloudapp/src/app/marc/record';

import { values } from './model';

/** `$9 local`, in any case. */
export function isLocalExtension(field: Field): boolean {
  return values(field, '9').some((value) => /^\s*local\s*$/i.test(value));
}

/**
 * An MMS ID in $w: digits that start with 99, bare or behind the code of an Alma institution or zone, such as
 * `(01UNI_INST)` or `(EXLNZ-01UNI_NETWORK)`.
 */
export function hasMmsId(field: Field): boolean {
  return values(field, 'w').some((value) =>
    /^\s*(\((EXL[^)]*|\d\d[A-Z0-9]*_[A-Z0-9_]+|\d\d[A-Z0-9]+)\)\s*)?99\d{6,17}\s*$/i.test(value),
  );
}

/** The OCLC number of a value of 035: `(OCoLC)` in any case and spelling, or the padded forms of 001. */
export function oclcNumber(value: string): string | undefined {
  const agency = /^\s*\(OCoLC\)\s*(?:ocm|ocn|on|ocl7)?\s*(\d+)\s*$/i.exec(value);
  const padded = /^\s*(?:ocm(\d{8})|ocn(\d{9})|on(\d{10,}))\s*$/i.exec(value);
  const digits = agency?.[1] ?? padded?.slice(1).find((one) => one !== undefined);
  return digits?.replace(/^0+(?=\d)/, '');
}

export function hasOclcNumber(field: Field): boolean {
  return values(field, 'a').some((value) => oclcNumber(value) !== undefined);
}

/** Every OCLC number that a field names: 001 of a WorldCat record, 019, 035. */
export function numbersNamed(field: Field): readonly string[] {
  if (field.tag === '001' && 'value' in field) return digitsOf(field.value);
  if (field.tag === '019') return values(field, 'a').flatMap(digitsOf);
  if (field.tag !== '035') return [];
  return ['a', 'z'].flatMap((code) =>
    values(field, code).flatMap((value) => oclcNumber(value) ?? []),
  );
}

function digitsOf(value: string): readonly string[] {
  const digits = /(\d+)\D*$/.exec(value)?.[1]?.replace(/^0+(?=\d)/, '');
  return digits === undefined ? [] : [digits];
}

/**
 * Whose $5 a field carries. No codes configured: every local $5 is ours, every incoming one another's. A field with several
 * $5 is ours when any is.
 */
export function whose5(
  field: Field,
  side: Side,
  ourCodes: readonly string[],
): 'nobody' | 'ours' | 'others' {
  const codes = values(field, '5')
    .map(plain)
    .filter((code) => code !== '');
  const masks = ourCodes.map(plain).filter((code) => code !== '');
  if (codes.length === 0) return 'nobody';
  if (masks.length === 0) return side === 'local' ? 'ours' : 'others';
  return codes.some((code) => masks.some((mask) => maskPattern(mask).test(code)))
    ? 'ours'
    : 'others';
}

function plain(code: string): string {
  return code
    .trim()
    .toLowerCase()
    .replace(/[\s.,:;/]+$/, '');
}

function maskPattern(mask: string): RegExp {
  const quoted = mask.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${quoted}$`);
}
