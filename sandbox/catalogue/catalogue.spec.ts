import { readFileSync } from 'node:fs';
import path from 'node:path';

import { titles, records, locals, record, local, worldcat, fields, subfield } from './demo-titles';
import {
  controlFaults,
  fieldFaults,
  leaderFaults,
  misplaced,
  repeated,
  unlinked,
} from './record-checks';
import { carriedNumbers, control, FOLDER, values, type CheckedRecord } from './title-reader';

describe('The demo catalogue as files', () => {
  it('has 24 titles numbered from 01, each with one local record', () => {
    expect(titles.map(({ file }) => file.slice(0, 3))).toEqual(
      Array.from({ length: 24 }, (_, at) => `${String(at + 1).padStart(2, '0')}-`),
    );
    for (const { file, records: each } of titles) {
      expect(each.map(({ kind }) => kind).filter((kind) => kind === 'local'))
        .withContext(file)
        .toEqual(['local']);
      expect(each.length).withContext(file).toBeGreaterThan(1);
    }
  });

  it('states for each what the stand-in Alma has to know', () => {
    const forms: [key: string, form: RegExp][] = [
      ['mms', /^99\d{10}4401$/],
      ['about', /^[A-Z0-9].{40,260}\.$/],
      ['linked', /^(?:none|NZ 99\d+|CZ 99\d+)$/],
      ['suppressed', /^(?:true|false)$/],
      ['cataloging_level', /^\d\d$/],
      ['last_modified_by', /^(?:staff-1|staff-2|System)$/],
      ['last_modified', /^20\d\d-[01]\d-[0-3]\d$/],
    ];
    const allowed = [...forms.map(([key]) => key), 'no_005', 'sync_with_oclc', 'answers'];
    for (const { file, meta } of titles) {
      for (const [key, form] of forms) {
        expect(meta.get(key)).withContext(`${file} ${key}`).toMatch(form);
      }
      expect([...meta.keys()].filter((key) => !allowed.includes(key)))
        .withContext(file)
        .toEqual([]);
    }
  });

  it('gives every title its own MMS ID, which is the 001 of its local record', () => {
    const ids = titles.map(({ meta }) => meta.get('mms'));
    expect(new Set(ids).size).toBe(24);
    expect(locals.map((each) => control(each, '001'))).toEqual(ids as string[]);
  });

  it('dates the local record by its 005', () => {
    for (const { file, meta, records: each } of titles) {
      const [first] = each;
      if (!first || meta.get('no_005') === 'true') continue;
      const day = (meta.get('last_modified') ?? '').replaceAll('-', '');
      expect(control(first, '005').slice(0, 8)).withContext(file).toBe(day);
    }
  });

  it('lists every title with its MMS ID in README.md', () => {
    const readme = readFileSync(path.join(FOLDER, 'README.md'), 'utf8');
    for (const { file, meta } of titles) {
      const row = readme.split('\n').find((line) => line.includes(`(${file})`));
      expect(row)
        .withContext(file)
        .toContain(String(meta.get('mms')));
    }
  });

  it('names nobody of a staff, and no host but examples and vocabularies', () => {
    const known =
      /^(?:[\w.-]*\.)?example\.(?:com|edu|org)$|^(?:id\.loc\.gov|id\.worldcat\.org|viaf\.org|isni\.org|d-nb\.info|vocab\.getty\.edu|rdaregistry\.info|www\.overdrive\.com)$/;
    const hosts = records.flatMap(({ text }) =>
      [...text.matchAll(/https?:\/\/([^/\s$]+)/g)].map(([, host]) => host ?? ''),
    );
    expect(hosts.length).toBeGreaterThan(100);
    expect(hosts.filter((host) => !known.test(host))).toEqual([]);
  });
});

