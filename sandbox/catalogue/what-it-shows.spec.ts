import {
  records,
  locals,
  title,
  local,
  worldcat,
  fields,
  subfield,
  heading,
  headings,
} from './demo-titles';
import { material } from './record-checks';
import { carriedNumbers, control, values, type CheckedRecord } from './title-reader';

describe('What the titles of several records and of none are there to show', () => {
  it('25 and 26 are one book under one number in two spellings, with other local notes', () => {
    const both = [local('25'), local('26')];
    expect(both.map((each) => values(each, '035', 'a')[0])).toEqual([
      '(OCoLC)230082',
      '(OCoLC)ocm00230082',
    ]);
    const [one, two] = both.map((each) => values(each, '245', 'ac'));
    expect(one).toEqual(two ?? []);
    const ours = both.map((each) => each.fields.filter((field) => subfield(field, '5').length > 0));
    expect(ours.map((found) => found.length > 0)).toEqual([false, true]);
    expect(carriedNumbers(worldcat('25'))).toContain('230082');
  });

  it('27 was created by staff-1, nothing hangs on it, and its WorldCat record has its number', () => {
    const { meta } = title('27');
    expect([meta.get('created_by'), meta.get('inventory'), meta.get('suppressed')]).toEqual([
      'staff-1',
      'none',
      'true',
    ]);
    expect(carriedNumbers(worldcat('27'))).toContain(carriedNumbers(local('27'))[0] ?? '');
  });

  it('28 is only in WorldCat, with what a new record is rid of; 29 only in HathiTrust', () => {
    const kinds = ['28', '29'].map((start) => title(start).records.map(({ kind }) => kind));
    expect(kinds).toEqual([['worldcat'], ['hathitrust']]);
    const tags = worldcat('28').fields.map(({ tag }) => tag);
    for (const tag of ['019', '029', '049', '583', '590', '938', '994'])
      expect(tags).toContain(tag);
  });

  it('the list of what is from Cambridge has records with a number, one without, and two with one', () => {
    const listed = locals.filter((each) =>
      [...values(each, '245', 'a'), ...values(each, '260', 'a'), ...values(each, '264', 'a')]
        .join(' ')
        .includes('Cambridge'),
    );
    const numbers = listed.map((each) => carriedNumbers(each)[0] ?? 'none');
    expect(numbers).toContain('none');
    expect(numbers.filter((number) => number === '230082').length).toBe(2);
    expect(numbers.length).toBeLessThan(11);
    expect(new Set(numbers).size).toBeGreaterThan(3);
  });
});

