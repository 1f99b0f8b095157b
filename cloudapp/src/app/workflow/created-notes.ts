// What this browser remembers of records that a person created here: to warn of one of which no answer came, and to delete one by mistake.

/** `sent`: the panel went away before an answer came. `unknown`: no clear answer came. */
export interface CreatedNote {
  readonly id: string;
  readonly state: 'sent' | 'created' | 'unknown';
  readonly title: string;
  /** ISO 8601. */
  readonly at: string;
  /** The number of the record. */
  readonly number?: string;
  /** All numbers that Alma was asked for. */
  readonly numbers?: readonly string[];
  /** `sameRecordHash` of the record that came: it knows a record without a number again. */
  readonly hash?: string;
  readonly mmsId?: string;
}

/** More than anybody takes back. */
const MOST = 200;

const TEXTS = ['id', 'title', 'at'] as const;

/** The notes in a stored value, the newest first; what is none is left out, so that it costs none of the others. */
export function toCreatedNotes(stored: unknown): readonly CreatedNote[] {
  return Array.isArray(stored) ? (stored as unknown[]).filter(isNote) : [];
}

/** The note before all others, in the place of an earlier one of the same creation. */
export function withNote(notes: readonly CreatedNote[], note: CreatedNote): readonly CreatedNote[] {
  return [note, ...notes.filter(({ id }) => id !== note.id)].slice(0, MOST);
}

export function withoutNote(notes: readonly CreatedNote[], id: string): readonly CreatedNote[] {
  return notes.filter((note) => note.id !== id);
}

/** Whether a note is of a record with one of these numbers, or of the very same record. */
export function isNoteOf(
  { number, numbers = [], hash }: CreatedNote,
  record: { readonly numbers: readonly string[]; readonly hash: string },
): boolean {
  const noted = number === undefined ? numbers : [number, ...numbers];
  return hash === record.hash || noted.some((one) => record.numbers.includes(one));
}

function isNote(value: unknown): value is CreatedNote {
  if (typeof value !== 'object' || value === null) return false;
  const note = value as Readonly<Record<string, unknown>>;
  const optional = [note['number'], note['mmsId'], note['hash']];
  const numbers: unknown = note['numbers'] ?? [];
  return (
    TEXTS.every((name) => typeof note[name] === 'string') &&
    optional.every((one) => one === undefined || typeof one === 'string') &&
    Array.isArray(numbers) &&
    numbers.every((one) => typeof one === 'string') &&
    (note['state'] === 'sent' || note['state'] === 'created' || note['state'] === 'unknown')
  );
}
