import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { run } from '../../cli/run';
import { readMarcXml } from '../../cloudapp/src/app/marc/marcxml-read';
import { readMrk } from '../../cloudapp/src/app/marc/mrk';
import fullOverlay from '../../cloudapp/src/assets/profiles/full-overlay.json';

const LEADER = '=LDR  00000cam\\a2200000\\i\\4500';
const MMS_ID = '=001  991234567890123';
const LOCAL = [
  LEADER,
  MMS_ID,
  '=035  \\\\$a(OCoLC)17807721',
  '=245  10$aMoby Dick /$cHerman Melville.',
  '=590  \\\\$aLibrary has copy 2 only.',
].join('\n');
const INCOMING = [
  LEADER,
  '=001  ocm17807721',
  '=035  \\\\$a(OCoLC)17807721',
  '=245  10$aMoby Dick, or, The whale /$cHerman Melville.',
  '=300  \\\\$a573 pages',
  '=590  \\\\$aNote of another library.',
].join('\n');
/** A serial: the merge into a book is blocked. */
const SERIAL = INCOMING.replace('00000cam', '00000cas');

const folder = mkdtempSync(path.join(tmpdir(), 'cli-'));

function file(name: string, text: string): string {
  const at = path.join(folder, name);
  writeFileSync(at, text);
  return at;
}

