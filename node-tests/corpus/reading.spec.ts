// The comparison with another reader is checked: it sees a reader of ours that reads wrongly or refuses what is sound.
import { readMarcXml } from '../../cloudapp/src/app/marc/marcxml-read';
import type { Field, MarcRecord } from '../../cloudapp/src/app/marc/record';

import type { MarcForm, Unit } from './data-files';
import type { PlainRecord } from './plain-record';
import type { Read } from './reading';
import { checkReading } from './reading';
import { faultsIn, secondReading } from './second-reading';
import type { Yaz } from './yaz';

const LEADER = '00000nam a2200000 a 4500';
const XML = `<collection xmlns="http://www.loc.gov/MARC21/slim">
<record><leader>${LEADER}</leader><controlfield tag="001">1</controlfield>
<datafield tag="245" ind1="1" ind2="0"><subfield code="a">Title </subfield></datafield></record>
<record><leader>${LEADER}</leader><controlfield tag="001">2</controlfield></record></collection>`;
const FIRST: PlainRecord = {
  leader: LEADER,
  fields: [
    { tag: '001', value: '1' },
    { tag: '245', ind1: '1', ind2: '0', subfields: [{ code: 'a', value: 'Title ' }] },
  ],
};
const SECOND: PlainRecord = { leader: LEADER, fields: [{ tag: '001', value: '2' }] };

const encoder = new TextEncoder();
const unit: Unit = { name: 'two.xml', form: 'marcxml', bytes: encoder.encode(XML) };

/** A stand-in for yaz: by the number of the record that an input holds. */
const yaz: Yaz = {
  read: (_form, inputs) =>
    Promise.resolve(
      inputs.map((bytes) => {
        const text = new TextDecoder().decode(bytes);
        return [FIRST, SECOND].filter((_, index) => text.includes(`>${index + 1}</controlfield>`));
      }),
    ),
  close: () => undefined,
};

const readRight: Read = (_form, bytes) => readMarcXml(new TextDecoder().decode(bytes));

async function problemsOf(read: Read, other: Yaz = yaz): Promise<readonly string[]> {
  const { outcomes } = await checkReading([unit], other, () => true, read);
  return outcomes.flatMap(({ problems }) => problems);
}

function changing(change: (field: Field) => Field): Read {
  return (form, bytes) => {
    const read = readRight(form, bytes);
    if (!read.ok) return read;
    const changed = read.value.map((record): MarcRecord => ({
      ...record,
      fields: record.fields.map(change),
    }));
    return { ok: true, value: changed };
  };
}

describe('the comparison with yaz', () => {
  it('finds nothing where both read the same', async () => {
    expect(await problemsOf(readRight)).toEqual([]);
  });

  it('names the record and the field where we read otherwise', async () => {
    const trimmed = changing((field) =>
      'subfields' in field
        ? {
            ...field,
            subfields: field.subfields.map(({ code, value }) => ({ code, value: value.trim() })),
          }
        : field,
    );
    const problems = await problemsOf(trimmed);
    expect(problems.length).toBe(1);
    expect(problems[0]).toContain('two.xml record 1');
    expect(problems[0]).toContain('245:1');
  });

  it('sees a sound record that we refuse', async () => {
    const refusing: Read = () => ({
      ok: false,
      failure: { kind: 'marcBadTag', where: { record: 1 }, values: {} },
    });
    const problems = await problemsOf(refusing);
    expect(problems.length).toBe(2);
    expect(problems[1]).toContain('yaz reads it, we refuse it: marcBadTag');
  });

  it('sees a record that we leave out', async () => {
    const first: Read = (form, bytes) => {
      const read = readRight(form, bytes);
      return read.ok ? { ok: true, value: read.value.slice(1) } : read;
    };
    expect(await problemsOf(first)).not.toEqual([]);
  });

  it('lets the bytes decide where the other reader is the one that errs', async () => {
    const wrong: Yaz = {
      ...yaz,
      read: async (form, inputs) =>
        (await yaz.read(form, inputs)).map((records) =>
          records.map((record) =>
            record === 'notUtf8' ? record : { ...record, leader: LEADER.replace('nam', '###') },
          ),
        ),
    };
    expect(await problemsOf(readRight, wrong)).toEqual([]);
  });

  it('wants a message and a place for every refusal', async () => {
    const bare: Read = () => ({
      ok: false,
      failure: { kind: 'marcBadTag', where: {}, values: {} },
    });
    const none: Yaz = { ...yaz, read: (_form, inputs) => Promise.resolve(inputs.map(() => [])) };
    const { outcomes, refused } = await checkReading([unit], none, () => false, bare);
    expect(refused.length).toBe(2);
    expect(outcomes[0].problems.filter((text) => text.includes('no message')).length).toBe(2);
    expect(outcomes[0].problems.filter((text) => text.includes('does not say where')).length).toBe(
      2,
    );
  });
});

describe('the plain reading of the bytes', () => {
  const faults = (form: MarcForm, text: string): readonly string[] => [
    ...faultsIn(form, encoder.encode(text)),
  ];

  it('reads MARCXML as it stands, blanks included', () => {
    expect(secondReading('marcxml', unit.bytes)).toEqual([FIRST, SECOND]);
    expect(faults('marcxml', XML)).toEqual([]);
  });

  it('reads ISO 2709 by its terminators, whatever the lengths say', () => {
    const body = '1\u001E10\u001FaTitle \u001E\u001D';
    for (const lengths of ['001000200000245001100002', '001000900000245000100009'])
      expect(secondReading('iso2709', encoder.encode(`${LEADER}${lengths}\u001E${body}`))).toEqual([
        FIRST,
      ]);
  });

  it('names the faults of a record', () => {
    expect(faults('marcxml', XML.replace('tag="245"', 'tag="24 5"'))).toContain('marcBadTag');
    expect(faults('marcxml', XML.replace('code="a"', 'code="ab"'))).toContain(
      'marcBadSubfieldCode',
    );
    expect(faults('marcxml', XML.replace('ind1="1"', 'ind1="10"'))).toContain('marcBadIndicator');
    expect(faults('marcxml', XML.replace('<controlfield', 'text<controlfield'))).toContain(
      'marcUnexpectedText',
    );
    expect(faults('marcxml', XML.replace(LEADER, 'short'))).toContain('marcBadLeader');
    expect(faults('iso2709', `${LEADER}0010002\u001E1\u001E\u001D`)).toContain(
      'iso2709BadDirectory',
    );
  });
});
