import {
  almaShows,
  field,
  local,
  LOCAL_ID,
  localRead,
  localRecord,
  OTHER_ID,
  readyState,
  startedState,
  told,
} from '../../../testing/fakes';
import { recordHeader } from '../../workflow/selectors';
import type { RecordHeader } from '../../workflow/view';
import { show } from '../testing/show.harness';

import { RecordHeaderComponent } from './record-header.component';
import { RecordHeaderHarness } from './testing/record-header.harness';

function headerOf(state = readyState()): RecordHeader {
  const header = recordHeader(state);
  if (!header) throw new Error('Expected a record on screen.');
  return header;
}

async function showHeader(header: RecordHeader) {
  const shown = await show(RecordHeaderComponent, RecordHeaderHarness, { header });
  const backs: true[] = [];
  shown.component.back.subscribe(() => backs.push(true));
  return { ...shown, backs };
}

describe('the record header', () => {
  it('says which record, which version of it, and what is not in it', async () => {
    const { harness } = await showHeader(headerOf());
    expect(await harness.title()).toBe('Moby Dick');
    expect(await harness.text()).toContain(`MMS ${LOCAL_ID}`);
    expect(await harness.text()).toContain('Melville, Herman');
    const version = await harness.version();
    expect(version).toContain("Alma's saved version, 2026-11-20 13:00, staff-2.");
    expect(version).toContain('Edits still open in the Metadata Editor are not in it');
  });

  it('says that it cannot tell where the record carries no date', async () => {
    const { harness } = await showHeader({ ...headerOf(), savedAt: undefined });
    expect(await harness.version()).toContain('It carries no date (005)');
  });

  it('says what a record without 005 means for its save, also where Alma dates it', async () => {
    const { harness } = await showHeader({ ...headerOf(), flags: ['noVersion'] });
    const version = await harness.version();
    expect(version).toContain("Alma's saved version, 2026-11-20 13:00, staff-2.");
    expect(version).toContain('Alma cannot tell us if someone saves it meanwhile');
  });

  it('leaves out who saved where Alma does not say', async () => {
    const { harness } = await showHeader({ ...headerOf(), savedBy: undefined });
    expect(await harness.version()).toContain("Alma's saved version, 2026-11-20 13:00.");
  });

  it('tells a merged number from the current one, and says when there is none', async () => {
    const fields = [...localRecord().fields, field('035 __ $z (OCoLC)17807999')];
    const record = { ...localRecord(), fields };
    const { harness, change } = await showHeader(headerOf(readyState(local(LOCAL_ID, { record }))));
    expect(await harness.numbers()).toEqual([
      'OCLC 17807721',
      'OCLC 17807999 (merged or cancelled)',
    ]);
    change({ header: { ...headerOf(), oclcNumbers: [] } });
    expect(await harness.numbers()).toEqual([]);
    expect(await harness.text()).toContain('No OCLC number in this record.');
  });

  it('flags in words what a cataloguer must know', async () => {
    const header: RecordHeader = { ...headerOf(), flags: ['noOverlay', 'suppressed'] };
    const { harness } = await showHeader(header);
    expect(await harness.flags()).toEqual(['998 no-overlay', 'Suppressed']);
  });

  it('leads back to the list only where there is one', async () => {
    const { harness, change, backs } = await showHeader(headerOf());
    expect(await harness.hasWayToList()).toBe(false);
    const chosen = told(
      startedState(),
      almaShows(LOCAL_ID, OTHER_ID),
      { kind: 'chooseRecord', mmsId: LOCAL_ID },
      localRead(),
    );
    change({ header: headerOf(chosen) });
    await harness.goToList();
    expect(backs.length).toBe(1);
  });

  it('gives the MMS ID to copy by hand where the clipboard is refused', async () => {
    spyOn(navigator.clipboard, 'writeText').and.rejectWith(new DOMException('', 'NotAllowedError'));
    spyOn(document, 'execCommand').and.returnValue(false);
    const { harness } = await showHeader(headerOf());
    const button = await harness.copyButton();
    await button.copy();
    expect(await button.textByHand()).toBe(LOCAL_ID);
  });

  it('shows markup in a title as the text that it is', async () => {
    const { harness } = await showHeader({ ...headerOf(), title: '<b>Moby</b> Dick' });
    expect(await harness.title()).toBe('<b>Moby</b> Dick');
  });
});
