import {
  configRead,
  field,
  local,
  LOCAL_ID,
  localRecord,
  readyState,
  reviewingState,
  told,
} from '../../testing/fakes';
import type { LocalRecord } from '../ports/alma';
import type { InstitutionConfig } from '../settings/config';

import { almaDoes } from './select-alma-does';
import type { Phrase } from './view';

function phrases(
  change: Partial<LocalRecord> = {},
  config: Partial<InstitutionConfig> = {},
): readonly Phrase[] {
  return almaDoes(told(reviewingState(local(LOCAL_ID, change)), configRead(config)));
}

function ids(...args: Parameters<typeof phrases>): readonly string[] {
  return phrases(...args).map(({ id }) => id);
}

describe('what Alma does itself', () => {
  it('is told beside a preview: its own fields, its checks, what it is sent back, what it leaves alone', () => {
    expect(ids()).toEqual([
      'mmsId',
      'version',
      'counts',
      'validates',
      'undecided',
      'management',
      'draft',
    ]);
    expect(phrases()[0]?.values).toEqual({ mmsId: LOCAL_ID });
  });

  it('is nothing where there is no preview', () => {
    expect(almaDoes(readyState())).toEqual([]);
  });

  it('names the normalisation process, and tells "none chosen" from "none wanted"', () => {
    expect(phrases({}, { normalization: '43552' })).toContain({
      id: 'normalises',
      values: { process: '43552' },
    });
    expect(ids({}, { normalization: 'none' })).toContain('noNormalisation');
    expect(ids({}, { normalization: '' })).toContain('undecided');
  });

  it('says nothing of normalisation while the config is not known', () => {
    const state = { ...reviewingState(), config: undefined };
    const told = almaDoes(state).map(({ id }) => id);
    expect(told).toContain('version');
    expect(told.filter((id) => /normalis|undecided/i.test(id))).toEqual([]);
  });

  it('names the numbers that Alma writes itself', () => {
    const own = field('035 __ $a (EXLNZ-01NET)995');
    const record = { ...localRecord(), fields: [...localRecord().fields, own] };
    expect(phrases({ record })).toContain({
      id: 'almaNumbers',
      values: { numbers: '(EXLNZ-01NET)995' },
    });
  });

  it('begins with what is not stored of a record of the Network Zone', () => {
    expect(ids({ linkedTo: 'NZ' })[0]).toBe('networkZone');
  });

  it('says that a suppressed record stays suppressed', () => {
    expect(ids({ suppressed: true })).toContain('suppressed');
    expect(ids({ suppressed: true })).not.toContain('management');
  });

  it('is nothing for a record that cannot be saved here', () => {
    expect(ids({ linkedTo: 'CZ' })).toEqual([]);
    expect(ids({ recordFormat: 'unimarc' })).toEqual([]);
  });

  it('stays the same list while record and config do', () => {
    const state = reviewingState();
    expect(almaDoes({ ...state })).toBe(almaDoes(state));
  });
});
