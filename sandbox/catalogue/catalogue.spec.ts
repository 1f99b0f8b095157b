import { readFileSync } from 'node:fs';
import path from 'node:path';

import {
  titles,
  records,
  locals,
  local,
  worldcat,
  fields,
  subfield,
  inAlma,
  incomingOf,
} from './demo-titles';
import {
  controlFaults,
  fieldFaults,
  leaderFaults,
  misplaced,
  repeated,
  unlinked,
} from './record-checks';
import { control, FOLDER, values, type CheckedRecord } from './title-reader';

describe('The demo catalogue as files', () => {
  it('has 29 titles numbered from 01, of which 27 are in Alma, each once', () => {
    expect(titles.map(({ file }) => file.slice(0, 3))).toEqual(
      Array.from({ length: 29 }, (_, at) => `${String(at + 1).padStart(2, '0')}-`),
    );
    expect(inAlma.length).toBe(27);
    for (const { file, records: each } of inAlma) {
      expect(each.filter(({ kind }) => kind === 'local').length)
        .withContext(file)
        .toBe(1);
    }
  });

  it('has incoming records for every title, if in the file that it names as sharing them', () => {
    for (const each of titles) {
      expect(incomingOf(each).length).withContext(each.file).toBeGreaterThan(0);
    }
    expect(titles.filter(({ meta }) => meta.has('shares')).map(({ file }) => file)).toEqual([
      '26-special-copy.txt',
    ]);
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
    const allowed = [
      ...forms.map(([key]) => key),
      ...['no_005', 'sync_with_oclc', 'answers', 'shares', 'inventory', 'created_by', 'created'],
    ];
    for (const { file, meta } of inAlma) {
      for (const [key, form] of forms) {
        expect(meta.get(key)).withContext(`${file} ${key}`).toMatch(form);
      }
      expect([...meta.keys()].filter((key) => !allowed.includes(key)))
        .withContext(file)
        .toEqual([]);
    }
    const others = titles.filter((each) => !inAlma.includes(each));
    expect(others.map(({ meta }) => [...meta.keys()])).toEqual([['about'], ['about']]);
  });

  it('gives every title its own MMS ID, which is the 001 of its local record', () => {
    const ids = inAlma.map(({ meta }) => meta.get('mms'));
    expect(new Set(ids).size).toBe(27);
    expect(locals.map((each) => control(each, '001'))).toEqual(ids as string[]);
  });

  it('dates the local record by its 005', () => {
    for (const { file, meta, records: each } of inAlma) {
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
        .toContain(meta.get('mms') ?? 'not in Alma');
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
