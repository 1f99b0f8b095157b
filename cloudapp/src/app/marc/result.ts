/**
 * Either a value or a failure that says what is wrong. Failures at the edges are values, never exceptions:
 * whoever calls must look at `ok` before it can reach the value.
 */
export type Result<T, F> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F };

export function success<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function failed<F>(failure: F): { readonly ok: false; readonly failure: F } {
  return { ok: false, failure };
}
