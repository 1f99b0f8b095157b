import { record } from '../../testing/marc-lines';

import type { BetterSays, Comparison } from './better';
import { compareRecords } from './better';
import type { BetterFeature, RecordFacts } from './better-facts';
import { recordFactsOf } from './better-facts';

const level = (code: string): string => `LDR 00000nam a2200000${code}i 4500`;
const subjects = (many: number): readonly string[] =>
  Array.from({ length: many }, (_, at) => `650 _0 $aTopic ${at}.`);

function facts(...lines: readonly string[]): RecordFacts {
  return recordFactsOf(record(...lines));
}

function says({ evidence }: Comparison, feature: BetterFeature): BetterSays | undefined {
  return evidence.find(({ what }) => what === feature)?.says;
}

/** What a feature says of two records of which each has these lines only. */
function said(
  feature: BetterFeature,
  local: readonly string[],
  incoming: readonly string[],
): BetterSays | undefined {
  return says(compareRecords(facts(...local), facts(...incoming)), feature);
}

describe('one feature of two records', () => {
  it('encoding level: the fuller one, MARC 21 and OCLC codes in one row', () => {
    expect(said('encodingLevel', [level('K')], [level(' ')])).toBe('incoming');
    expect(said('encodingLevel', [level('I')], [level('M')])).toBe('local');
    expect(said('encodingLevel', [level('7')], [level('K')])).toBe('equal');
    expect(said('encodingLevel', [level('u')], [level(' ')])).toBe('unknown');
  });

  it('review: pcc and national libraries, then reviewed copies; the ISSN centre vouches for the ISSN only', () => {
    const [pcc, copy, issn] = ['042 __ $apcc', '042 __ $alccopycat', '042 __ $ansdp'];
    const national = '040 __ $aDLC$beng$cDLC';
    expect(said('pcc', [], [pcc])).toBe('incoming');
    expect(said('pcc', [national], [pcc])).toBe('equal');
    expect(said('pcc', [national], [copy])).toBe('local');
    expect(said('pcc', [issn], [copy])).toBe('incoming');
    expect(said('pcc', [issn], ['040 __ $aMH$cMH'])).toBe('equal');
  });

  it('subjects: clearly more, not one more', () => {
    expect(said('subjects', subjects(3), subjects(12))).toBe('incoming');
    expect(said('subjects', subjects(3), subjects(4))).toBe('equal');
    expect(said('subjects', subjects(10), subjects(12))).toBe('equal');
    expect(said('subjects', subjects(1), [])).toBe('local');
  });

  it('subjects: of the wanted vocabularies, and FAST only where it is wanted', () => {
    const both = record('650 _0 $aWar.', '650 _7 $aWar.$2fast', '650 _2 $aWar.', '690 __ $aX.');
    expect(recordFactsOf(both)['subjects']).toBe('2');
    expect(recordFactsOf(both, ['lcsh'])['subjects']).toBe('1');
    expect(recordFactsOf(both, ['lcsh', 'fast'])['subjects']).toBe('2');
  });

  it('contents and summary: there is one', () => {
    expect(said('contents', [], ['505 0_ $aOne -- Two.'])).toBe('incoming');
    expect(said('summary', ['520 __ $aA whale.'], [])).toBe('local');
    expect(said('summary', ['520 __ $aA whale.'], ['520 __ $aWhales.'])).toBe('equal');
  });

  it('rules: RDA over AACR2; rules for special materials are not compared', () => {
    const [rda, rare] = ['040 __ $aMH$beng$erda$cMH', '040 __ $aMH$beng$edcrmb$cMH'];
    const aacr2 = 'LDR 00000nam a2200000 a 4500';
    expect(said('rules', [aacr2], [rda])).toBe('incoming');
    expect(said('rules', [rda], [aacr2])).toBe('local');
    expect(said('rules', [rare], [rda])).toBe('unknown');
    expect(said('rules', [rare], [rare])).toBe('equal');
  });

  it('age: a change after ours was saved; a later save in Alma says nothing', () => {
    const [older, newer] = ['005 20100128113900.0', '005 20240220000000.0'];
    expect(said('age', [older], [newer])).toBe('incoming');
    expect(said('age', [newer], [older])).toBe('unknown');
    expect(said('age', [newer], [newer])).toBe('equal');
    expect(said('age', [], [newer])).toBe('unknown');
  });

  it('libraries: many of them, as the source says', () => {
    const held = (holdings: string): Comparison => compareRecords(facts(), { holdings });
    expect(says(held('312'), 'holdings')).toBe('incoming');
    expect(says(held('3'), 'holdings')).toBe('unknown');
    expect(says(compareRecords(facts(), {}), 'holdings')).toBe('unknown');
  });

  it('language of cataloguing: the wanted one; 040 without $b is English', () => {
    const [english, german] = ['040 __ $aMH$beng$cMH', '040 __ $aGWDNB$bger$cGWDNB'];
    const language = (local: string, incoming: string, wanted?: string) =>
      says(compareRecords(facts(local), facts(incoming), wanted), 'catalogingLanguage');
    expect(language(english, german)).toBe('local');
    expect(language(german, english)).toBe('local');
    expect(language(german, english, 'eng')).toBe('incoming');
    expect(language('040 __ $aMH$cMH', german)).toBe('local');
    expect(language('040 __ $aMH$cMH', english)).toBe('equal');
    expect(language('245 10 $aX.', german, 'eng')).toBe('local');
    expect(language('245 10 $aX.', german)).toBe('unknown');
  });

  it('tells what it stands on, and that English was only taken for granted', () => {
    const { evidence } = compareRecords(facts('040 __ $aMH$cMH'), facts('040 __ $aDLC$bger$cDLC'));
    expect(evidence[0]).toEqual({
      what: 'catalogingLanguage',
      says: 'local',
      local: '[eng]',
      incoming: 'ger',
    });
  });
});

