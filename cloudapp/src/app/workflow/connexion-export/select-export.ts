// What the page about an export from Connexion shows, from the panel's state and its own.
import { normalNumber, numbersIn } from '../../align/asked-number';
import { oclcNumbersOf, parseOclcNumber } from '../../marc/oclc-number';
import type { MarcRecord } from '../../marc/record';
import { shownTitle } from '../../merge/titles';
import type { LocalRecord } from '../../ports/alma';
import type { NumberFailure } from '../../ports/failures';
import { whyNotSaveRecord } from '../may-save';
import { localOf } from '../page-facts';
import { isMarc21 } from '../record-facts';
import type { State } from '../state';
import type { WhyNotSave } from '../view';

import type { ExportState, OthersLookup } from './export-state';
import type { PreparedExport } from './prepare-export';
import { prepareForExport } from './prepare-export';

/** Why 035 of this record cannot be prepared here at all. i18n `export.cannot.<id>`. */
export type CannotExport = 'networkZone' | 'communityZone' | 'notMarc21';

/** The record made ready for the number in the box. */
export interface ReadyExport {
  readonly number: string;
  readonly prepared: PreparedExport;
  readonly demoted: readonly string[];
  readonly others: OthersLookup;
  /** Why it cannot be saved now; absent too where there is nothing to save. */
  readonly whyNot?: WhyNotSave;
}

export interface ExportView {
  /** The reading that a save is built on. */
  readonly local: LocalRecord;
  readonly title: string;
  readonly text: string;
  readonly failure?: NumberFailure;
  /** The record's own numbers, where it has several to choose from. */
  readonly choices: readonly string[];
  readonly cannot?: CannotExport;
  /** Absent while the box says another number than the one that was asked for. */
  readonly ready?: ReadyExport;
}

/** Undefined while the panel has no record. */
export function exportView(state: State, own: ExportState): ExportView | undefined {
  const local = localOf(state.page);
  if (!local || local.mmsId !== own.mmsId) return undefined;
  const { current } = oclcNumbersOf(local.record);
  const cannot = whyCannot(local);
  const ready = cannot ? undefined : readyOf(state, local, own);
  return {
    local,
    title: shownTitle(local.record) || local.title,
    text: own.text,
    ...(own.failure ? { failure: own.failure } : {}),
    choices: current.length > 1 ? current : [],
    ...(cannot ? { cannot } : {}),
    ...(ready ? { ready } : {}),
  };
}

/**
 * The number to begin with: the one in the search box, where the record has it now or a person typed it as an OCLC number; else the
 * record's own, where it has one only.
 */
export function numberToBeginWith({ searchBox }: State, { mmsId, record }: LocalRecord): string {
  const { text, typedByPerson } = searchBox;
  const { current } = oclcNumbersOf(record);
  const number = parseOclcNumber(text);
  if (searchBox.mmsId === mmsId && number.ok)
    if (current.includes(number.value) || (typedByPerson && !isIsbn(text, record))) return text;
  const [only, another] = current;
  return another === undefined ? (only ?? '') : '';
}

/** An ISBN of ten digits reads as an OCLC number too. It is one of the record, or begins with 0, as no OCLC number of ten digits does. */
function isIsbn(text: string, record: MarcRecord): boolean {
  const isbn = normalNumber('isbn', text.trim());
  return isbn !== undefined && (/^\s*0/.test(text) || numbersIn(record, 'isbn').includes(isbn));
}

function readyOf(state: State, local: LocalRecord, own: ExportState): ReadyExport | undefined {
  const { asked, text } = own;
  const typed = parseOclcNumber(text);
  if (!asked || !typed.ok || typed.value !== asked.number) return undefined;
  const prepared = prepareForExport(local.record, asked.number, asked.demoted);
  const whyNot = prepared.unchanged ? undefined : whyNotSaveRecord(state, local);
  return { ...asked, prepared, ...(whyNot ? { whyNot } : {}) };
}

/** Of a record linked to the Network Zone Alma stores the local fields only, and 035 is none of them (Alma API, PUT bib). */
function whyCannot(local: LocalRecord): CannotExport | undefined {
  if (local.linkedTo === 'NZ') return 'networkZone';
  if (local.linkedTo === 'CZ') return 'communityZone';
  return isMarc21(local) ? undefined : 'notMarc21';
}
