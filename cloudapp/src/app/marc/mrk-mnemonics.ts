/** Characters that the mnemonic form uses for itself, and line ends, which would break a field in two. */
const WRITTEN: Readonly<Record<string, string>> = {
  $: '{dollar}',
  '{': '{lcub}',
  '}': '{rcub}',
  '\\': '{bsol}',
  '\n': '{U+000A}',
  '\r': '{U+000D}',
};

/** Mnemonics of single characters. Source: MARCMaker and MARCBreaker User's Manual, character table (ASCII and ANSEL). */
const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ dollar: '$', lcub: '{', rcub: '}', bsol: '\\', pipe: '|', verbar: '|', esc: '\u001B' },
    ...{ joiner: '\u200D', nonjoin: '\u200C', Lstrok: 'Ł', Ostrok: 'Ø', Dstrok: 'Đ', THORN: 'Þ' },
    ...{ AElig: 'Æ', OElig: 'Œ', softsign: 'ʹ', middot: '·', flat: '♭', reg: '®', plusmn: '±' },
    ...{ Ohorn: 'Ơ', Uhorn: 'Ư', mlrhring: 'ʼ', mllhring: 'ʻ', lstrok: 'ł', ostrok: 'ø' },
    ...{ dstrok: 'đ', thorn: 'þ', aelig: 'æ', oelig: 'œ', hardsign: 'ʺ', inodot: 'ı', pound: '£' },
    ...{ eth: 'ð', ohorn: 'ơ', uhorn: 'ư', deg: '°', scriptl: 'ℓ', phono: '℗', copy: '©' },
    ...{ sharp: '♯', iquest: '¿', iexcl: '¡', szlig: 'ß', euro: '€' },
  }),
);

/** Mnemonics of accents, which the mnemonic form writes before their letter and Unicode after it. */
const ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ hooka: '\u0309', grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303' },
    ...{ macr: '\u0304', breve: '\u0306', dot: '\u0307', uml: '\u0308', caron: '\u030C' },
    ...{ ring: '\u030A', llig: '\uFE20', rlig: '\uFE21', rcommaa: '\u0315', dblac: '\u030B' },
    ...{ candra: '\u0310', cedil: '\u0327', ogon: '\u0328', dotb: '\u0323', dbldotb: '\u0324' },
    ...{ ringb: '\u0325', dblunder: '\u0333', under: '\u0332', commab: '\u0326', rcedil: '\u031C' },
    ...{ breveb: '\u032E', ldbltil: '\uFE22', rdbltil: '\uFE23', commaa: '\u0313' },
  }),
);

const ACCENT = `\\{(?:${[...ACCENTS.keys()].join('|')})\\}`;
const ACCENTED = new RegExp(`((?:${ACCENT})+)(\\{[0-9A-Za-z]+\\}|[^{])`, 'gu');

/** A value as it stands in the mnemonic form. */
export function toMnemonics(value: string): string {
  return value.replace(/[${}\\\n\r]/g, (character) => WRITTEN[character] ?? character);
}

/**
 * A value from the mnemonic form: `{dollar}`, `{eacute}`, `{acute}e`, `{U+000A}`. Mnemonics that are not known stay as they are
 * written, so that a person sees them.
 */
export function fromMnemonics(written: string): string {
  if (!written.includes('{')) return written;
  return written
    .replace(ACCENTED, (_, accents: string, letter: string) => {
      const marks = accents.replace(
        /\{(\w+)\}/g,
        (mark, name: string) => ACCENTS.get(name) ?? mark,
      );
      return letter + marks;
    })
    .replace(
      /\{(U\+[0-9A-F]{4,6}|[0-9A-Za-z]+)\}/g,
      (whole, name: string) => character(name) ?? whole,
    );
}

function character(name: string): string | undefined {
  if (name.startsWith('U+')) return fromCodePoint(parseInt(name.slice(2), 16));
  const known = CHARACTERS.get(name) ?? ACCENTS.get(name);
  if (known !== undefined) return known;
  const accent = ACCENTS.get(name.slice(1));
  return accent === undefined ? undefined : (name.charAt(0) + accent).normalize('NFC');
}

function fromCodePoint(codePoint: number): string | undefined {
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : undefined;
}
