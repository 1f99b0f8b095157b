/** Records and fields never change, so what was once worked out of one stays true; it is kept as long as the record or field lives. */
import type { Field, MarcRecord, Origin } from './record';

/** An answer about a field, worked out when first asked for. */
export function perField<T>(read: (field: Field) => T): (field: Field) => T {
  const known = new WeakMap<Field, { readonly answer: T }>();
  return (field) => {
    const found = known.get(field);
    if (found) return found.answer;
    const answer = read(field);
    known.set(field, { answer });
    return answer;
  };
}

/** An answer about a record whose fields are named by an origin, worked out when first asked for. */
export function perRecord<T>(
  read: (record: MarcRecord, origin: Origin) => T,
): (record: MarcRecord, origin: Origin) => T {
  const known = new WeakMap<MarcRecord, Map<Origin, T>>();
  return (record, origin) => {
    const answers = known.get(record) ?? new Map<Origin, T>();
    known.set(record, answers);
    const found = answers.get(origin);
    if (found !== undefined) return found;
    const answer = read(record, origin);
    answers.set(origin, answer);
    return answer;
  };
}
