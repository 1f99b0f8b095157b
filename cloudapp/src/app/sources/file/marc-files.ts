import { isBibliographic } from '../../marc/leader';
import type { MarcRecord } from '../../marc/record';
import { failed, success } from '../../marc/result';
import type { Result } from '../../marc/result';
import type { TextDoubt } from '../../marc/text-form-doubts';
import type { SourceFailure } from '../../ports/failures';
import type {
  ChosenFile,
  FileOpener,
  IncomingRecord,
  RecordFiles,
  SourceNote,
} from '../../ports/source';

import { candidateOf } from '../candidate';
import { marcValues } from '../unreadable-marc';

import {
  emptyFile,
  notMarc,
  PASTED,
  tooLarge,
  unreadableFile,
  unreadableMarc,
  withoutRecord,
} from './file-failure';
import { setsFor } from './marc8-tables';
import { readRecords } from './read-records';
import type { ReadRecords } from './read-records';
import { recogniseBytes, recogniseText } from './recognise';
import type { Recognised } from './recognise';

export interface FileLimits {
  readonly bytes: number;
  /** So many records are offered to choose from. */
  readonly records: number;
}

export const DEFAULT_FILE_LIMITS: FileLimits = { bytes: 20_000_000, records: 1_000 };

/**
 * Records that a person brings: exported or copied from Connexion, Record Manager, MarcEdit or any catalogue. Told by what the
 * input holds, never by its name: MARCXML, ISO 2709 in UTF-8 or MARC-8, MarcEdit's .mrk, or the text form that cataloguers copy.
 *
 * Fails with `fileEmpty`, `fileTooLarge`, `fileNotMarc` (naming what it is instead) or `fileUnreadable` (MARC, but damaged). What stops
 * nothing stands in the `notes` of the candidates: records that were left out, and why; what of a copied record is uncertain.
 */
export class MarcFiles implements RecordFiles, FileOpener {
  constructor(private readonly limits: FileLimits = DEFAULT_FILE_LIMITS) {}

  async open(file: ChosenFile): Promise<Result<readonly IncomingRecord[], SourceFailure>> {
    if (file.size > this.limits.bytes) {
      return failed(tooLarge(file.name, file.size, this.limits.bytes));
    }
    let bytes: ArrayBuffer;
    try {
      bytes = await file.arrayBuffer();
    } catch {
      // The browser rejects where the file was moved, changed or taken away after it was chosen.
      return failed(unreadableFile(file.name, 'fileReasons.gone'));
    }
    return this.read(file.name, new Uint8Array(bytes));
  }

  async read(
    name: string,
    bytes: Uint8Array,
  ): Promise<Result<readonly IncomingRecord[], SourceFailure>> {
    if (bytes.length > this.limits.bytes) {
      return failed(tooLarge(name, bytes.length, this.limits.bytes));
    }
    return this.recordsIn(name, recogniseBytes(bytes));
  }

  async paste(text: string): Promise<Result<readonly IncomingRecord[], SourceFailure>> {
    if (text.length > this.limits.bytes) {
      return failed(tooLarge(PASTED, text.length, this.limits.bytes));
    }
    return this.recordsIn(PASTED, recogniseText(text));
  }

  private async recordsIn(
    file: string,
    input: Recognised,
  ): Promise<Result<readonly IncomingRecord[], SourceFailure>> {
    if (input.form === 'empty') return failed(emptyFile(file));
    if (input.form === 'foreign') return failed(notMarc(file, input.kind));
    if (input.form === 'unknownEncoding') {
      return failed(unreadableFile(file, 'fileReasons.unknownEncoding'));
    }
    const sets = input.form === 'iso2709' ? await setsFor(input.bytes) : undefined;
    const read = readRecords(input, { sets, takesLeaderless: true });
    if (!read.ok) return failed(unreadableMarc(file, input, read.failure));
    if (read.value.records.length === 0) return failed(withoutRecord(file, input));
    const bibs = read.value.records.filter(isBibliographic);
    if (bibs.length === 0) return failed(notMarc(file, 'authorityOrHoldings'));
    const notes = notesOn(read.value, bibs.length, this.limits.records);
    return success(
      bibs.slice(0, this.limits.records).map((record, index) => {
        const own = (read.value.doubts.get(record) ?? []).map(noteOn);
        return incoming(record, index, [...own, ...notes]);
      }),
    );
  }
}

function incoming(record: MarcRecord, index: number, notes: readonly SourceNote[]): IncomingRecord {
  const candidate = { ...candidateOf('file', record, { id: String(index + 1), notes }), record };
  return { source: 'file', candidate, record };
}

/** What is uncertain about a record that was copied, for the person to check. */
function noteOn(doubt: TextDoubt): SourceNote {
  if (doubt.kind === 'fixedFieldUnclear') {
    return { id: 'fixedFieldUnclear', values: { labels: doubt.labels.join(', ') } };
  }
  if (doubt.kind === 'scriptsUnlinked') {
    return { id: 'scriptsUnlinked', values: { tags: doubt.tags.join(', ') } };
  }
  return { id: doubt.fixedField ? 'leaderAbsent' : 'fixedFieldAbsent', values: {} };
}

function notesOn(
  { records, skipped }: Pick<ReadRecords, 'records' | 'skipped'>,
  bibs: number,
  limit: number,
): readonly SourceNote[] {
  const notes: SourceNote[] = [];
  const [first] = skipped;
  if (first) {
    const all = String(records.length + skipped.length);
    const values = { ...marcValues(first), count: String(skipped.length), all };
    notes.push({ id: 'fileSkipped', values });
  }
  if (bibs < records.length) {
    notes.push({ id: 'fileNotBib', values: { count: String(records.length - bibs) } });
  }
  if (bibs > limit) {
    notes.push({ id: 'fileFirstOf', values: { shown: String(limit), all: String(bibs) } });
  }
  return notes;
}
