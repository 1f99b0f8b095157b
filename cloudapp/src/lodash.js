/**
 * `lodash` as this app fetches it (`paths` in `tsconfig.override.json` and `tsconfig.app.json`): the two functions of it that the SDK
 * calls, on plain values from messages, without the 16 kB that they bring along (docs/decisions/0004). Plain JavaScript: the compiler
 * must leave it as it is.
 */
export { dequal as isEqual } from '../../node_modules/dequal/dist/index.mjs';

/** The entries of a plain object that pass. */
export function pickBy(object, passes) {
  return Object.fromEntries(Object.entries(object).filter(([key, value]) => passes(value, key)));
}
