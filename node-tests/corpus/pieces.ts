// Single records cut out of an input by their marks alone, without reading them.
import type { MarcForm } from './data-files';
import { textOf } from './data-files';

const RECORD_END = 0x1d;

/** What may stand between two records: NUL, line ends, blanks, the end mark of DOS. */
const BETWEEN = new Set([0x00, 0x0a, 0x0d, 0x1a, 0x20]);

/** Each record of an input by itself, so that one bad record does not hide the others. */
export function pieces(form: MarcForm, bytes: Uint8Array): readonly Uint8Array[] {
  return form === 'iso2709' ? iso2709Pieces(bytes) : xmlPieces(textOf(bytes));
}

function iso2709Pieces(bytes: Uint8Array): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  let from = 0;
  while (from < bytes.length) {
    while (from < bytes.length && BETWEEN.has(bytes[from] ?? -1)) from += 1;
    const end = bytes.indexOf(RECORD_END, from);
    const to = end < 0 ? bytes.length : end + 1;
    if (to > from) found.push(bytes.subarray(from, to));
    from = to;
  }
  return found;
}

/** Innermost `record` elements, each within a `collection` that declares the prefixes it uses. */
function xmlPieces(text: string): readonly Uint8Array[] {
  const encoder = new TextEncoder();
  const bare = text.replace(/<!--[\s\S]*?-->/g, '');
  return [...bare.matchAll(/<((?:[\w.-]+:)?)record(?=[\s>])/g)].flatMap(({ 1: prefix, index }) => {
    const close = `</${prefix}record>`;
    const end = bare.indexOf(close, index);
    const body = end < 0 ? '' : bare.slice(index, end + close.length);
    const isWrapper = /<(?:[\w.-]+:)?record(?:Data)?[\s>]/.test(body.slice(1));
    return body === '' || isWrapper ? [] : [encoder.encode(wrapped(body))];
  });
}

function wrapped(record: string): string {
  const prefixes = new Set(
    [...record.matchAll(/(?:<\/?|\s)([\w.-]+):[\w.-]+(?=[\s>=/])/g)].map(([, prefix]) => prefix),
  );
  const declared = [...prefixes]
    .filter((prefix) => prefix !== 'xmlns' && prefix !== 'xml')
    .map((prefix) => ` xmlns:${prefix}="urn:${prefix}"`)
    .join('');
  return `<collection${declared}>${record}</collection>`;
}
