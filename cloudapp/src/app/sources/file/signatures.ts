/** A kind of file that holds no MARC, as people know it. */
export type ForeignKind =
  | 'spreadsheet'
  | 'textDocument'
  | 'slides'
  | 'archive'
  | 'pdf'
  | 'image'
  | 'webPage'
  | 'json'
  | 'otherXml'
  | 'table'
  | 'prose'
  | 'authorityOrHoldings'
  | 'binary';

const SIGNATURES: readonly (readonly [ForeignKind, string])[] = [
  ['pdf', '25504446'],
  ['image', '89504e47'], // PNG
  ['image', 'ffd8ff'], // JPEG
  ['image', '47494638'], // GIF
  ['image', '49492a00'], // TIFF
  ['image', '4d4d002a'], // TIFF, big-endian
  ['archive', '1f8b'], // gzip
  ['archive', '377abcaf271c'], // 7z
  ['archive', '526172211a07'], // RAR
  ['archive', '425a68'], // bzip2
  ['archive', 'fd377a585a00'], // xz
  ['textDocument', '7b5c727466'], // RTF
];

const ZIP = ['504b0304', '504b0506'];
/** Office files from before 2007, all kinds in one container. */
const OLE = 'd0cf11e0a1b11ae1';

/** How far into a container the names of its parts are looked for, from either end. */
const LOOK = 65_536;

/**
 * What the first bytes show a file to be, whatever its name; undefined where they show nothing.
 * Office files are told apart by the names of the parts inside their container.
 */
export function foreignKindOf(bytes: Uint8Array): ForeignKind | undefined {
  const start = Array.from(bytes.subarray(0, 16), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  if (start.startsWith('52494646') && start.slice(16, 24) === '57454250') return 'image'; // WebP
  if (ZIP.some((signature) => start.startsWith(signature))) return zipKind(bytes);
  if (start.startsWith(OLE)) return oleKind(bytes);
  return SIGNATURES.find(([, signature]) => start.startsWith(signature))?.[0];
}

function zipKind(bytes: Uint8Array): ForeignKind {
  const names = ends(bytes);
  if (/xl\/|opendocument\.spreadsheet/.test(names)) return 'spreadsheet';
  if (/word\/|opendocument\.text/.test(names)) return 'textDocument';
  return /ppt\/|opendocument\.presentation/.test(names) ? 'slides' : 'archive';
}

function oleKind(bytes: Uint8Array): ForeignKind {
  // Names inside are UTF-16: without their zero bytes they read as ASCII.
  const names = ends(bytes).replaceAll('\0', '');
  if (/WordDocument/.test(names)) return 'textDocument';
  return /PowerPoint Document/.test(names) ? 'slides' : 'spreadsheet';
}

function ends(bytes: Uint8Array): string {
  const latin1 = new TextDecoder('latin1');
  return latin1.decode(bytes.subarray(0, LOOK)) + latin1.decode(bytes.subarray(-LOOK));
}
