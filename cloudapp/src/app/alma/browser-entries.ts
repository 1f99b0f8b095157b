import type { Override, OverrideValue, SubfieldChoice } from '../merge/decision';
import type { AlmaUser } from '../ports/alma';
import type { HistoryLine } from '../ports/history';
import type { JournalEntry } from '../ports/stores';

import { objectOf, textOf } from './json-reading';

export type EntryKind = 'journal' | 'overrides' | 'history' | 'note';

/** The app's prefix and its version: `cm1:01DEMO_INST:staff-1:journal:9912345678904401`. */
const PREFIX = 'cm1';

/** One person's key in one institution: a browser is shared, and so is the SDK's store in it. */
export function entryKey(user: AlmaUser, kind: EntryKind, name: string): string {
  const owner = [user.institution, user.userId].map(encodeURIComponent).join(':');
  return `${PREFIX}:${owner}:${kind}:${name}`;
}

/** A stored journal entry, or undefined for anything that is none of this record. */
export function toJournalEntry(stored: unknown, mmsId: string): JournalEntry | undefined {
  const entry = objectOf(stored);
  const writeId = textOf(entry?.['writeId']);
  const startedAt = textOf(entry?.['startedAt']);
  const hashBefore = textOf(entry?.['hashBefore']);
  const hashSent = textOf(entry?.['hashSent']);
  const old005 = textOf(entry?.['old005']);
  if (!writeId || !startedAt || !hashBefore || !hashSent) return undefined;
  if (textOf(entry?.['mmsId']) !== mmsId) return undefined;
  return { writeId, mmsId, startedAt, hashBefore, hashSent, ...(old005 ? { old005 } : {}) };
}

/** The name of the list of saves; a save's own name is its id. */
export const HISTORY_LINES = 'lines';

/** The stored lines that name a save of a record; one that does not is no reason to lose the others. */
export function toHistoryLines(stored: unknown): readonly HistoryLine[] {
  const lines = Array.isArray(stored) ? (stored as unknown[]) : [];
  return lines.filter((line): line is HistoryLine => {
    const texts = ['id', 'mmsId', 'title', 'at', 'purpose', 'outcome'];
    const named = objectOf(line);
    const counts = objectOf(named?.['fields']);
    const numbers = [named?.['numbersBefore'], named?.['numbersAfter']];
    return (
      counts !== undefined &&
      texts.every((name) => typeof named?.[name] === 'string') &&
      numbers.every((one) => Array.isArray(one))
    );
  });
}

/** Stored overrides, or undefined if any of them is none: half of a person's choices would be a choice of ours. */
export function toOverrides(stored: unknown): readonly Override[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  const overrides = stored.map(toOverride);
  return overrides.every((one) => one !== undefined) ? overrides : undefined;
}

const VALUES: readonly OverrideValue[] = ['local', 'incoming', 'both', 'neither'];

function toOverride(stored: unknown): Override | undefined {
  const override = objectOf(stored);
  const target = textOf(override?.['target']);
  const value = VALUES.find((one) => one === override?.['value']);
  const label = textOf(override?.['label']);
  const subfields = toSubfieldChoices(override?.['subfields']);
  if (!target || !value || !subfields) return undefined;
  return {
    target,
    value,
    ...(label ? { label } : {}),
    ...(subfields.length > 0 ? { subfields } : {}),
  };
}

/** Choices of single subfields; none where there are none, undefined where any of them is something else. */
function toSubfieldChoices(stored: unknown): readonly SubfieldChoice[] | undefined {
  if (stored === undefined) return [];
  if (!Array.isArray(stored)) return undefined;
  const choices = (stored as unknown[]).map(toSubfieldChoice);
  return choices.every((one) => one !== undefined) ? choices : undefined;
}

function toSubfieldChoice(stored: unknown): SubfieldChoice | undefined {
  const choice = objectOf(stored);
  const [from, code] = [textOf(choice?.['from']), textOf(choice?.['code'])];
  const [nth, take] = [choice?.['nth'], choice?.['take']];
  if ((from !== 'local' && from !== 'incoming') || !code) return undefined;
  return typeof nth === 'number' && typeof take === 'boolean'
    ? { from, code, nth, take }
    : undefined;
}
