/** Parts of the i18n file whose keys stand in the values of failures and notes. */
const PARTS =
  /^(?:sources|sourceReasons|sourceAdvice|marcReasons|marcWhere|fileKinds|fileNames|fileNeeded|fileReasons|fileAdvice)\.[A-Za-z0-9]+$/;

/**
 * The values of a failure or note, ready to be put into its text: a value that is a key of the i18n file itself
 * (`sources.worldcat`, `sourceReasons.webPage`) is translated first, with the other values; any other stays as it is.
 */
export function messageValues(
  values: Readonly<Record<string, string>>,
  translate: (key: string, values: Readonly<Record<string, string>>) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      PARTS.test(value) ? translate(value, values) : value,
    ]),
  );
}
