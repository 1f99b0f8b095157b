import type { Field, MarcRecord } from '../marc/record';

/** What identifies the stored version: Alma refuses a PUT whose 001 or 005 is not the current one (stale check). */
const OF_THE_VERSION = ['001', '005'];

/**
 * The record to store to take a save back: the old version's leader and fields with the current 001 and 005. Whatever else was
 * saved since then is not touched, because the write's own comparison refuses it (design 6).
 */
export function undoRecord(old: MarcRecord, current: MarcRecord): MarcRecord {
  const kept = old.fields.filter(({ tag }) => !OF_THE_VERSION.includes(tag));
  const version = current.fields.filter(({ tag }) => OF_THE_VERSION.includes(tag));
  return { leader: old.leader, fields: version.reduce(insertInOrder, kept) };
}

/** Control fields stand in the order of their tags, before all others. */
function insertInOrder(fields: readonly Field[], field: Field): readonly Field[] {
  const at = fields.findIndex(({ tag }) => tag > field.tag);
  return at < 0 ? [...fields, field] : [...fields.slice(0, at), field, ...fields.slice(at)];
}