describe('Each record of the demo catalogue', () => {
  const without005 = new Set([local('16')]);

  it('has a full leader with its true counts', () => {
    expect(records.flatMap(leaderFaults)).toEqual([]);
  });

  it('has 001, 005 and a 008 of 40 characters that fits its material', () => {
    expect(records.flatMap((each) => controlFaults(each, !without005.has(each)))).toEqual([]);
  });

  it('says it is from WorldCat or HathiTrust in 003 if it is', () => {
    const sources = { local: '', worldcat: 'OCoLC', hathitrust: 'MiAaHDL' };
    for (const each of records) {
      expect(control(each, '003')).withContext(each.name).toBe(sources[each.kind]);
    }
  });

  it('has sound tags, indicators and subfields; only title 07 has an empty subfield, a $9', () => {
    expect(records.flatMap(fieldFaults)).toEqual([
      '07-nz-linked.txt local 0: 590 [["a","Note typed with an empty mark."],["9",""]]',
    ]);
  });

  it('repeats no field that may stand only once, and keeps the blocks in order', () => {
    expect(records.flatMap(repeated)).toEqual([]);
    expect(records.flatMap(misplaced)).toEqual([]);
    for (const each of records) {
      expect(fields(each, /^245$/).length).withContext(each.name).toBe(1);
      expect(fields(each, /^040$/).length).withContext(each.name).toBe(1);
    }
  });

  it('has content, media and carrier type where it says RDA', () => {
    const rda = records.filter((each) => values(each, '040', 'e').includes('rda'));
    expect(rda.length).toBeGreaterThan(20);
    for (const each of rda) {
      for (const tag of ['336', '337', '338']) {
        expect(values(each, tag, 'b').length)
          .withContext(`${each.name} ${tag}`)
          .toBeGreaterThan(0);
      }
    }
  });

  it('pairs every 880, but for the puzzles of title 23', () => {
    expect(records.flatMap(unlinked)).toEqual([
      '23-link-puzzles.txt local 0: 250 $6 880-03',
      '23-link-puzzles.txt local 0: 260 $6 880-03',
      '23-link-puzzles.txt local 0: 880 $6 100-00/$1',
      '23-link-puzzles.txt local 0: 880 $6 250-03/$1',
    ]);
  });

  it('says in 066 that it has 880s, and has indicators and $5 equal in a pair', () => {
    const withScript = records.filter((each) => fields(each, /^880$/).length > 0);
    expect(withScript.length).toBeGreaterThan(12);
    for (const each of withScript) {
      expect(values(each, '066', 'c'))
        .withContext(each.name)
        .not.toEqual([]);
      for (const field of fields(each, /^880$/)) {
        const [, tag, number] = /^(\d{3})-(\d+)/.exec(field.subfields[0]?.[1] ?? '') ?? [];
        const partners = fields(each, new RegExp(`^${tag}$`)).filter((other) =>
          subfield(other, '6')[0]?.startsWith(`880-${number}`),
        );
        for (const partner of partners) {
          expect(partner.indicators).withContext(`${each.name} 880 ${tag}`).toBe(field.indicators);
          expect(subfield(partner, '5')).withContext(each.name).toEqual(subfield(field, '5'));
        }
      }
    }
  });
});

