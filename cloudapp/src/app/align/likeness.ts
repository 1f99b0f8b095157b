/** How alike two texts are, by the grams they share; quick enough for thousands of comparisons. */

/** More of a text than this tells no more about likeness: contents notes run to thousands of characters. */
const MOST_CHARACTERS = 600;

/** Scripts written without blanks, where a single character already carries meaning. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** The grams of a text as sorted, distinct numbers. */
export type Grams = Uint32Array;

/**
 * The grams of a key text (words between single blanks): three characters of each word, its borders included, so that
 * `cooking` and `cookery` share their beginning; one and two characters where words have no blanks between them.
 */
export function gramsOf(text: string): Grams {
  const grams: number[] = [];
  for (const word of text.slice(0, MOST_CHARACTERS).split(' ')) {
    if (word === '') continue;
    if (UNSPACED.test(word)) addUnspaced([...word], grams);
    else addTrigrams(`^${word}$`, grams);
  }
  const sorted = Uint32Array.from(grams).sort();
  return sorted.filter((gram, at) => at === 0 || gram !== sorted[at - 1]);
}

/** Dice's coefficient: 1 = the same grams, 0 = none in common; 0 if either text is empty. */
export function likeness(one: Grams, other: Grams): number {
  if (one.length === 0 || other.length === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (one[i] === other[j]) {
      shared += 1;
      i += 1;
      j += 1;
    } else if (one[i] < other[j]) i += 1;
    else j += 1;
  }
  return (2 * shared) / (one.length + other.length);
}

/**
 * The words of a key text, and each two and three of them in a row: what tells one text from a thousand others.
 * Characters count as words where there are no blanks between words.
 */
export function phrasesOf(text: string): ReadonlySet<string> {
  const words = text
    .slice(0, MOST_CHARACTERS / 2)
    .split(' ')
    .flatMap((word) => (UNSPACED.test(word) ? [...word] : [word]));
  const phrases = new Set<string>();
  let [last, lastTwo] = ['', ''];
  for (const word of words) {
    phrases.add(word).add(`${last} ${word}`).add(`${lastTwo} ${word}`);
    lastTwo = `${last} ${word}`;
    last = word;
  }
  return phrases;
}

function addTrigrams(word: string, grams: number[]): void {
  for (let at = 0; at + 3 <= word.length; at += 1)
    grams.push(packed(word.charCodeAt(at), word.charCodeAt(at + 1), word.charCodeAt(at + 2)));
}

function addUnspaced(characters: readonly string[], grams: number[]): void {
  characters.forEach((character, at) => {
    const code = character.codePointAt(0) ?? 0;
    grams.push(packed(code, 0, 0));
    if (at > 0) grams.push(packed(characters[at - 1].codePointAt(0) ?? 0, code, 0));
  });
}

/** A gram as one number. Two grams may fall together, which costs a grain of precision and nothing else. */
function packed(first: number, second: number, third: number): number {
  return (
    (Math.imul(first, 0x9e3779b1) ^
      Math.imul(second, 0x5f356495) ^
      Math.imul(third, 0x85ebca6b)) >>>
    0
  );
}
