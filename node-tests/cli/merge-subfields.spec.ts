import { run } from '../../cli/run';

const LEADER = '00000cam a2200000 i 4500';

function data(text: string): object {
  const subfields = text
    .slice(7)
    .split('$')
    .slice(1)
    .map((part) => ({ code: part[0], value: part.slice(2).trim() }));
  const [ind1, ind2] = text.slice(4, 6).replaceAll('_', ' ');
  return { tag: text.slice(0, 3), ind1, ind2, subfields };
}

const local = {
  leader: LEADER,
  fields: [
    { tag: '001', value: '991234567890123' },
    data('245 10 $a Moby Dick / $c by Herman Melville.'),
  ],
};
const incoming = {
  leader: LEADER,
  fields: [
    { tag: '001', value: 'ocm17807721' },
    data('245 10 $a Moby Dick, or, The whale / $c Herman Melville ; with an introduction.'),
  ],
};
const takeC = { from: 'local', code: 'c', nth: 1, take: true };
const leaveC = { from: 'incoming', code: 'c', nth: 1, take: false };

interface Line {
  readonly error?: string;
  readonly record?: { readonly fields: readonly { readonly tag: string }[] };
  readonly warnings?: readonly { readonly kind: string; readonly says: string }[];
  readonly decisions?: readonly { readonly fieldId: string; readonly says: string }[];
}

/** What comes out of one line of `merge --jsonl`, in which the title is chosen with these subfields. */
async function merged(subfields: unknown): Promise<Line> {
  const override = { target: 'L:245:1', value: 'incoming', subfields };
  const line = JSON.stringify({ id: 1, local, incoming, overrides: [override] });
  let out = '';
  await run(['merge', '--jsonl'], {
    input: (async function* () {
      yield await Promise.resolve(new TextEncoder().encode(line));
    })(),
    write: (text) => {
      out += text;
      return Promise.resolve();
    },
    tell: () => undefined,
  });
  return JSON.parse(out) as Line;
}

function titleOf({ record }: Line): unknown {
  return record?.fields.find(({ tag }) => tag === '245');
}

describe('cli merge --jsonl with single subfields', () => {
  it('makes the field of both versions, and says that a person chose', async () => {
    const line = await merged([takeC, leaveC]);
    expect(titleOf(line)).toEqual(
      data('245 10 $a Moby Dick, or, The whale / $c by Herman Melville.'),
    );
    const said = line.decisions?.find(({ fieldId }) => fieldId === 'I:245:1')?.says;
    expect(said).toBe('You chose single subfields.');
  });

  it('lists one that MARC forbids, and merges the version that was chosen', async () => {
    const line = await merged([takeC]);
    expect(titleOf(line)).toEqual(incoming.fields[1]);
    const warning = line.warnings?.find(({ kind }) => kind === 'overrideUnbound');
    expect(warning?.says).toBe('MARC 21 allows one $c in 245. Untick one of them.');
  });

  it('names the place of what is no choice', async () => {
    const wrong: readonly (readonly [unknown, string])[] = [
      ['c', 'subfields: found "c"'],
      [[takeC, { ...takeC, from: 'both' }], 'subfields[1].from: found "both"'],
      [[{ ...takeC, nth: 'one' }], 'subfields[0].nth: found "one"'],
      [[{ ...takeC, take: 1 }], 'subfields[0].take: found 1'],
    ];
    for (const [subfields, says] of wrong) {
      const { error } = await merged(subfields);
      expect(error).toContain(`line 1, overrides[0].${says}, needed: `);
      expect(error).not.toContain('needed.');
    }
  });
});
