// Records as JSON: `{leader, fields: [{tag, value} | {tag, ind1, ind2, subfields: [{code, value}]}]}`.
import * as v from 'valibot';

import type { Field, MarcRecord } from '../cloudapp/src/app/marc/record';
import { isControlField } from '../cloudapp/src/app/marc/record';
import type { Result } from '../cloudapp/src/app/marc/result';
import { failed, success } from '../cloudapp/src/app/marc/result';

/** What is wrong in JSON, and where. `needed` is a key of the command line's texts. */
export interface ShapeProblem {
  /** Such as `local.fields[3].subfields[0].code`; '' for the whole. */
  readonly path: string;
  readonly needed: string;
  readonly found: string;
}

const anyText = v.string('needed.text');
const oneCharacter = (needed: string) => v.pipe(v.string(needed), v.regex(/^.$/su, needed));
const tag = v.pipe(v.string('needed.tag'), v.regex(/^[0-9A-Za-z]{3,4}$/, 'needed.tag'));

const CONTROL_FIELD = v.object({ tag, value: anyText }, 'needed.field');
const DATA_FIELD = v.object(
  {
    tag,
    ind1: oneCharacter('needed.indicator'),
    ind2: oneCharacter('needed.indicator'),
    subfields: v.array(
      v.object({ code: oneCharacter('needed.code'), value: anyText }, 'needed.field'),
      'needed.list',
    ),
  },
  'needed.field',
);
const FIELD = v.lazy((input) =>
  typeof input === 'object' && input !== null && 'value' in input ? CONTROL_FIELD : DATA_FIELD,
);
const RECORD = v.object(
  {
    leader: v.pipe(v.string('needed.leader'), v.length(24, 'needed.leader')),
    fields: v.array(FIELD, 'needed.list'),
  },
  'needed.record',
);

/** A record from JSON, or the first thing that is wrong in it. */
export function readJsonRecord(input: unknown): Result<MarcRecord, ShapeProblem> {
  return checked(RECORD, input);
}

/** Any JSON against its shape; of what is wrong the first. */
export function checked<T>(
  shape: v.GenericSchema<unknown, T>,
  input: unknown,
): Result<T, ShapeProblem> {
  const read = v.safeParse(shape, input);
  if (read.success) return success(read.output);
  const [issue] = read.issues;
  const path = v.getDotPath(issue) ?? '';
  return failed({ path: bracketed(path), needed: issue.message, found: shown(issue.input) });
}

/** A record as JSON, its keys always in the same order. */
export function jsonRecord({ leader, fields }: MarcRecord): object {
  return { leader, fields: fields.map(jsonField) };
}

function jsonField(field: Field): object {
  if (isControlField(field)) return { tag: field.tag, value: field.value };
  const { tag: of, ind1, ind2, subfields } = field;
  return {
    tag: of,
    ind1,
    ind2,
    subfields: subfields.map(({ code, value }) => ({ code, value })),
  };
}

/** `fields.3.tag` as `fields[3].tag`. */
function bracketed(path: string): string {
  return path.replace(/\.(\d+)(?=\.|$)/g, '[$1]');
}

const MOST_SHOWN = 60;

function shown(found: unknown): string {
  const text = found === undefined ? 'nothing' : JSON.stringify(found);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
