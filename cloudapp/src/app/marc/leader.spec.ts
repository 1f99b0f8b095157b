import {
  bibliographicLevel,
  encodingLevel,
  isSerial,
  materialOf,
  recordType,
  withLeaderPosition,
} from './leader';
import type { Material } from './leader';
import { wholeLeader } from './leader-repair';
import type { MarcRecord } from './record';

function recordOf(typeAndLevel: string): MarcRecord {
  return { leader: `00000n${typeAndLevel} a22000001i 4500`, fields: [] };
}

describe('leader', () => {
  it('tells type, level and encoding level', () => {
    const record = recordOf('am');
    expect([recordType(record), bibliographicLevel(record), encodingLevel(record)]).toEqual([
      'a',
      'm',
      '1',
    ]);
  });

  it('answers nothing where the leader is cut off', () => {
    const record = { leader: '00000', fields: [] };
    expect([recordType(record), encodingLevel(record)]).toEqual(['', '']);
    expect(materialOf(record)).toBeUndefined();
    expect(isSerial(record)).toBeFalse();
  });

  it('knows serials by their level alone', () => {
    expect(['as', 'es', 'gs'].every((kind) => isSerial(recordOf(kind)))).toBeTrue();
    expect(['am', 'ab', 'ai'].some((kind) => isSerial(recordOf(kind)))).toBeFalse();
  });

  it('names the material by which 008 is laid out', () => {
    const materials: Record<string, Material> = {
      am: 'BK',
      ac: 'BK',
      tm: 'BK',
      ts: 'BK',
      as: 'CR',
      ai: 'CR',
      ab: 'CR',
      mm: 'CF',
      em: 'MP',
      fm: 'MP',
      cm: 'MU',
      dm: 'MU',
      im: 'MU',
      jm: 'MU',
      gm: 'VM',
      km: 'VM',
      om: 'VM',
      rm: 'VM',
      pc: 'MX',
    };
    for (const [kind, material] of Object.entries(materials))
      expect(materialOf(recordOf(kind)))
        .withContext(kind)
        .toBe(material);
    expect(materialOf(recordOf('x '))).toBeUndefined();
  });

  it('replaces one position and nothing else', () => {
    expect(withLeaderPosition('00000nam a2200000 a 4500', 5, 'c')).toBe('00000cam a2200000 a 4500');
    expect(withLeaderPosition('00000', 9, 'a')).toBe('00000    a');
  });
});

describe('wholeLeader', () => {
  it('gives a leader its blanks back', () => {
    const leaders: Record<string, string> = {
      '00000nam a2200000 a 4500': '00000nam a2200000 a 4500',
      'nam a2200433 i 4500': '     nam a2200433 i 4500',
      ' nam a2200433 i 4500': '     nam a2200433 i 4500',
      '01764nas 2200541 4500': '01764nas  2200541   4500',
      '04202cam  22004814a 450': '04202cam  22004814a 450 ',
      '01231nas\u00A02200349 a 4500': '01231nas  2200349 a 4500',
      'cam a22 a 4500': 'undefined',
    };
    for (const [written, whole] of Object.entries(leaders))
      expect(String(wholeLeader(written))).toBe(whole);
  });

  it('guesses nothing', () => {
    for (const written of ['', 'nam', '00000nam', 'Moby Dick', '00000 a m a2200000 i  4500'])
      expect(wholeLeader(written)).withContext(written).toBeUndefined();
  });
});
