import { asMrc, demoRecord } from './sample-files';

const WORDS = ['Whaling', 'Harbour', 'Journal', 'Letters', 'Island', 'Winter', 'Atlas', 'Museum'];
const PEOPLE = ['Ames, Ruth', 'Boyd, Ian', 'Costa, Ana', 'Dahl, Per', 'Evans, Nia', 'Fuchs, Max'];

/** A short record of its own title and number, in MarcEdit's form. */
function other(at: number): string {
  const number = String(90_000_000 + at);
  const title = `${WORDS[at % 8]} and ${WORDS[(at >> 3) % 8].toLowerCase()} no. ${at}`;
  return [
    '=LDR  00000cam a2200000 i 4500',
    `=001  ocm${number} `,
    '=003  OCoLC',
    `=008  200101s${1950 + (at % 70)}    nyu           000 0 eng d`,
    `=035  \\\\$a(OCoLC)${number}`,
    '=040  \\\\$aXXX$beng$erda$cXXX',
    `=100  1\\$a${PEOPLE[at % 6]}.`,
    `=245  10$a${title} /$c${PEOPLE[at % 6]}.`,
    `=264  \\1$aNew York :$bPress ${at % 9},$c${1950 + (at % 70)}.`,
    `=300  \\\\$a${100 + at} pages ;$c24 cm`,
    `=650  \\0$a${WORDS[(at + 3) % 8]}.`,
  ].join('\n');
}

/** An export of so many records: WorldCat's Moby Dick is one of them, far down. */
export function exportOf(count: number): Buffer {
  const moby = asMrc(demoRecord('01-moby-dick.txt', 'worldcat'));
  const place = Math.floor(count * 0.8);
  const all = Array.from({ length: count }, (_, at) => (at === place ? moby : asMrc(other(at))));
  return Buffer.concat(all);
}

/**
 * A record in MARC-8, as older systems export it: LDR/09 is blank, and an accent is a byte of its own before its letter. `Caf` + E2 (acute)
 * + `e`; F0 is a cedilla. Source: MARC 21 Specifications, "Character Sets: MARC-8 Encoding Environment", ANSEL.
 */
export function marc8Record(): Buffer {
  const plain = asMrc(
    [
      '=LDR  00000cam  2200000 i 4500',
      '=001  ocm17807721 ',
      '=003  OCoLC',
      '=008  880413s1988    ilu           000 1 eng d',
      '=035  \\\\$a(OCoLC)17807721',
      '=040  \\\\$aXXX$beng$cXXX',
      '=100  1\\$aMelville, Herman,$d1819-1891.',
      '=245  10$aMoby Dick, or, The whale /$cHerman Melville ; Caf@e, gar#con.',
      '=260  \\\\$aEvanston :$bNorthwestern University Press,$c1988.',
      '=300  \\\\$axiv, 573 p.',
    ].join('\n'),
  );
  return Buffer.from(plain.map((byte) => ({ 0x40: 0xe2, 0x23: 0xf0 })[byte] ?? byte));
}
