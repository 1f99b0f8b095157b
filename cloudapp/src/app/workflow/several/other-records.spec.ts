import {
  candidate,
  FakePorts,
  incoming,
  local,
  LOCAL_ID,
  NEW_VERSION,
  NUMBER,
  OTHER_ID,
  quiet,
  readyState,
  record,
  saveableState,
  told,
} from '../../../testing/fakes';
import { ENGLISH_WORDS } from '../../../testing/fakes/report-words';
import { failed, success } from '../../marc/result';
import type { NumberLookup } from '../../ports/bib-life';

import type { PanelEvent } from '../events';
import { whyNotSave } from '../may-save';
import { Panel } from '../panel';
import { reportModel } from '../report';
import { reportText } from '../report-text';
import type { State } from '../state';

import { otherRecords } from './other-records';

const SPELLINGS = ['(OCoLC)17807721', '(OCoLC)ocm17807721'];
const NO_ANSWER = failed({ kind: 'almaNoAnswer', details: {} } as const);
const ASKED: PanelEvent = { kind: 'duplicatesAsked', mmsId: LOCAL_ID, number: NUMBER };

function found(...mmsIds: readonly string[]): PanelEvent {
  const lookup: NumberLookup = { spellings: SPELLINGS, mmsIds };
  return { kind: 'duplicatesAnswered', mmsId: LOCAL_ID, number: NUMBER, result: success(lookup) };
}

function separate(...mmsIds: readonly string[]): PanelEvent {
  return { kind: 'keepSeparate', mmsIds };
}

function why(...events: readonly PanelEvent[]): string | undefined {
  return whyNotSave(told(saveableState(), ...events))?.kind;
}

describe('other records with the number: whether the merge may go on', () => {
  it('waits while Alma is asked', () => {
    expect(why(ASKED)).toBe('othersAsked');
    expect(why(ASKED, found())).toBeUndefined();
  });

  it('saves nothing, by whatever way, before the answer', () => {
    const asked = told(saveableState(), ASKED);
    expect(told(asked, { kind: 'save' })).toBe(asked);
    const open = told(asked, found(OTHER_ID));
    expect(told(open, { kind: 'save' })).toBe(open);
  });

  it('waits for a decision where there are others, and for it again once it is taken back', () => {
    expect(why(ASKED, found(OTHER_ID))).toBe('othersOpen');
    expect(why(ASKED, found(OTHER_ID), separate(OTHER_ID))).toBeUndefined();
    expect(why(ASKED, found(OTHER_ID), separate(OTHER_ID), separate())).toBe('othersOpen');
  });

  it('takes a decision for just the records that it was about', () => {
    const decided = [ASKED, found(OTHER_ID), separate(OTHER_ID)];
    const again: readonly PanelEvent[] = [...decided, { kind: 'lookAgain' }, ASKED];
    expect(why(...again, found(OTHER_ID))).toBeUndefined();
    expect(why(...again, found(OTHER_ID, '99555'))).toBe('othersOpen');
    expect(why(...again, found('99555'))).toBe('othersOpen');
    expect(why(...again, found())).toBeUndefined();
  });

  it('does not ask for the order in which Alma names them', () => {
    const decided = [ASKED, found(OTHER_ID, '99555'), separate(OTHER_ID, '99555')];
    expect(why(...decided, { kind: 'lookAgain' }, ASKED, found('99555', OTHER_ID))).toBeUndefined();
  });

  it('is not stopped by an answer that does not come', () => {
    const failure: PanelEvent = {
      kind: 'duplicatesAnswered',
      mmsId: LOCAL_ID,
      number: NUMBER,
      result: NO_ANSWER,
    };
    expect(why(ASKED, failure)).toBeUndefined();
    expect(otherRecords(told(saveableState(), ASKED, failure)).kind).toBe('failed');
  });

  it('drops an answer about another number or another record', () => {
    const asked = told(saveableState(), ASKED);
    const { result } = found(OTHER_ID) as Extract<PanelEvent, { kind: 'duplicatesAnswered' }>;
    const late = { kind: 'duplicatesAnswered', mmsId: LOCAL_ID, number: '1', result } as const;
    expect(told(asked, late)).toBe(asked);
    expect(told(asked, { ...late, mmsId: OTHER_ID, number: NUMBER })).toBe(asked);
  });

  it('keeps the decision when the preview is made again from a newer version', () => {
    const current = local(LOCAL_ID, { version005: NEW_VERSION });
    const decided = told(saveableState(), ASKED, found(OTHER_ID), separate(OTHER_ID));
    const remade = told(
      decided,
      { kind: 'save' },
      { kind: 'writeEnded', writeId: 'w1', outcome: { kind: 'conflict', current } },
    );
    expect(remade.page.kind === 'reviewing' && remade.page.local).toBe(current);
    expect(otherRecords(remade)).toEqual(jasmine.objectContaining({ separate: true }));
    expect(['othersOpen', 'othersAsked']).not.toContain(whyNotSave(remade)?.kind ?? '');
  });

  it('decides nothing where no preview is on screen', () => {
    const ready = readyState();
    expect(told(ready, separate(OTHER_ID))).toBe(ready);
  });
});

