import { local, LOCAL_ID, OTHER_ID, readyState, record, told } from '../../../testing/fakes';
import { failed, success } from '../../marc/result';
import type { LocalRecord } from '../../ports/alma';
import type { State } from '../state';

import type { ExportEvent, ExportState } from './export-state';
import { NOTHING_ASKED } from './export-state';
import { reduceExport } from './reduce-export';
import { exportView, numberToBeginWith } from './select-export';

const LOOKUP = { spellings: ['(OCoLC)459287'], mmsIds: [] };

function after(...events: readonly ExportEvent[]): ExportState {
  return events.reduce(reduceExport, NOTHING_ASKED);
}

function opened(text: string, mmsId = LOCAL_ID): ExportEvent {
  return { kind: 'opened', mmsId, text };
}

function answered(number: string, mmsId = LOCAL_ID): ExportEvent {
  return { kind: 'othersAnswered', mmsId, number, result: success(LOOKUP) };
}

function withNumbers(...values: readonly string[]): LocalRecord {
  return local(LOCAL_ID, {
    record: record(...values.map((value) => `035 __ $a ${value}`), '245 10 $a Moby Dick'),
  });
}

describe('the number that an export is prepared for', () => {
  it('is the one in the search box, in any spelling', () => {
    const state = told(readyState(), { kind: 'typeNumber', text: ' ocm00459287' });
    expect(numberToBeginWith(state, local())).toBe(' ocm00459287');
    expect(after(opened(' ocm00459287')).asked?.number).toBe('459287');
  });

  it('is else the only one of the record, and none where it has several', () => {
    const wrong = told(readyState(), { kind: 'typeNumber', text: 'moby dick' });
    expect(numberToBeginWith(wrong, local())).toBe('17807721');
    const two = withNumbers('(OCoLC)1', '(OCoLC)2');
    expect(numberToBeginWith(readyState(two), two)).toBe('');
    expect(after(opened('')).asked).toBeUndefined();
    expect(exportView(readyState(two), after(opened('')))?.choices).toEqual(['1', '2']);
  });

  it('is none that only the app put into the box, once the record has it no more', () => {
    const kept = { ...readyState(), searchBox: { ...readyState().searchBox, text: '999' } };
    expect(numberToBeginWith(kept, local())).toBe('17807721');
  });

  it('is no ISBN that a person typed', () => {
    const own = local(LOCAL_ID, {
      record: record('020 __ $a 1566199093', '035 __ $a (OCoLC)17807721', '245 10 $a Moby Dick'),
    });
    for (const [text, begins] of [
      ['0316769487', '17807721'],
      ['1566199093', '17807721'],
      ['1987654321', '1987654321'],
      ['ocm0459287', 'ocm0459287'],
    ] as const) {
      const typed = told(readyState(own), { kind: 'typeNumber', text });
      expect(numberToBeginWith(typed, own)).toBe(begins);
    }
  });

  it('is refused in words, and nothing is shown for it', () => {
    const state = after(opened('17807721'), { kind: 'typed', text: 'x' }, { kind: 'numberAsked' });
    expect(state.failure?.kind).toBe('numberNotDigits');
    expect(exportView(readyState(), state)?.ready).toBeUndefined();
  });

  it('counts once it is asked for: what was shown for another goes at the first key', () => {
    const typing = after(opened('17807721'), { kind: 'typed', text: '459287' });
    expect(exportView(readyState(), typing)?.ready).toBeUndefined();
    const spelt = after(opened('17807721'), { kind: 'typed', text: '(OCoLC)17807721' });
    expect(exportView(readyState(), spelt)?.ready?.number).toBe('17807721');
  });
});

describe('other records with the number', () => {
  it('are those of this number and record: a late answer for another changes nothing', () => {
    const asking = after(opened('17807721'));
    expect(asking.asked?.others.kind).toBe('asking');
    expect(reduceExport(asking, answered('459287'))).toBe(asking);
    expect(reduceExport(asking, answered('17807721', OTHER_ID))).toBe(asking);
    expect(reduceExport(asking, answered('17807721')).asked?.others).toEqual({
      kind: 'answered',
      found: LOOKUP,
    });
  });

  it('are not "none" where Alma did not say', () => {
    const failure = { kind: 'almaServerError', details: {} } as const;
    const state = after(opened('17807721'), {
      kind: 'othersAnswered',
      mmsId: LOCAL_ID,
      number: '17807721',
      result: failed(failure),
    });
    expect(state.asked?.others).toEqual({ kind: 'failed', failure });
    expect(reduceExport(state, { kind: 'numberAsked' }).asked?.others.kind).toBe('asking');
  });
});

describe('what an export page shows', () => {
  const two = withNumbers('(OCoLC)1', '(OCoLC)2');
  const tick = (number: string, demoted: boolean): ExportEvent => ({
    kind: 'ticked',
    number,
    demoted,
  });

  function zs(state: State, own: ExportState): readonly string[] {
    const fields = exportView(state, own)?.ready?.prepared.fields ?? [];
    return fields.flatMap(({ after: now }) =>
      (now?.subfields ?? []).filter(({ code }) => code === 'z').map(({ value }) => value),
    );
  }

  it('moves another number only while it is ticked, and forgets the ticks of another number', () => {
    const ticked = after(opened('1'), tick('2', true));
    expect(zs(readyState(two), ticked)).toEqual(['(OCoLC)2']);
    expect(zs(readyState(two), reduceExport(ticked, tick('2', false)))).toEqual([]);
    const again = reduceExport(ticked, { kind: 'numberAsked' });
    expect(zs(readyState(two), again)).toEqual(['(OCoLC)2']);
    const other = [{ kind: 'typed', text: '3' }, { kind: 'numberAsked' }] as const;
    expect(other.reduce<ExportState>(reduceExport, ticked).asked?.demoted).toEqual([]);
  });

  it('is nothing but the reason for a record that cannot be prepared here', () => {
    for (const [change, cannot] of [
      [{ linkedTo: 'NZ' }, 'networkZone'],
      [{ linkedTo: 'CZ' }, 'communityZone'],
      [{ recordFormat: 'unimarc' }, 'notMarc21'],
    ] as const) {
      const view = exportView(readyState(local(LOCAL_ID, change)), after(opened('17807721')));
      expect(view?.cannot).toBe(cannot);
      expect(view?.ready).toBeUndefined();
    }
  });

  it('is nothing while the panel shows another record', () => {
    expect(exportView(readyState(), after(opened('1', OTHER_ID)))).toBeUndefined();
  });

  it('says why it cannot be saved, and asks nobody where there is nothing to save', () => {
    const nobody = { ...readyState(), user: undefined };
    const own = after(opened('459287'));
    expect(exportView(nobody, own)?.ready?.whyNot?.kind).toBe('userUnknown');
    expect(exportView(readyState(), own)?.ready?.whyNot).toBeUndefined();
    expect(exportView(nobody, after(opened('17807721')))?.ready?.whyNot).toBeUndefined();
  });
});
