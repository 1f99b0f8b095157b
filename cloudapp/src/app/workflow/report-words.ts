// Sentences of a report: the app's own words, and what comes from records and people, kept apart to the end.

/** How a report speaks: the texts of the app in the person's language. */
export interface ReportWords {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The text of an i18n key with its values put in. */
  say(key: string, values?: Readonly<Record<string, string>>): string;
  /** A moment, or Alma's own time, as people read it. */
  time(at: string): string;
}

/** Text of a record, of Alma or of a person: shown as it is, isolated from the words around it. */
export interface Quoted {
  readonly quoted: string;
}

export type Sentence = readonly (string | Quoted)[];

export function quote(text: string): Quoted {
  return { quoted: text };
}

/** Marks that no text of the app has (private use), so that a value can be found again in its sentence. */
const MARK = /\uE000(\d+)\uE001/u;

/** The text of a key in which each value is still a piece of its own: a value cannot turn the words around it. */
export function sentence(
  words: ReportWords,
  key: string,
  values: Readonly<Record<string, string>> = {},
): Sentence {
  const names = Object.keys(values);
  const marks = Object.fromEntries(names.map((name, at) => [name, `\uE000${at}\uE001`]));
  // Every second part is the number of a value.
  return words
    .say(key, marks)
    .split(MARK)
    .map((part, at) => (at % 2 === 0 ? part : quote(values[names[Number(part)]])))
    .filter((piece) => piece !== '');
}

/** A sentence as plain text. */
export function plain(pieces: Sentence): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.quoted)).join('');
}
