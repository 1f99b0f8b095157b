/**
 * Whether a text has every word that a person typed, or its beginning or middle. Case and accents do not count: sources write a letter
 * and its accent as one character or as two, and people leave it out. No words are in every text.
 */
export function hasWords(text: string, typed: string): boolean {
  const all = plain(text);
  return plain(typed)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
