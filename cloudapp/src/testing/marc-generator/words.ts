// Words that random records are made of. Headings and identifiers are public facts; sentences are our own.

export const TITLES = [
  'Moby Dick, or, The whale /',
  'A history of bookbinding',
  'The making of atlases :',
  'Introduction to algebra.',
  'L’été à Nîmes',
  'Über den Wolken :',
  'Łódź w fotografii',
  'Nghệ thuật Việt Nam',
  'C++ & C# <in practice>',
  'Title with "quotes" and $5.00 in it',
  'The {curly} and the back\\slash',
  '',
] as const;

export const NAMES = [
  'Melville, Herman, 1819-1891.',
  'Lovelace, Ada, 1815-1852,',
  'Čapek, Karel, 1890-1938.',
  'Ngô, Tất Tố,',
  'Müller, J. (Johann)',
  'United States. Congress. House.',
  'Kyōto Daigaku.',
] as const;

/** Headings with the identifiers that libraries write behind them. */
export const SUBJECTS = [
  { heading: 'War', uri: 'http://id.loc.gov/authorities/subjects/sh85145114' },
  { heading: 'Whaling ships', uri: 'http://id.loc.gov/authorities/subjects/sh85146335' },
  { heading: 'Bookbinding', uri: '(DLC)sh 85015668' },
  { heading: 'Algebra.', uri: 'https://id.worldcat.org/fast/804885' },
  { heading: 'Cartography', uri: '(OCoLC)fst00848028' },
  { heading: 'Éditeurs', uri: 'http://www.wikidata.org/entity/Q2085381' },
] as const;

export const NOTES = [
  'Includes bibliographical references and index.',
  'Library has copy 2 only.',
  'Text in English; summary in French.',
  'Title from cover.',
  'Gift of the author; bound with another work.',
] as const;

export const PLACES = [
  'New York :',
  'London ;',
  '[Place of publication not identified] :',
] as const;
export const PUBLISHERS = ['Harper,', 'Penguin Books,', 'Éditions du Seuil,'] as const;
export const DATES = ['1988.', '[2004]', '©2015', '1999-', 'c1851.', '19--?'] as const;
export const EXTENTS = ['573 p. :', 'xii, 340 pages :', '1 online resource (210 pages)'] as const;

/** Codes that libraries put in $5. */
export const INSTITUTIONS = ['hou', 'mus', 'DLC', 'MH', 'UkOxU'] as const;

/** Text of other scripts, with the code that $6 carries for it (MARC 21 Appendix A). */
export const SCRIPTS = [
  { code: '$1', rightToLeft: false, texts: ['白鯨', '算数入門', '한국의 역사'] },
  { code: '(N', rightToLeft: false, texts: ['Моби Дик', 'Война и мир'] },
  { code: '(3', rightToLeft: true, texts: ['موبي ديك', 'تاريخ الكتاب'] },
  { code: '(2', rightToLeft: true, texts: ['מובי דיק', 'תולדות הספר'] },
  { code: '(S', rightToLeft: false, texts: ['Ιστορία του βιβλίου'] },
  { code: 'Deva', rightToLeft: false, texts: ['पुस्तक का इतिहास'] },
] as const;

/** The spellings in which one OCLC number stands in records. */
export const NUMBER_SPELLINGS = [
  (digits: string) => `(OCoLC)${digits}`,
  (digits: string) => `(OCoLC)ocm${digits.padStart(8, '0')}`,
  (digits: string) => `(OCoLC)on${digits.padStart(10, '0')}`,
  (digits: string) => `(OCoLC)${digits.padStart(9, '0')}`,
  (digits: string) => `(OCOLC) ${digits}`,
] as const;
