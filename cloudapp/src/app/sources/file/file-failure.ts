import { marcFailure } from '../../marc/marc-failure';
import type { MarcFailure } from '../../marc/marc-failure';
import type { SourceFailure } from '../../ports/failures';

import { rawOf, sourceFailure } from '../source-failure';
import { marcValues } from '../unreadable-marc';

import { kindOfText, kindOfXml, looksLikeMarc } from './recognise';
import type { MarcInput } from './read-records';
import type { ForeignKind } from './signatures';

/** Why a file cannot be read where it is not its MARC that is wrong, as an i18n key. */
export type FileReason = `fileReasons.${'gone' | 'unknownEncoding'}`;

/** What pasted text is called in messages, as an i18n key; a file is called by its name. */
export const PASTED = 'fileNames.pasted';

/** Readable, but without a record: XML around nothing is empty, XML around something else is named. */
export function withoutRecord(file: string, input: MarcInput): SourceFailure {
  const elements = input.form === 'xml' ? (input.text.match(/<[\p{L}_]/gu) ?? []).length : 0;
  if (input.form !== 'xml' || elements <= 1) return emptyFile(file);
  return unreadableMarc(file, input, marcFailure('marcNoRecord'));
}

/** There is a file, but nothing in it. */
export function emptyFile(file: string): SourceFailure {
  return sourceFailure('fileEmpty', 'file', { file, needed: needed(file) });
}

/** Too many bytes to be read in a browser; both sizes in megabytes. */
export function tooLarge(file: string, bytes: number, limit: number): SourceFailure {
  return sourceFailure('fileTooLarge', 'file', {
    file,
    size: megabytes(bytes),
    limit: megabytes(limit),
  });
}

/** Something other than MARC, called by its name. */
export function notMarc(file: string, kind: ForeignKind, raw = ''): SourceFailure {
  const values = { file, looksLike: `fileKinds.${kind}`, needed: needed(file) };
  return sourceFailure('fileNotMarc', 'file', values, raw === '' ? {} : { raw });
}

/** The file cannot be read at all. */
export function unreadableFile(file: string, reason: FileReason): SourceFailure {
  const advice = reason === 'fileReasons.gone' ? 'fileAdvice.chooseAgain' : 'fileAdvice.utf8';
  return sourceFailure('fileUnreadable', 'file', { file, reason, where: '', advice });
}

/** MARC that cannot be read, or, where nothing in it looks like MARC, the name of what it is instead. */
export function unreadableMarc(
  file: string,
  input: MarcInput,
  failure: MarcFailure,
): SourceFailure {
  if (input.form === 'xml' || input.form === 'text') {
    const raw = rawOf(input.text);
    const kind = foreignKind(input, failure);
    if (kind) return notMarc(file, kind, raw);
  }
  const raw = input.form === 'iso2709' ? {} : { raw: rawOf(input.text) };
  const values = { file, ...marcValues(failure), advice: adviceFor(failure) };
  return sourceFailure('fileUnreadable', 'file', values, raw);
}

function foreignKind(
  { form, text }: Extract<MarcInput, { readonly text: string }>,
  { kind }: MarcFailure,
): ForeignKind | undefined {
  if (form === 'text') return looksLikeMarc(text) ? undefined : kindOfText(text);
  const isMarc = /<(?:[\w.-]+:)?(?:leader|controlfield|datafield)\b/.test(text);
  if (isMarc) return undefined;
  return kind === 'marcNoRecord' || kind === 'xmlNotWellFormed' || kind === 'xmlDoctype'
    ? kindOfXml(text)
    : undefined;
}

/** MARC-8 asks for another export setting; damage asks for another export. */
function adviceFor({ kind }: MarcFailure): string {
  if (kind === 'iso2709Marc8' || kind === 'marc8Unmapped' || kind === 'iso2709NotUtf8') {
    return 'fileAdvice.utf8';
  }
  return kind.startsWith('text') ? 'fileAdvice.copyAgain' : 'fileAdvice.exportAgain';
}

function needed(file: string): string {
  return file === PASTED ? 'fileNeeded.pasted' : 'fileNeeded.file';
}

/** Rounded up, so that a file just over the limit does not seem to be at it. */
function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 100_000) / 10);
}