interface Told {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function cli(args: readonly string[], input = ''): Promise<Told> {
  let out = '';
  const err: string[] = [];
  const code = await run(args, {
    // In small pieces, as a pipe brings them: lines and characters are cut anywhere.
    input: (async function* () {
      const bytes = new TextEncoder().encode(input);
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    })(),
    write: (text) => {
      out += text;
      return Promise.resolve();
    },
    tell: (line) => err.push(line),
  });
  return { code, out, err: err.join('\n') };
}

interface Line {
  readonly id?: unknown;
  readonly number?: number;
  readonly error?: string;
  readonly record?: { readonly fields: readonly { readonly tag: string }[] };
  readonly blocked?: readonly { readonly kind: string }[];
  readonly warnings?: readonly { readonly kind: string; readonly says: string }[];
  readonly lost?: readonly { readonly text: string }[];
  readonly decisions?: readonly { readonly fieldId: string; readonly says: string }[];
  readonly verdict?: string;
  readonly evidence?: Readonly<Record<string, string>>;
}

function linesOf(out: string): readonly Line[] {
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

function json(mrk: string): object {
  const read = readMrk(mrk);
  if (!read.ok) throw new Error(`Not the mnemonic form: ${mrk}`);
  return read.value[0];
}

function tags(line: Line | undefined): string {
  return line?.record?.fields.map(({ tag }) => tag).join(' ') ?? '';
}

afterAll(() => rmSync(folder, { recursive: true }));

describe('cli read', () => {
  it('gives every record as a line, and one that cannot be read as an error in its place', async () => {
    const good = file('good.mrk', `${LOCAL}\n`);
    const bad = `${LOCAL}\n\n${LEADER}\nno field at all\n\n${INCOMING}\n`;
    const { code, out } = await cli(['read', good, '-'], bad);
    const lines = linesOf(out);
    expect(lines.map(({ number, error }) => `${number} ${error ? 'error' : 'record'}`)).toEqual([
      '1 record',
      '1 record',
      '2 error',
      '3 record',
    ]);
    expect(lines[2].error).toBe('-: record 2: this line is not a field: “no field at all”.');
    expect(tags(lines[3])).toBe('001 035 245 300 590');
    expect(code).toBe(1);
  });

  it('says what a file is that holds no MARC, and that one is not there', async () => {
    const table = await cli(['read', file('table.csv', 'a;b;c\n1;2;3\n')]);
    expect([table.code, linesOf(table.out)[0].error]).toEqual([
      1,
      jasmine.stringContaining('table.csv: '),
    ]);
    const missing = await cli(['read', path.join(folder, 'nowhere.mrc')]);
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('nowhere.mrc cannot be opened: ENOENT');
    expect(missing.out).toBe('');
  });
});

describe('cli merge', () => {
  const local = file('local.mrk', LOCAL);
  const incoming = file('incoming.mrk', INCOMING);
  const pair = ['merge', '--local', local, '--incoming', incoming];

  it('writes the merged record in each form, and says why to the person', async () => {
    const { code, out, err } = await cli(pair);
    expect(code).toBe(0);
    const read = readMarcXml(out);
    expect(read.ok && read.value[0].fields.map(({ tag }) => tag).join(' ')).toBe(
      '001 035 245 300 590',
    );
    expect(out).toContain('Library has copy 2 only.');
    expect(err).toMatch(/^dropped {3}I:590:1 .*Note of another library\. {2}\(.+\.\)$/m);
    const mrk = await cli([...pair, '--format', 'mrk']);
    expect(mrk.out).toContain('=245  10$aMoby Dick, or, The whale /$cHerman Melville.');
    const [record] = linesOf(`{"record":${(await cli([...pair, '--format', 'json'])).out.trim()}}`);
    expect(tags(record)).toBe('001 035 245 300 590');
  });

  it('goes by the profile that is named, shipped or in a file', async () => {
    const own = file('own.json', JSON.stringify({ ...fullOverlay, id: 'own', name: 'Own' }));
    for (const profile of ['full-overlay', own]) {
      const { out } = await cli([...pair, '--profile', profile, '--format', 'mrk']);
      expect(out).withContext(profile).toContain('Note of another library.');
      expect(out).withContext(profile).not.toContain('copy 2');
    }
  });

  it('writes nothing where a guard blocks, unless it is passed', async () => {
    const blocked = ['merge', '--local', local, '--incoming', file('serial.mrk', SERIAL)];
    const held = await cli(blocked);
    expect([held.code, held.out]).toEqual([1, '']);
    expect(held.err).toContain('Blocked, nothing written: Different kinds of publication');
    const passed = await cli([...blocked, '--pass-guards']);
    expect(passed.code).toBe(1);
    expect(passed.out).toContain('<record>');
    expect(passed.err).toContain('Blocked, written all the same:');
  });

  it('says of a profile what is wrong with it, and merges nothing', async () => {
    const own = file('wrong.json', JSON.stringify({ ...fullOverlay, defaults: { add: 'yes' } }));
    const { code, out, err } = await cli([...pair, '--profile', own]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('defaults.add: found "yes"; allowed: true, false.');
  });
});

describe('cli merge --jsonl', () => {
  const local = json(LOCAL);
  const incoming = json(INCOMING);

  async function merged(...lines: readonly unknown[]) {
    const input = lines.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
    const told = await cli(['merge', '--jsonl'], input.join('\n'));
    return { ...told, lines: linesOf(told.out) };
  }

  it('answers each line in its order, whatever stands in the others', async () => {
    const { code, lines } = await merged(
      { id: 'a', local, incoming },
      '{"id": "b", "local": ',
      '',
      { id: 'c', local, incoming: '<record><leader>short</leader></record>' },
      { id: 4, local, incoming: json(SERIAL) },
      { id: 'e', local, incoming },
    );
    expect(code).toBe(1);
    expect(lines.map(({ id }) => id)).toEqual(['a', null, 'c', 4, 'e']);
    expect(lines[1].error).toMatch(/^line 2: not JSON: /);
    expect(lines[2].error).toBe(
      'line 4, incoming: Record 1, line 1: the leader has 5 characters instead of 24.',
    );
    expect(lines[3].blocked?.map(({ kind }) => kind)).toEqual(['bibliographicLevel']);
    expect(tags(lines[3])).toBe('001 035 245 300 590');
    expect(lines[4]).toEqual({ ...lines[0], id: 'e' });
    const told = lines[0].decisions?.find(({ fieldId }) => fieldId === 'I:590:1');
    expect(told?.says).toMatch(/\.$/);
  });

  it('answers many lines in their order too, when threads work side by side', async () => {
    const many = Array.from({ length: 500 }, (_, at) =>
      at % 100 === 7 ? `{"id": ${at}` : { id: at, local, incoming: at % 2 ? incoming : local },
    );
    const { code, lines } = await merged(...many);
    expect(code).toBe(1);
    expect(lines.length).toBe(500);
    expect(lines.every(({ id }, at) => id === (at % 100 === 7 ? null : at))).toBeTrue();
    expect(lines[407].error).toMatch(/^line 408: not JSON: /);
    expect(lines[499].record).toEqual(lines[1].record);
    expect(lines[498].record).toEqual(lines[0].record);
  }, 120_000);

  it('names the place of what is wrong in a record', async () => {
    const [leader, tag, code] = [
      { leader: 'short', fields: [] },
      { leader: ' '.repeat(24), fields: [{ tag: '2 5', value: 'x' }] },
      {
        leader: ' '.repeat(24),
        fields: [{ tag: '245', ind1: '1', ind2: '0', subfields: [{ code: 'ab', value: '' }] }],
      },
    ];
    const { lines } = await merged(
      { id: 1, local: leader, incoming },
      { id: 2, local, incoming: tag },
      { id: 3, local: code, incoming },
      { id: 4, local },
    );
    expect(lines.map(({ error }) => error)).toEqual([
      'line 1, local.leader: found "short", needed: a leader of 24 characters.',
      'line 2, incoming.fields[0].tag: found "2 5", needed: a tag of three letters or digits.',
      'line 3, local.fields[0].subfields[0].code: found "ab", needed: one character.',
      'line 4, incoming: found nothing, needed: MARCXML as a text, or {"leader", "fields"}.',
    ]);
  });

  it('takes a profile by its id or whole, and says what is wrong with one', async () => {
    const { lines } = await merged(
      { id: 1, local, incoming, profile: 'full-overlay' },
      { id: 2, local, incoming, profile: { ...fullOverlay, ourCodes: [] } },
      { id: 3, local, incoming, profile: 'nothing' },
      { id: 4, local, incoming, profile: { ...fullOverlay, base: 'both' } },
    );
    expect(JSON.stringify(lines[0].record)).toContain('Note of another library.');
    expect(lines[1].record).toEqual(lines[0].record);
    expect(lines[2].error).toContain('There is no profile “nothing”: neither a file nor one of');
    expect(lines[3].error).toContain('base: found "both"; allowed: local, incoming.');
  });

  it('applies choices by field or by target, and lists one that binds to nothing', async () => {
    const take = { target: 'I:590:1', value: 'incoming' };
    const { lines } = await merged(
      { id: 1, local, incoming, overrides: [take] },
      { id: 2, local, incoming, overrides: [{ target: 'gone', value: 'local' }] },
      { id: 3, local, incoming, overrides: [{ target: 'gone', value: 'theirs' }] },
    );
    expect(JSON.stringify(lines[0].record)).toContain('Note of another library.');
    expect(lines[1].warnings?.map(({ kind }) => kind)).toContain('overrideUnbound');
    expect(lines[2].error).toBe(
      'line 3, overrides[0].value: found "theirs", needed: local, incoming, both or neither.',
    );
  });
});

describe('cli diff', () => {
  it('shows the fields that differ, record by record', async () => {
    const [one, other] = [file('one.mrk', LOCAL), file('other.mrk', INCOMING)];
    const { code, out } = await cli(['diff', one, other]);
    expect(code).toBe(1);
    expect(out).toContain('Record 1: Moby Dick /');
    expect(out).toContain('- 245 10 $a Moby Dick / $c Herman Melville.');
    expect(out).toContain('+ 300 __ $a 573 pages');
    const same = await cli(['diff', one, one]);
    expect([same.code, same.out]).toEqual([0, 'No difference. Records: 1.\n']);
    const more = await cli(['diff', one, file('two.mrk', `${LOCAL}\n\n${LOCAL}`)]);
    expect(more.code).toBe(1);
    expect(more.out).toMatch(/^Record 2 is in .*two\.mrk only\.$/m);
  });
});

describe('cli profile', () => {
  it('lists those that come with the app, each of which is good', async () => {
    const { out } = await cli(['profile', 'list']);
    const ids = out.split('\n').flatMap((line) => line.split(' ')[0] || []);
    expect(ids.length).toBe(4);
    for (const id of ids) expect((await cli(['profile', 'check', id])).code).toBe(0);
  });

  it('says where a profile is wrong, and what may stand there', async () => {
    const { rules, ...rest } = fullOverlay;
    const wrong = { ...rest, rules: [...rules, { id: 'x', coment: '' }], schema: 2 };
    const { code, out } = await cli(['profile', 'check', file('p.json', JSON.stringify(wrong))]);
    expect(code).toBe(1);
    expect(out).toContain('schema: found 2; this version reads schema 1.');
    expect(out).toMatch(
      /rules\[\d+\]\.coment: found "coment", which has no meaning here; known: id,/,
    );
    expect(out).toMatch(/rules\[\d+\]\.comment: it is missing\./);
    const noJson = await cli(['profile', 'check', file('q.json', '{')]);
    expect([noJson.code, noJson.err]).toEqual([2, jasmine.stringContaining('q.json is no JSON')]);
  });
});

describe('cli match --jsonl', () => {
  it('says of each pair whether it is one title, and by what', async () => {
    const pairs = [
      { id: 'one', local: json(LOCAL), incoming: json(INCOMING) },
      { id: 'other', local: json(LOCAL), incoming: json(SERIAL.replace('Moby Dick', 'Whales')) },
      { id: 'bad', local: json(LOCAL) },
    ];
    const { code, out } = await cli(
      ['match', '--jsonl'],
      pairs.map((pair) => JSON.stringify(pair)).join('\n'),
    );
    expect(code).toBe(1);
    const [one, other, bad] = linesOf(out);
    expect(Object.keys(one)).toEqual(['id', 'verdict', 'evidence']);
    expect([one.id, one.verdict]).toEqual(['one', 'likely']);
    expect(one.evidence).toEqual(jasmine.objectContaining({ title: 'near', number: 'agrees' }));
    expect([other.verdict, other.evidence?.['level']]).toEqual(['check', 'differs']);
    expect(bad.error).toMatch(/^line 3, incoming: found nothing/);
  });

  it('ends well where every pair is one title', async () => {
    const line = JSON.stringify({ local: json(LOCAL), incoming: json(INCOMING) });
    const { code, out } = await cli(['match', '--jsonl'], line);
    expect([code, linesOf(out)[0].id]).toEqual([0, null]);
  });
});

describe('cli', () => {
  it('tells all of itself', async () => {
    const { code, out } = await cli(['--help']);
    expect(code).toBe(0);
    for (const told of [
      'read FILE',
      'merge --local',
      'merge --jsonl',
      'match --jsonl',
      'diff FILE',
      'profile check',
    ])
      expect(out).toContain(told);
    expect(out).toContain('Exit codes');
  });

  it('does nothing that it does not understand', async () => {
    const asked: readonly (readonly [readonly string[], string])[] = [
      [[], 'Usage:'],
      [['mrege'], 'There is no command “mrege”.'],
      [['read'], 'read needs FILE...'],
      [['merge', '--local', 'x'], 'merge needs --local FILE --incoming FILE, or --jsonl.'],
      [['merge', 'x'], 'merge takes no “x”.'],
      [['match'], 'match needs --jsonl.'],
      [['diff', 'x'], 'diff needs FILE FILE.'],
      [['profile'], 'profile needs list, or check FILE.'],
      [['merge', '--jsonl', '--nonsense'], '--nonsense'],
      [['merge', '--jsonl', '--profile', 'nothing'], 'There is no profile “nothing”'],
      [['merge', '--local', 'x', '--incoming', 'y', '--format', 'pdf'], 'marcxml, mrk or json'],
    ];
    for (const [args, says] of asked) {
      const { code, out, err } = await cli(args, '{}');
      expect([code, out]).withContext(args.join(' ')).toEqual([2, '']);
      expect(err).toContain(says);
    }
  });
});
