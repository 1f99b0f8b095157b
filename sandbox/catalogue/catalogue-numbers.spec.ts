import {
  titles,
  title,
  records,
  locals,
  record,
  local,
  worldcat,
  inAlma,
  incomingOf,
} from './demo-titles';
import { carriedNumbers, control, values, type CheckedRecord } from './title-reader';

const carries = (each: CheckedRecord, number: string): boolean =>
  carriedNumbers(each).includes(number);

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
    for (const each of inAlma) {
      const { file, meta } = each;
      const [first] = each.records;
      const incoming = incomingOf(each);
      const numbers = first ? carriedNumbers(first) : [];
      const strangers = records.filter(
        (other) => !incoming.includes(other) && other.kind !== 'local',
      );
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

  it('lead from one to the other only in titles 25 and 26; those of 28 and 29 lead to none', () => {
    const shared = inAlma.filter(({ records: [first] }) =>
      locals.some(
        (other) => first && other !== first && carriedNumbers(other).some((n) => carries(first, n)),
      ),
    );
    expect(shared.map(({ file }) => file.slice(0, 2))).toEqual(['25', '26']);
    const absent = [...title('28').records, ...title('29').records].flatMap(carriedNumbers);
    expect(absent).toContain('561303');
    expect(absent).toContain('3485917');
    expect(absent.filter((number) => locals.some((each) => carries(each, number)))).toEqual([]);
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
