/** Characters that the mnemonic form uses for itself, and line ends, which would break a field in two. */
const WRITTEN: Readonly<Record<string, string>> = {
  $: '{dollar}',
  '{': '{lcub}',
  '}': '{rcub}',
  '\\': '{bsol}',
  '\n': '{U+000A}',
  '\r': '{U+000D}',
};

const READ: Readonly<Record<string, string>> = {
  dollar: '$',
  lcub: '{',
  rcub: '}',
  bsol: '\\',
};

/** A value as it stands in the mnemonic form. */
export function toMnemonics(value: string): string {
  return value.replace(/[${}\\\n\r]/g, (character) => WRITTEN[character] ?? character);
}

/** A value from the mnemonic form. Mnemonics that are not known stay as they are written. */
export function fromMnemonics(written: string): string {
  return written.replace(/\{(?:U\+([0-9A-F]{4,6})|([0-9A-Za-z]+))\}/g, (whole, hex, name) => {
    if (typeof hex === 'string') return String.fromCodePoint(parseInt(hex, 16));
    return typeof name === 'string' && Object.hasOwn(READ, name) ? (READ[name] ?? whole) : whole;
  });
}
