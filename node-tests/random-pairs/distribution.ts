// How often the traps of MARC stand in the random pairs: a run that never met one proves nothing about it.
import type { Field, MarcRecord } from '../../cloudapp/src/app/marc/record';
import type { RecordPair } from '../../cloudapp/src/testing/marc-generator';

const ONCE = /^(?:1\d\d|24[05]|010|04[05])$/;

type Trap = (record: MarcRecord) => boolean;

const TRAPS: Readonly<Record<string, Trap>> = {
  '880': ({ fields }) => fields.some(({ tag }) => tag === '880'),
  $8: ({ fields }) => fields.some((field) => values(field, '8').length > 0),
  'duplicate of a non-repeatable': ({ fields }) => {
    const once = fields.map(({ tag }) => (/^1\d\d$/.test(tag) ? '1XX' : tag)).filter(isOnce);
    return new Set(once).size < once.length;
  },
  NFD: ({ fields }) =>
    fields.some((field) => values(field).some((text) => text !== text.normalize('NFC'))),
  'odd link': hasOddLink,
};

/** Counts, for each trap, the pairs that hold it in either record. */
export class Distribution {
  private pairs = 0;
  private readonly counts = new Map(Object.keys(TRAPS).map((name) => [name, 0]));

  add({ local, incoming }: RecordPair): void {
    this.pairs += 1;
    for (const [name, holds] of Object.entries(TRAPS))
      if (holds(local) || holds(incoming)) this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  /** Shares of all pairs, 0 to 1. */
  shares(): ReadonlyMap<string, number> {
    return new Map([...this.counts].map(([name, count]) => [name, count / this.pairs]));
  }

  toString(): string {
    const shares = [...this.shares()].map(
      ([name, share]) => `${name} ${Math.round(share * 100)} %`,
    );
    return `${this.pairs} pairs: ${shares.join(', ')}`;
  }
}

function isOnce(tag: string): boolean {
  return tag === '1XX' || ONCE.test(tag);
}

/** A $6 that leads nowhere, or an occurrence number that more than one tag shares. */
function hasOddLink({ fields }: MarcRecord): boolean {
  const links = fields.flatMap((field) => {
    const [, to = '', number = '00'] = /^(\d{3})-(\d\d+)/.exec(values(field, '6')[0] ?? '') ?? [];
    return number === '00' ? [] : [{ from: field.tag, to, number }];
  });
  const tagsOf = new Map<string, Set<string>>();
  for (const { from, to, number } of links)
    tagsOf.set(number, (tagsOf.get(number) ?? new Set()).add(from === '880' ? to : from));
  const isAstray = links.some(
    ({ from, to, number }) =>
      !links.some((other) => other.from === to && other.to === from && other.number === number),
  );
  return isAstray || [...tagsOf.values()].some((tags) => tags.size > 1);
}

function values(field: Field, code?: string): readonly string[] {
  if (!('subfields' in field)) return [];
  const wanted = field.subfields.filter((one) => code === undefined || one.code === code);
  return wanted.map(({ value }) => value);
}
