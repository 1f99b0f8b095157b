import { reviewingState } from '../../../testing/fakes';
import { HOSTILE_TEXTS, withTexts } from '../../../testing/fakes/hostile-report';
import { reportModel } from '../../workflow/report';
import type { ReportModel } from '../../workflow/report-model';
import { show } from '../testing/show.harness';

import { TakeAlongComponent } from './take-along.component';
import { TakeAlongHarness } from './testing/take-along.harness';

const AT = '2026-11-20T14:01:00.000Z';

function model(): ReportModel {
  const made = reportModel(reviewingState(), AT);
  if (!made) throw new Error('Expected a report');
  return made;
}

/** A file as it was handed to the browser. */
interface Download {
  readonly name: string;
  readonly blob: Blob;
}

/** The browser takes downloads: they are kept here. */
function keepDownloads(): readonly Download[] {
  const taken: Download[] = [];
  const blobs = new Map<string, Blob>();
  spyOn(URL, 'createObjectURL').and.callFake((blob) => {
    const url = `blob:test/${blobs.size}`;
    blobs.set(url, blob as Blob);
    return url;
  });
  spyOn(HTMLAnchorElement.prototype, 'click').and.callFake(function (this: HTMLAnchorElement) {
    taken.push({ name: this.download, blob: blobs.get(this.href) ?? new Blob() });
  });
  return taken;
}

/** The browser prints: what is on the sheet while it does. */
function keepPrinted(): readonly HTMLElement[] {
  const printed: HTMLElement[] = [];
  spyOn(window, 'print').and.callFake(() => {
    window.dispatchEvent(new Event('beforeprint'));
    const main = document.querySelector('div.print-sheet')?.shadowRoot?.querySelector('main');
    if (main) printed.push(main);
    window.dispatchEvent(new Event('afterprint'));
  });
  return printed;
}

function refuseClipboard(): void {
  const refusal = new DOMException('Write permission denied.', 'NotAllowedError');
  spyOn(navigator.clipboard, 'writeText').and.rejectWith(refusal);
}

async function shown(makeModel: () => ReportModel | undefined = model): Promise<TakeAlongHarness> {
  const { harness, fixture } = await show(TakeAlongComponent, TakeAlongHarness, { makeModel });
  // As in the app: what waits for the next drawing comes to its turn.
  fixture.autoDetectChanges();
  return harness;
}

describe('taking the preview along', () => {
  it('makes no report before it is asked for', async () => {
    const makeModel = jasmine.createSpy('makeModel').and.callFake(model);
    const harness = await shown(makeModel);
    expect(await harness.buttons()).toEqual(['Copy as text', 'Print', 'Save report']);
    expect(await harness.says()).toBe('');
    expect(makeModel).not.toHaveBeenCalled();
  });

  it('says so where no preview is on screen', async () => {
    const harness = await shown(() => undefined);
    await harness.take('Copy as text');
    expect(await harness.says()).toBe('There is no preview on screen to take along.');
    expect(await harness.textByHand()).toBeUndefined();
  });

  describe('as text', () => {
    it('copies the report', async () => {
      const writeText = spyOn(navigator.clipboard, 'writeText').and.resolveTo();
      const harness = await shown();
      await harness.take('Copy as text');
      expect(writeText.calls.mostRecent().args[0]).toContain('Merge preview: Moby Dick\n');
      expect(await harness.says()).toBe('Copied. Paste it into a mail or a ticket.');
      expect(await harness.textByHand()).toBeUndefined();
    });

    it('copies by the older command where the frame refuses the clipboard', async () => {
      refuseClipboard();
      const clipboardData = new DataTransfer();
      spyOn(document, 'execCommand').and.callFake(() => {
        document.dispatchEvent(new ClipboardEvent('copy', { clipboardData, cancelable: true }));
        return true;
      });
      const harness = await shown();
      await harness.take('Copy as text');
      expect(clipboardData.getData('text/plain')).toContain('Merge preview: Moby Dick\n');
      expect(await harness.says()).toContain('Copied.');
    });

    it('shows the report selected where both are refused, and says which key copies it', async () => {
      refuseClipboard();
      // It says "done" without having taken anything.
      spyOn(document, 'execCommand').and.returnValue(true);
      const harness = await shown();
      await harness.take('Copy as text');
      expect(await harness.says()).toContain('press Ctrl+C');
      expect(await harness.textByHand()).toContain('Merge preview: Moby Dick\n');
      expect(await harness.isReadyToCopy()).toBe(true);
    });
  });

  describe('on paper', () => {
    it('prints the report and nothing else, and leaves the page as it was', async () => {
      const printed = keepPrinted();
      const harness = await shown();
      await harness.take('Print');
      expect(printed.length).toBe(1);
      expect(printed[0].querySelector('h1')?.textContent).toBe('Merge preview: Moby Dick');
      expect(document.querySelector('.print-sheet')).toBeNull();
      expect(await harness.says()).toBe('Handed to the print window of the browser.');
    });

    it('says that nothing opened where the frame ignores the call, and offers the text', async () => {
      spyOn(window, 'print');
      const harness = await shown();
      await harness.take('Print');
      expect(await harness.says()).toContain('The print window did not open');
      expect(await harness.isReadyToCopy()).toBe(true);
      expect(document.querySelector('.print-sheet')).toBeNull();
    });

    it('takes an error for a refusal', async () => {
      spyOn(window, 'print').and.throwError('no printing here');
      const harness = await shown();
      await harness.take('Print');
      expect(await harness.says()).toContain('The print window did not open');
    });
  });

  describe('as a file', () => {
    it('hands over one document that names itself after record and day', async () => {
      const files = keepDownloads();
      const harness = await shown();
      await harness.take('Save report');
      expect(files.map(({ name }) => name)).toEqual([
        'merge-report-9912345678904401-2026-11-20.html',
      ]);
      const html = await files[0].blob.text();
      expect(html).toMatch(/^<!DOCTYPE html>/);
      expect(html).toContain('245 10 $a Moby Dick, or, The whale / $c Herman Melville.');
    });

    it('claims no more than that it was handed over, and keeps the text at hand', async () => {
      keepDownloads();
      const harness = await shown();
      await harness.take('Save report');
      expect(await harness.says()).toContain(
        'Handed to the browser as merge-report-9912345678904401-2026-11-20.html.',
      );
      expect(await harness.textByHand()).toBeUndefined();
      await harness.take('Show the report as text');
      expect(await harness.isReadyToCopy()).toBe(true);
    });

    it('shows the text where the browser refuses the file', async () => {
      spyOn(URL, 'createObjectURL').and.throwError('refused');
      const harness = await shown();
      await harness.take('Save report');
      expect(await harness.says()).toContain('does not let the panel save a file');
      expect(await harness.isReadyToCopy()).toBe(true);
    });

    it('is text to a browser too, whatever the records say', async () => {
      const files = keepDownloads();
      const harness = await shown(() => withTexts(model(), HOSTILE_TEXTS));
      await harness.take('Save report');
      const html = await files[0].blob.text();
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      expect(parsed.querySelectorAll('script, img, a, iframe, svg, form, object, b').length).toBe(
        0,
      );
      const attributes = [...parsed.querySelectorAll('*')].flatMap((element) =>
        element.getAttributeNames(),
      );
      expect(attributes.filter((name) => /^on|^src|^href|^style/.test(name))).toEqual([]);
      expect(parsed.body.textContent).toContain('</style><script>alert(1)</script>');
    });
  });
});