describe('other records with the number: the look-up', () => {
  async function opening(
    read = local(),
    hit = candidate(),
  ): Promise<{ readonly ports: FakePorts; readonly panel: Panel }> {
    const ports = new FakePorts();
    const panel = new Panel(ports, () => undefined);
    panel.start();
    await quiet();
    ports.pageEntities.show(LOCAL_ID);
    await quiet();
    await ports.bibs.reads.answer(success(read));
    panel.dispatch({ kind: 'typeNumber', text: hit.oclcNumber ?? NUMBER });
    panel.dispatch({ kind: 'search' });
    await quiet();
    await ports.sources.worldcat.searches.answer(success([hit]));
    return { ports, panel };
  }

  const none = success({ spellings: SPELLINGS, mmsIds: [] });

  it('begins while the incoming record is fetched, and is made once', async () => {
    const { ports, panel } = await opening();
    expect(panel.state.page.kind).toBe('loadingIncoming');
    expect(ports.bibs.lookups.questions).toEqual([{ number: NUMBER, except: LOCAL_ID }]);
    await ports.sources.worldcat.fetches.answer(success(incoming()));
    expect(whyNotSave(panel.state)?.kind).toBe('othersAsked');
    await ports.bibs.lookups.answer(none);
    panel.dispatch({ kind: 'back' });
    panel.dispatch({ kind: 'previewMerge' });
    await quiet();
    expect(ports.bibs.lookups.calls.length).toBe(1);
    expect(otherRecords(panel.state)).toEqual(
      jasmine.objectContaining({ kind: 'known', number: NUMBER, lookup: none.value }),
    );
  });

  it('is made again when a person asks, and when the record is read again', async () => {
    const { ports, panel } = await opening();
    await ports.sources.worldcat.fetches.answer(success(incoming()));
    await ports.bibs.lookups.answer(NO_ANSWER);
    panel.dispatch({ kind: 'lookAgain' });
    await quiet();
    expect(ports.bibs.lookups.calls.length).toBe(2);
    expect(whyNotSave(panel.state)?.kind).toBe('othersAsked');
    await ports.bibs.lookups.answer(none);
    panel.dispatch({ kind: 'reloadRecord' });
    await quiet();
    await ports.bibs.reads.answer(success(local()));
    panel.dispatch({ kind: 'previewMerge' });
    await quiet();
    expect(ports.bibs.lookups.calls.length).toBe(3);
  });

  it('stops nothing where the port breaks', async () => {
    const { ports, panel } = await opening();
    await ports.sources.worldcat.fetches.answer(success(incoming()));
    ports.bibs.lookups.call().answer.throw(new Error('boom'));
    await quiet();
    expect(otherRecords(panel.state).kind).toBe('failed');
    expect(whyNotSave(panel.state)?.kind).toBe('lostOpen');
  });

  const B_FOUND = candidate('worldcat', { oclcNumber: '459287' });
  const B = success({ spellings: ['(OCoLC)459287'], mmsIds: [OTHER_ID, '99555'] });
  const A = success({ spellings: SPELLINGS, mmsIds: ['99666', OTHER_ID] });

  it('asks for the number of the incoming record, then for that of the local one, and unites the answers', async () => {
    const { ports, panel } = await opening(local(), B_FOUND);
    await ports.bibs.lookups.answer(B);
    expect(ports.bibs.lookups.questions).toEqual([
      { number: '459287', except: LOCAL_ID },
      { number: NUMBER, except: LOCAL_ID },
    ]);
    await ports.sources.worldcat.fetches.answer(success(incoming(B_FOUND)));
    expect(whyNotSave(panel.state)?.kind).toBe('othersAsked');
    await ports.bibs.lookups.answer(A);
    expect(otherRecords(panel.state)).toEqual({
      kind: 'known',
      number: `459287, ${NUMBER}`,
      lookup: {
        spellings: ['(OCoLC)459287', ...SPELLINGS],
        mmsIds: [OTHER_ID, '99555', '99666'],
      },
      separate: false,
    });
    expect(ports.bibs.lookups.calls.length).toBe(2);
    expect(whyNotSave(panel.state)?.kind).toBe('othersOpen');
  });

  it('does not know who the others are where one number was not answered', async () => {
    const { ports, panel } = await opening(local(), B_FOUND);
    await ports.bibs.lookups.answer(B);
    await ports.sources.worldcat.fetches.answer(success(incoming(B_FOUND)));
    await ports.bibs.lookups.answer(NO_ANSWER);
    expect(otherRecords(panel.state)).toEqual(
      jasmine.objectContaining({ kind: 'failed', number: `459287, ${NUMBER}` }),
    );
  });

  it('asks for the number of the local record where the incoming one has none', async () => {
    const numberless = candidate('worldcat', { oclcNumber: undefined });
    const { ports, panel } = await opening(local(), numberless);
    panel.dispatch({ kind: 'chooseCandidate', source: 'worldcat', id: numberless.id });
    panel.dispatch({ kind: 'previewMerge' });
    await quiet();
    expect(ports.bibs.lookups.questions).toEqual([{ number: NUMBER, except: LOCAL_ID }]);
    await ports.bibs.lookups.answer(A);
    await ports.sources.worldcat.fetches.answer(success(incoming(numberless)));
    expect(whyNotSave(panel.state)?.kind).toBe('othersOpen');
  });

  it('has nothing to look for where neither record has a number', async () => {
    const numberless = candidate('worldcat', { oclcNumber: undefined });
    const bare = local(LOCAL_ID, { record: record('245 10 $a Moby Dick') });
    const { ports, panel } = await opening(bare, numberless);
    panel.dispatch({ kind: 'chooseCandidate', source: 'worldcat', id: numberless.id });
    panel.dispatch({ kind: 'previewMerge' });
    await quiet();
    await ports.sources.worldcat.fetches.answer(success(incoming(numberless)));
    expect(panel.state.page.kind).toBe('reviewing');
    expect(ports.bibs.lookups.calls.length).toBe(0);
    expect(otherRecords(panel.state)).toEqual({ kind: 'noNumber' });
    expect(whyNotSave(panel.state)).toBeUndefined();
  });
});

describe('other records with the number: the report', () => {
  function lines(state: State): readonly string[] {
    const model = reportModel(state, '2026-11-20T14:01:00.000Z');
    if (!model) throw new Error(`Expected a report: ${state.page.kind}`);
    return reportText(model, ENGLISH_WORDS).split('\n');
  }

  it('names them, and who said that they are meant to be separate', () => {
    const open = told(saveableState(), ASKED, found(OTHER_ID, '99555'));
    const names = `- Other Alma records with OCLC number ${NUMBER}: ${OTHER_ID}, 99555.`;
    expect(lines(open)).toContain(`${names} Not decided yet.`);
    expect(lines(told(open, separate(OTHER_ID, '99555')))).toContain(
      `${names} Staff One said: they are meant to be separate.`,
    );
  });

  it('says under which spellings none was found, and never just that there is none', () => {
    expect(lines(told(saveableState(), ASKED, found()))).toContain(
      `- No other Alma record with OCLC number ${NUMBER} found under these 2 spellings: ${SPELLINGS.join(', ')}.`,
    );
  });
});
