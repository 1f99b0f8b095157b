import type { Draft } from '../contract';
import { isControl, type DataField, type Field, type MarcRecord } from './marc';

/**
 * The drafts of the Metadata Editor. A record with a draft is locked for everyone but its owner until the draft
 * is released; closing the editor does not release it.
 */
export class Drafts {
  private readonly byMms = new Map<string, Draft>();

  get(mms: string): Draft | null {
    return this.byMms.get(mms) ?? null;
  }

  list(): Draft[] {
    return [...this.byMms.values()];
  }

  /** Opens the record for `by`; an own draft that is already there is given back as it is. */
  open(mms: string, by: string, record: MarcRecord, at: Date): Draft {
    const present = this.byMms.get(mms);
    if (present) return present;
    const draft = { mms, by, openedAt: at.toISOString(), text: draftText(record) };
    this.byMms.set(mms, draft);
    return draft;
  }

  write(mms: string, text: string): void {
    const draft = this.byMms.get(mms);
    if (draft) this.byMms.set(mms, { ...draft, text });
  }

  release(mms: string): void {
    this.byMms.delete(mms);
  }

  clear(): void {
    this.byMms.clear();
  }
}

/** The record as the Metadata Editor shows it: `245 10 $$a Title / $$c author`, blanks as `#`. */
export function draftText(record: MarcRecord): string {
  return [`LDR ${hashes(record.leader)}`, ...record.fields.map(draftLine)].join('\n');
}

/** One field in the editor's form. */
export function draftLine(field: Field): string {
  if (isControl(field)) {
    return `${field.tag} ${field.tag < '006' ? field.value : hashes(field.value)}`;
  }
  const subfields = field.subfields.map((sub) => `$$${sub.code} ${sub.value}`);
  return `${field.tag} ${hashes(field.ind1)}${hashes(field.ind2)} ${subfields.join(' ')}`;
}

/** Reads the editor's form back. Throws with the line that cannot be read. */
export function parseDraft(text: string): MarcRecord {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const leader = lines.find((line) => line.startsWith('LDR '));
  if (!leader) throw new Error('The draft has no LDR line.');
  return {
    leader: blanks(leader.slice(4)).padEnd(24, ' ').slice(0, 24),
    fields: lines.filter((line) => line !== leader).map(parseDraftLine),
  };
}

function parseDraftLine(line: string): Field {
  const control = /^(00\d) (.*)$/.exec(line);
  if (control) {
    const [, tag = '', value = ''] = control;
    return { tag, value: tag < '006' ? value : blanks(value) };
  }
  const data = /^(\d{3}) (.)(.) (\$\$.*)$/.exec(line);
  const [, tag, ind1, ind2, rest] = data ?? [];
  if (!tag || !ind1 || !ind2 || !rest) throw new Error(`This line cannot be read: "${line}"`);
  return { tag, ind1: blanks(ind1), ind2: blanks(ind2), subfields: parseSubfields(rest) };
}

function parseSubfields(text: string): DataField['subfields'] {
  return text
    .split(/ ?\$\$/)
    .slice(1)
    .map((part) => ({ code: part.charAt(0), value: part.slice(1).replace(/^ /, '') }));
}

const hashes = (text: string): string => text.replaceAll(' ', '#');
const blanks = (text: string): string => text.replaceAll('#', ' ');