describe('Numbers of the demo catalogue', () => {
  const sum = (digits: string, weight: (at: number) => number): number =>
    [...digits].reduce((all, char, at) => all + weight(at) * (char === 'X' ? 10 : Number(char)), 0);

  function sound(number: string): boolean {
    const digits = number.replaceAll('-', '');
    if (/^\d{13}$/.test(digits)) return sum(digits, (at) => (at % 2 ? 3 : 1)) % 10 === 0;
    return /^\d+X?$/.test(digits) && sum(digits, (at) => digits.length - at) % 11 === 0;
  }

  it('have right check digits, but for one ISBN in title 13', () => {
    const isbns = records.flatMap((each) =>
      values(each, '020', 'az').map((value) => [each.name, value.split(' ')[0] ?? '']),
    );
    const issns = records.flatMap((each) =>
      [
        ...values(each, '022', 'al'),
        ...['776', '780', '785'].flatMap((tag) => values(each, tag, 'x')),
      ].map((value) => [each.name, value]),
    );
    expect(issns.length).toBeGreaterThan(6);
    expect([...isbns, ...issns].filter(([, number = '']) => !sound(number))).toEqual([
      ['13-japanese.txt worldcat 1', '4062035163'],
    ]);
  });

  it('of OCLC are written as cataloguers write them; an incoming 035 $a is the 001', () => {
    const all = records.flatMap((each) =>
      values(each, '035', 'az').filter((value) => value.includes('OCoLC')),
    );
    expect(all.filter((value) => !/^\(OCoLC\)(?:ocm)?\d{5,10}$/.test(value))).toEqual([]);
    for (const each of records.filter(({ kind }) => kind === 'worldcat')) {
      const own = control(each, '001').replace(/\D/g, '').replace(/^0+/, '');
      expect(values(each, '035', 'a'))
        .withContext(each.name)
        .toContain(`(OCoLC)${own}`);
    }
  });

  it('lead each local record with a number to its own incoming records, and to no others', () => {
    for (const { file, records: each, meta } of titles) {
      const [first, ...incoming] = each;
      const numbers = first ? carriedNumbers(first) : [];
      const strangers = records.filter((other) => !each.includes(other) && other.kind !== 'local');
      for (const number of numbers.filter((wanted) => !meta.get('answers')?.endsWith(wanted))) {
        expect(incoming.some((other) => carriedNumbers(other).includes(number)))
          .withContext(`${file} ${number}`)
          .toBeTrue();
        expect(strangers.some((other) => carriedNumbers(other).includes(number)))
          .withContext(`${file} ${number} elsewhere`)
          .toBeFalse();
      }
    }
  });

  it('are absent from the records that a source gives wrongly, named in "answers"', () => {
    const answers = titles.flatMap(({ file, meta }) =>
      meta.has('answers') ? [`${file.slice(0, 2)} ${meta.get('answers')}`] : [],
    );
    expect(answers).toEqual(['14 worldcat 2 = 5466213', '22 hathitrust 3 = 13744299']);
    expect(carriedNumbers(local('14'))).toContain('5466213');
    expect(carriedNumbers(worldcat('14', 1))).not.toContain('5466213');
    expect(carriedNumbers(local('22'))).toEqual(['13744299']);
    expect(carriedNumbers(record('22', 'hathitrust', 2))).not.toContain('13744299');
  });
});

describe('Characters of the demo catalogue', () => {
  it('are composed, but for the incoming record of title 19, which is decomposed', () => {
    const decomposed = worldcat('19');
    expect(decomposed.text).toBe(decomposed.text.normalize('NFD'));
    expect(decomposed.text).not.toBe(decomposed.text.normalize('NFC'));
    const others = records.filter((each) => each !== decomposed);
    expect(
      others.filter(({ text }) => text !== text.normalize('NFC')).map(({ name }) => name),
    ).toEqual([]);
  });

  it('are equal on both sides of title 19 once composed and without punctuation', () => {
    const bare = (of: CheckedRecord): string =>
      values(of, '245', 'abc')
        .join(' ')
        .normalize('NFC')
        .replace(/ [:/]|\.$/g, '');
    expect(bare(worldcat('19'))).toBe(bare(local('19')));
    expect(worldcat('19').leader.charAt(18)).toBe('c');
  });

  it('include no control characters but the non-sorting marks of title 20', () => {
    const marks = records.filter(({ text }) =>
      /[^\P{Cc}\n]|[\u{FFFD}-\u{FFFF}]|\p{Cs}/u.test(text),
    );
    expect(marks.map(({ name }) => name)).toEqual(['20-other-language.txt worldcat 1']);
    expect(values(worldcat('20'), '245', 'a')).toEqual(['\u0098Die\u009c Blechtrommel :']);
  });

  it('write the ligature of title 12 once over both letters, once in halves', () => {
    expect(values(local('12'), '245', 'a')[0]).toContain('t\u0361i'.slice(1));
    expect(values(worldcat('12'), '245', 'a')[0]).toMatch(/\uFE20.\uFE21/);
  });

  for (const script of [
    'Han',
    'Hiragana',
    'Katakana',
    'Hangul',
    'Hebrew',
    'Arabic',
    'Cyrillic',
    'Georgian',
    'Greek',
  ]) {
    it(`show ${script} in an 880`, () => {
      const written = new RegExp(`\\p{Script=${script}}`, 'u');
      const found = records.flatMap((each) => values(each, '880', 'ab'));
      expect(found.some((value) => written.test(value))).toBeTrue();
    });
  }

  it('keep the blanks of an older LCCN', () => {
    expect(values(local('01'), '010', 'a')).toEqual(['   88005316 ']);
  });
});