describe('which record is the better one', () => {
  const word = (
    local: readonly string[],
    incoming: readonly string[],
    more: RecordFacts = {},
  ): string => compareRecords(facts(...local), { ...facts(...incoming), ...more }).word;
  const contents = '505 0_ $aOne -- Two.';
  const summary = '520 __ $aA whale.';

  it('the one for which everything speaks that differs', () => {
    expect(word([level('K')], [level(' '), contents])).toBe('incoming');
    expect(word([level(' ')], [level('K')])).toBe('local');
    expect(word([], [summary])).toBe('incoming');
  });

  it('neither where nothing that counts differs, whoever holds it', () => {
    expect(word([summary], [summary])).toBe('equal');
    expect(word([summary], [summary], { holdings: '999' })).toBe('equal');
    expect(compareRecords({}, {}).word).toBe('unclear');
  });

  it('where it is divided, the one with a clear lead', () => {
    const full = [level(' '), '042 __ $apcc'];
    expect(word([level('K'), summary], full)).toBe('incoming');
    expect(word(full, [level('K'), summary])).toBe('local');
    expect(word([level(' ')], [level('K'), ...subjects(5)])).toBe('unclear');
    expect(word([level('K'), summary], [level(' ')])).toBe('unclear');
  });

  it('libraries tip only what is divided', () => {
    const divided = [[level('K'), summary], [level(' ')]] as const;
    expect(word(...divided)).toBe('unclear');
    expect(word(...divided, { holdings: '312' })).toBe('incoming');
  });

  it('never one in the wrong language: a person says whether it is worth it', () => {
    const english = '040 __ $aMH$beng$cMH';
    const german = '040 __ $aGWDNB$bger$cGWDNB';
    expect(word([english], [german])).toBe('local');
    expect(word([english, level(' ')], [german, level('K')])).toBe('local');
    expect(word([english, level('K')], [german, level(' '), ...subjects(9), contents])).toBe(
      'unclear',
    );
  });

  it('puts the wrong language behind everything when several are put in order', () => {
    const ours = facts('040 __ $aMH$beng$cMH', level('K'));
    const brief = facts('040 __ $aMH$beng$cMH', level('M'));
    const german = facts('040 __ $aGWDNB$bger$cGWDNB', level('I'), ...subjects(9));
    expect(compareRecords(ours, brief).lead).toBeGreaterThan(compareRecords(ours, german).lead);
  });
});
