import type { MarcRecord } from './record';
import { recordText } from './text-form';
import { readTextForm } from './text-form-read';

const LEADER = 'LDR 00000cam a2200000 i 4500';
const FIXED = '008 880502s1988    nyua     b    001 0 eng d';

function readLines(...lines: readonly string[]): readonly string[] {
  const read = readTextForm(lines.join('\n'));
  if (!read.ok) return [`${read.failure.kind} ${JSON.stringify(read.failure.where)}`];
  return read.value.flatMap((record: MarcRecord) => recordText(record).split('\n'));
}

describe('readTextForm', () => {
  const TITLE = '245 10 $a Moby Dick, or, The whale / $c Herman Melville.';
  const SUBJECT = '650 _0 $a Whaling $v Fiction.';
  const NOTE = '500 __ $a Costs $5.00 in $ and |x| elsewhere.';

  describe('delimiters', () => {
    const styles: Record<string, [string, string]> = {
      'one dollar, spaced': ['$', ' '],
      'two dollars, spaced': ['$$', ' '],
      'two dollars, compact': ['$$', ''],
      'a double dagger': ['‡', ' '],
      'a double dagger, compact': ['‡', ''],
      'the sign of Connexion': ['ǂ', ' '],
      'a pipe': ['|', ' '],
      'the delimiter of ISO 2709': ['\u001F', ''],
    };
    for (const [style, [delimiter, space]] of Object.entries(styles)) {
      it(`reads ${style}`, () => {
        const shown = [TITLE, SUBJECT].map((line) =>
          line.replace(/\$(.) /g, (_, code: string) => delimiter + code + space),
        );
        expect(readLines(LEADER, ...shown)).toEqual([LEADER, TITLE, SUBJECT]);
      });
    }

    it('takes dollars and pipes within text for what they are', () => {
      expect(readLines(LEADER, TITLE, NOTE)).toEqual([LEADER, TITLE, NOTE]);
      expect(readLines(LEADER, '245 10$aA book for $5.00 /$cB.')).toEqual([
        LEADER,
        '245 10 $a A book for $5.00 / $c B.',
      ]);
      expect(readLines(LEADER, '500    ‡a $a is no subfield |b here')).toEqual([
        LEADER,
        '500 __ $a $a is no subfield |b here',
      ]);
    });

    it('takes $1 in 066 for the code of a script', () => {
      expect(readLines(LEADER, '066 __ $c $1 $c (N')).toEqual([LEADER, '066 __ $c $1 $c (N']);
    });

    it('says which line has none where the others have', () => {
      expect(readLines(LEADER, TITLE, '500    A note without')).toEqual([
        'textUnclearDelimiter {"line":3,"record":1,"tag":"500"}',
      ]);
    });
  });

  describe('indicators', () => {
    const EXPECTED = [
      LEADER,
      '100 1_ $a Melville, Herman',
      '245 10 $a 1984',
      '500 __ $a 22 cm',
      SUBJECT,
    ];
    const layouts: Record<string, string[]> = {
      'together, blanks as blanks': [
        '100 1  $a Melville, Herman',
        '245 10 $a 1984',
        '500    $a 22 cm',
        '650  0 $a Whaling $v Fiction.',
      ],
      'together, right before the delimiter': [
        '100 1 |aMelville, Herman',
        '245 10|a1984',
        '500   |a22 cm',
        '650  0|aWhaling|vFiction.',
      ],
      'right behind the tag': [
        '1001  ‡aMelville, Herman',
        '24510 ‡a1984',
        '500   ‡a22 cm',
        '650 0 ‡aWhaling ‡vFiction.',
      ],
      'apart, blanks as blanks': [
        '100 1   ‡a Melville, Herman',
        '245 1 0 ‡a 1984',
        '500     ‡a 22 cm',
        '650   0 ‡a Whaling ‡v Fiction.',
      ],
      'in cells of a table': [
        '100\t1\t\t|a Melville, Herman',
        '245\t1\t0\t|a 1984',
        '500\t\t\t|a 22 cm',
        '650\t\t0\t|a Whaling |v Fiction.',
      ],
      'in one cell': [
        '100\t1 \t$$a Melville, Herman',
        '245\t10\t$$a 1984',
        '500\t\t$$a 22 cm',
        '650\t 0\t$$a Whaling $$v Fiction.',
      ],
      'blanks as number signs': [
        '100 1# $a Melville, Herman',
        '245 10 $a 1984',
        '500 ## $a 22 cm',
        '650 #0 $a Whaling $v Fiction.',
      ],
      'blanks folded by a web page': [
        '100 1 |a Melville, Herman',
        '245 10 |a 1984',
        '500 |a 22 cm',
        '650 0 |a Whaling |v Fiction.',
      ],
      'Connexion, no $a, apart': [
        '100 1   Melville, Herman',
        '245 1 0 1984',
        '500     22 cm',
        '650   0 Whaling ǂv Fiction.',
      ],
      'Sierra, no $a, together': [
        '100 1  Melville, Herman',
        '245 10 1984',
        '500    22 cm',
        '650  0 Whaling|vFiction.',
      ],
      'no $a, right behind the tag': [
        '1001  Melville, Herman',
        '24510 1984',
        '500   22 cm',
        '650 0 Whaling ǂv Fiction.',
      ],
      MarcEdit: [
        '=100  1\\$aMelville, Herman',
        '=245  10$a1984',
        '=500  \\\\$a22 cm',
        '=650  \\0$aWhaling$vFiction.',
      ],
      'MarcEdit with another delimiter': [
        '=100  1\\ ‡a Melville, Herman',
        '=245  10 ‡a 1984',
        '=500  \\\\ ‡a 22 cm',
        '=650  \\0 ‡a Whaling ‡v Fiction.',
      ],
    };
    for (const [layout, lines] of Object.entries(layouts)) {
      it(`reads them ${layout}`, () => {
        const leader = lines[0]?.startsWith('=') ? LEADER.replace('LDR ', '=LDR  ') : LEADER;
        expect(readLines(leader, ...lines)).toEqual(EXPECTED);
      });
    }

    it('keeps letters of local fields', () => {
      expect(readLines(LEADER, TITLE, '999 ff $i 1')).toEqual([LEADER, TITLE, '999 ff $i 1']);
    });

    it('says which line has one indicator that could be either', () => {
      expect(readLines(LEADER, '245 10 |a 1984', '600 1 |a Melville, Herman')).toEqual([
        'textUnclearIndicators {"line":3,"record":1,"tag":"600"}',
      ]);
    });

    it('says so where lines are laid out differently and no delimiter tells how', () => {
      expect(readLines(LEADER, '100 1  Melville, Herman', '245 1 0 1984')).toEqual([
        'textUnclearIndicators {"line":2,"record":1,"tag":"100"}',
      ]);
    });

    it('says so where all lines can be read in two ways', () => {
      expect(readLines(LEADER, '650\t\t0\tWhaling ‡v Fiction.')).toEqual([
        'textUnclearIndicators {"line":2,"record":1,"tag":"650"}',
      ]);
    });

    it('takes no letters of a text for indicators', () => {
      expect(readLines(LEADER, '500 An old note ‡5 DLC')).toEqual([
        'textUnclearIndicators {"line":2,"record":1,"tag":"500"}',
      ]);
    });
  });

  describe('leader and control fields', () => {
    it('reads the leader under any of its names, blanks as any mark', () => {
      const names = [
        'LDR 00000cam a2200000 i 4500',
        'LEADER 00000cam a2200000 i 4500',
        'LDR\t00000cam#a2200000#i#4500',
        '000 00000cam^a2200000^i^4500',
        'Leader: 00000cam_a2200000_i_4500',
      ];
      for (const name of names) expect(readLines(name, TITLE)).toEqual([LEADER, TITLE]);
    });

    it('reads blanks in 008 as any mark, and gives back those at its end', () => {
      const shown = FIXED.replace('008 ', '008\t').replaceAll(' ', '#');
      expect(readLines(LEADER, shown)).toEqual([LEADER, FIXED]);
      expect(readLines(LEADER, FIXED.replace(/ d$/, ''))).toEqual([
        LEADER,
        FIXED.replace(/d$/, ' '),
      ]);
    });

    it('refuses a 008 whose blanks were folded: nobody can tell where they were', () => {
      expect(readLines(LEADER, FIXED.replace(/ +/g, ' '))).toEqual([
        'textBadFixedField {"line":2,"record":1,"tag":"008"}',
      ]);
    });

    it('asks for a leader, unless it is given one', () => {
      expect(readLines(FIXED, TITLE)).toEqual(['marcNoLeader {"line":1,"record":1}']);
      const read = readTextForm(TITLE, { defaultLeader: LEADER.slice(4) });
      expect(read.ok && read.value.map(recordText)).toEqual([`${LEADER}\n${TITLE}`]);
      expect(readLines('LDR nam', TITLE)).toEqual([
        'marcBadLeader {"line":1,"record":1,"tag":"LDR"}',
      ]);
    });
  });

  describe('lines', () => {
    it('passes over what stands above the record', () => {
      expect(readLines('Staff view', 'Holdings: 312 libraries', '', LEADER, TITLE)).toEqual([
        LEADER,
        TITLE,
      ]);
    });

    it('joins wrapped lines and subfields on lines of their own', () => {
      expect(
        readLines(
          LEADER,
          '245 10 $a Moby Dick, or,',
          '       The whale /',
          '       $c Herman Melville.',
        ),
      ).toEqual([LEADER, TITLE]);
      expect(
        readLines(LEADER, '245 10 _aMoby Dick, or, The whale /', '       _cHerman Melville.'),
      ).toEqual([LEADER, TITLE]);
    });

    it('reads Windows line ends, empty lines and several records', () => {
      const text = [LEADER, '', TITLE, '', LEADER, SUBJECT].join('\r\n');
      const read = readTextForm(text);
      expect(read.ok && read.value.length).toBe(2);
    });

    it('starts a record at a second 001 too', () => {
      const read = readTextForm(`001 1\n${TITLE}\n001 2\n${TITLE}`, {
        defaultLeader: LEADER.slice(4),
      });
      expect(read.ok && read.value.length).toBe(2);
    });

    it('says which line is no field', () => {
      expect(readLines(LEADER, TITLE, 'Powered by a catalogue')).toEqual([
        'textBadLine {"line":3}',
      ]);
    });

    it('finds no record in text that holds none', () => {
      for (const text of ['', 'Moby Dick by Herman Melville', 'title,author\nMoby Dick,Melville'])
        expect(readLines(text)).toEqual(['marcNoRecord {}']);
    });
  });

  it('keeps the blanks that belong to an LCCN', () => {
    const read = readTextForm(`${LEADER}\n010 __ $a    72915015  $z    72915016 \n${TITLE}`);
    expect(read.ok && read.value[0]?.fields[0]).toEqual({
      tag: '010',
      ind1: ' ',
      ind2: ' ',
      subfields: [
        { code: 'a', value: '   72915015 ' },
        { code: 'z', value: '   72915016 ' },
      ],
    });
  });

  it('keeps them where no blank stands behind the code', () => {
    const read = readTextForm(`${LEADER}\n010 __$a   72915015 \n245 10$aMoby Dick`);
    expect(read.ok && read.value[0]?.fields[0]).toEqual({
      tag: '010',
      ind1: ' ',
      ind2: ' ',
      subfields: [{ code: 'a', value: '   72915015 ' }],
    });
  });

  it('keeps a subfield that starts with a code in capitals', () => {
    expect(readLines(LEADER, TITLE, '990 __ $Q queue')).toEqual([LEADER, TITLE, '990 __ $Q queue']);
  });
});