describe('What the titles are there to show', () => {
  it('01: local notes, NO-OVERLAY, a proxied link, and URIs that the equal incoming headings lack', () => {
    const moby = local('01');
    expect(values(moby, '998', 'a')).toEqual(['NO-OVERLAY']);
    expect(fields(moby, /^(?:590|690)$/).length).toBe(2);
    expect(values(moby, '856', 'u')[0]).toMatch(/login\?url=https/);
    const linked = fields(moby, /^650$/).filter((field) => subfield(field, '0').length > 0);
    const bare = fields(worldcat('01'), /^650$/).filter(
      (field) => subfield(field, '0').length === 0,
    );
    const shared = linked.filter((field) => bare.map(heading).includes(heading(field)));
    expect(shared.map(heading)).toEqual([
      '$aWhaling$vFiction',
      '$aShip captains$vFiction',
      '$aWhales$vFiction',
    ]);
    expect(title('01').records.map(({ kind }) => kind)).toEqual([
      'local',
      'worldcat',
      'hathitrust',
      'hathitrust',
    ]);
  });

  it('02 has no OCLC number and another main entry; 03 has two numbers, one of a serial', () => {
    expect(carriedNumbers(local('02'))).toEqual([]);
    expect(fields(local('02'), /^110$/).length + fields(worldcat('02'), /^100$/).length).toBe(2);
    expect(carriedNumbers(local('03'))).toEqual(['40643216', '10345410']);
    expect(material(worldcat('03', 0).leader)).toBe('book');
    expect(material(worldcat('03', 1).leader)).toBe('serial');
  });

  it('04 was merged: its number is in 019 and $z, not in the 001', () => {
    expect(values(local('04'), '035', 'a')).toContain('(OCoLC)28377551');
    expect(values(worldcat('04'), '019', 'a')).toContain('28377551');
    expect(values(worldcat('04'), '035', 'z')).toContain('(OCoLC)28377551');
    expect(values(worldcat('04'), '035', 'a')).not.toContain('(OCoLC)28377551');
  });

  it('05 is print here and online there, with one title and one target behind two links', () => {
    const [print, online] = [local('05'), worldcat('05')];
    expect(control(print, '008').charAt(23) + control(online, '008').charAt(23)).toBe(' o');
    expect(values(online, '245', 'a')).toEqual(values(print, '245', 'a'));
    expect(values(online, '020', 'z')).toEqual(values(print, '020', 'a'));
    const target = (values(online, '856', 'u')[0] ?? '').replace(/^http:\/\/|\/$/g, '');
    expect(values(print, '856', 'u')[0]).toContain(`login?url=https://${target}`);
  });

  it('06 is a serial that is not authenticated, with MMS IDs in its links', () => {
    const serial = worldcat('06');
    expect(serial.leader.charAt(7) + serial.leader.charAt(17)).toBe('s7');
    expect(fields(serial, /^042$/)).toEqual([]);
    expect(
      [...values(local('06'), '780', 'w'), ...values(local('06'), '785', 'w')].filter((id) =>
        /^99\d+$/.test(id),
      ).length,
    ).toBe(2);
  });

  it('07 is linked to the Network Zone and 08 to the Community Zone, each with its EXL number', () => {
    expect(title('07').meta.get('linked')).toMatch(/^NZ/);
    expect(values(local('07'), '035', 'a')).toContain('(EXLNZ-01EXAMPLE_NETWORK)9933445566704400');
    expect(values(local('07'), '590', '9')).toEqual(['local', 'LOCAL', '']);
    expect(title('08').meta.get('linked')).toMatch(/^CZ/);
    expect(values(local('08'), '035', 'a')).toContain('(EXLCZ)9910000012345670000');
  });

  it('09 to 12: scripts with the code of each, right to left marked; two 880s for one 245 in 12', () => {
    const codes = (of: CheckedRecord): string[] =>
      values(of, '880', '6').map((link) => link.replace(/^\d+-\d+\//, ''));
    expect(new Set(codes(worldcat('09')))).toEqual(new Set(['$1']));
    expect(new Set(codes(worldcat('10')))).toEqual(new Set(['(3/r']));
    expect(new Set(codes(local('11')))).toEqual(new Set(['(2/r']));
    expect(new Set(codes(worldcat('11')))).toEqual(new Set(['Hebr/r']));
    const title245 = values(local('12'), '880', '6').filter((link) => link.startsWith('245-02'));
    expect(title245).toEqual(['245-02/(N', '245-02/Geor']);
  });

  it('14, 15 and 16 are a map, a score and a film; the film has no 005', () => {
    expect(['14', '15', '16'].map((at) => material(local(at).leader))).toEqual([
      'map',
      'score',
      'film',
    ]);
    expect(title('16').meta.get('no_005')).toBe('true');
    expect(title('16').meta.get('suppressed')).toBe('true');
    expect(values(local('15'), '773', 'w9').concat(values(local('15'), '776', '9'))).toEqual([
      '9912345670044401',
      'local',
      'local',
    ]);
  });

  it('17 is big: about 120 fields, and local URIs on name-title entries that it has too', () => {
    expect(worldcat('17').fields.length).toBeGreaterThan(115);
    const contents = fields(worldcat('17'), /^505$/)[0]
      ?.subfields.map(([, value]) => value)
      .join('');
    expect(contents?.length).toBeGreaterThan(1_800);
    const works = new Set(headings(worldcat('17'), '^700$'));
    const linked = fields(local('17'), /^700$/).filter((field) => subfield(field, 't').length > 0);
    expect(linked.length).toBe(3);
    expect(linked.filter((field) => !works.has(`${field.indicators} ${heading(field)}`))).toEqual(
      [],
    );
  });

  it('18: a heading that changed keeps its number; 650 _0 and _7 have each their own; 655 differs in $0 only', () => {
    const numbers = (of: CheckedRecord, words: string): string[] =>
      fields(of, /^650$/)
        .filter((field) => heading(field) === words)
        .flatMap((field) => subfield(field, '0'));
    expect(numbers(local('18'), '$aCookery, French')).toEqual(
      numbers(worldcat('18'), '$aCooking, French'),
    );
    expect(numbers(local('18'), '$aFood')).not.toEqual(numbers(local('18'), '$aFood$2fast'));
    expect(headings(worldcat('18'), '^655$')).toContain(headings(local('18'), '^655$')[0] ?? '');
    expect(values(worldcat('18'), '655', '0')).not.toContain(
      values(local('18'), '655', '0')[0] ?? '',
    );
  });

  it('20 is catalogued in German at a lower level, and its other candidate is marked deleted', () => {
    expect(values(worldcat('20'), '040', 'b')).toEqual(['ger']);
    expect(worldcat('20').leader.charAt(17)).toBe('3');
    expect(worldcat('20', 1).leader.charAt(5)).toBe('d');
    const german = records.filter((each) => values(each, '040', 'b').includes('ger'));
    expect(german.length).toBe(1);
  });

  it("21 spells one number in four ways beside other systems' numbers", () => {
    const all = values(local('21'), '035', 'a');
    expect(all.filter((value) => /0*354024$/.test(value)).length).toBe(4);
    expect(new Set(carriedNumbers(local('21')))).toEqual(new Set(['354024']));
    expect(fields(local('21'), /^035$/).some(({ indicators }) => indicators === '9 ')).toBeTrue();
    expect(local('21').leader.charAt(7) + worldcat('21').leader.charAt(7)).toBe('mi');
  });

  it('22 is only in HathiTrust', () => {
    expect(title('22').records.map(({ kind }) => kind)).toEqual([
      'local',
      'hathitrust',
      'hathitrust',
      'hathitrust',
    ]);
  });

  it('23 has $8 chains with the same number on both sides and an occurrence above 99', () => {
    const chains = (of: CheckedRecord): string[] =>
      of.fields.flatMap((field) => subfield(field, '8'));
    expect(chains(local('23'))).toEqual(['1.1\\p', '1.2\\p', '1.1\\p', '1.2\\p']);
    expect(chains(worldcat('23'))).toEqual(['1\\u', '1\\u', '1\\u', '2.1\\p', '2.1\\p']);
    expect(values(local('23'), '880', '6')).toContain('490-101/$1');
  });

  it("24 has private notes, our $5 and others', two in one field, and one note under two codes", () => {
    const privateTags = fields(local('24'), /^(?:541|561|583)$/).filter(({ indicators }) =>
      indicators.startsWith('0'),
    );
    expect(privateTags.map(({ tag }) => tag)).toEqual(['541', '561', '583']);
    expect(local('24').fields.filter((field) => subfield(field, '5').length === 2).length).toBe(1);
    const same = 'Imperfect: wanting the last leaf.';
    const codes = [local('24'), worldcat('24')].map((each) =>
      fields(each, /^500$/)
        .filter((field) => subfield(field, 'a')[0] === same)
        .flatMap((field) => subfield(field, '5')),
    );
    expect(codes).toEqual([['hou'], ['DLC']]);
    expect(fields(local('24'), /^880$/).flatMap((field) => subfield(field, '5'))).toEqual(['hou']);
  });
});
