export type JsonObject = Readonly<Record<string, unknown>>;

/** The value as an object, or undefined for anything else (null and lists included). */
export function objectOf(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/** The value as a list: a list as it is, nothing as an empty one, anything else as a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/**
 * The text of a value that Alma writes as a text, a number, a boolean or as `{value, desc}`. Undefined for null, for nothing
 * and for the empty text: Alma gives all three for an absent value.
 */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return value === '' ? undefined : value;
  const inner = objectOf(value);
  return inner && 'value' in inner ? textOf(inner['value']) : undefined;
}
