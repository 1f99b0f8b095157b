import type { DataField, Field } from '../marc/record';
import { isDataField, subfieldValues } from '../marc/record';

import type { FieldGroup } from './alignment';
import { isLinkCode } from './groups';
import { addressForm } from './identifiers';
import { DESCRIPTIVE, textOf } from './key-readers';
import type { KeyRule } from './key-rule';
import { keyRule } from './keys';
import type { Grams } from './likeness';
import { gramsOf } from './likeness';
import { comparisonForm } from './normalise';

/** A group with what is compared of it; worked out when first asked for. */
export class Entry {
  readonly rule: KeyRule;
  /** Only entries of one family are compared: tag family, vocabulary, and the institution of $5. */
  readonly family: string;
  /** The institutions of $5. */
  readonly owners: string;
  /** The leading field under the tag it speaks for; undefined for a control field. */
  readonly lead: DataField | undefined;

  private form: string | undefined;
  private readonly keys = new Map<number, readonly string[]>();
  private readonly grams = new Map<string, Grams>();

  constructor(readonly group: FieldGroup) {
    const { field } = group.lead;
    this.rule = keyRule(group.tag);
    this.lead = isDataField(field) ? { ...field, tag: group.tag } : undefined;
    this.owners = this.lead ? ownersOf(this.lead) : '';
    this.family = this.lead
      ? [orphanMark(group), this.rule.family?.(this.lead) ?? group.tag, this.owners].join('/')
      : controlFamily(group.tag, field);
  }

  /** Content of the whole group without case, punctuation and spacing, tags and indicators included. */
  get comparison(): string {
    this.form ??= [
      formOf(this.group.lead.field),
      ...this.group.linked.map(({ field }) => formOf(field)).sort(),
    ].join('\n');
    return this.form;
  }

  /** The keys at one tier, none beyond the last. A control field goes with any of its family. */
  keysAt(tier: number): readonly string[] {
    const known = this.keys.get(tier);
    if (known) return known;
    const keys = this.readKeys(tier);
    this.keys.set(tier, keys);
    return keys;
  }

  /** Works out now what most alignments ask for. */
  readAhead(): void {
    void this.comparison;
    this.rule.keys.forEach((_, tier) => this.keysAt(tier));
  }

  /** The place of the leading field in its record. */
  get place(): number {
    return this.group.lead.index;
  }

  /** The key text of some subfields; of all that describe, if none are named. */
  textOf(codes = DESCRIPTIVE): string {
    const { field } = this.group.lead;
    return isDataField(field) ? textOf(field, codes) : field.value;
  }

  /** The grams of that text. */
  gramsOf(codes = DESCRIPTIVE): Grams {
    const known = this.grams.get(codes);
    if (known) return known;
    const grams = gramsOf(this.textOf(codes));
    this.grams.set(codes, grams);
    return grams;
  }

  private readKeys(tier: number): readonly string[] {
    if (!this.lead) return tier === 0 ? [this.family] : [];
    return this.rule.keys.at(tier)?.read(this.lead) ?? [];
  }
}

/** Entries of the two records. */
export interface Open {
  readonly local: readonly Entry[];
  readonly incoming: readonly Entry[];
}

export type EntryPair = readonly [local: Entry, incoming: Entry];

/** An 880 without partner never goes with a field of the tag it names: that would put one script in place of another. */
function orphanMark({ lead }: FieldGroup): string {
  return lead.field.tag === '880' ? '880' : '';
}

/** 006 and 007 describe one carrier each: their first character says which (MARC 21 006/00, 007/00). */
function controlFamily(tag: string, field: Field): string {
  const describesCarrier = tag === '006' || tag === '007';
  return describesCarrier && !isDataField(field) ? `${tag}/${field.value.slice(0, 1)}` : tag;
}

/** The institutions of $5, in one spelling: fields of different institutions never pair. */
function ownersOf(field: DataField): string {
  const owners = subfieldValues(field, '5').map((value) => comparisonForm(value));
  return owners.length < 2 ? (owners.at(0) ?? '') : [...new Set(owners)].sort().join('+');
}

function formOf(field: Field): string {
  if (!isDataField(field)) return `${field.tag}=${field.value}`;
  const subfields = field.subfields
    .filter(({ code }) => !isLinkCode(code))
    .map(
      ({ code, value }) =>
        code + (isAddressCode(code) ? addressForm(value) : comparisonForm(value)),
    );
  return `${field.tag}${field.ind1}${field.ind2}\u001F${subfields.join('\u001F')}`;
}

/** Identifiers and addresses: punctuation and case are part of them. */
function isAddressCode(code: string): boolean {
  return code === '0' || code === '1' || code === 'u';
}
