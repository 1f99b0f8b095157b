import type { SourceFailure } from '../../ports/failures';
import type { SourceStatus } from '../../workflow/view';
import { show } from '../testing/show.harness';

import { SourceStatusComponent } from './source-status.component';
import { SourceStatusHarness } from './testing/source-status.harness';

function showStatuses(...statuses: readonly SourceStatus[]) {
  return show(SourceStatusComponent, SourceStatusHarness, { statuses });
}

function failure(kind: SourceFailure['kind']): SourceFailure {
  const values = { source: 'sources.worldcat', seconds: '20', reason: 'sourceReasons.webPage' };
  return { kind, values, details: {} };
}

describe('the sources', () => {
  it('say each how far it is', async () => {
    const { harness } = await showStatuses(
      { source: 'worldcat', kind: 'found', count: 2 },
      { source: 'hathitrust', kind: 'asking', count: 0 },
      { source: 'file', kind: 'none', count: 0 },
    );
    const lines = await harness.lines();
    expect(lines.length).toBe(3);
    expect(lines[0]).toContain('WorldCat');
    expect(lines[0]).toContain('2 found');
    expect(lines[1]).toContain('HathiTrust');
    expect(lines[1]).toContain('asking');
    expect(lines[2]).toContain('nothing found');
    expect(await harness.failures()).toEqual([]);
  });

  it('say what went wrong and what to do, each for itself', async () => {
    const { harness } = await showStatuses(
      { source: 'worldcat', kind: 'failed', count: 0, failure: failure('sourceTimeout') },
      { source: 'hathitrust', kind: 'found', count: 1 },
    );
    const [told, ...others] = await harness.failures();
    expect(others).toEqual([]);
    const sentences = await told.sentences();
    expect(sentences[0]).toBe('WorldCat did not answer within 20 seconds.');
    expect(sentences.at(-1)).toBe('Search again, or use another source.');
    expect((await harness.lines())[1]).toContain('1 found');
  });

  it('tell no answer from an answer that cannot be used', async () => {
    const { harness, change } = await showStatuses({
      source: 'worldcat',
      kind: 'failed',
      count: 0,
      failure: failure('sourceTimeout'),
    });
    const silent = (await harness.lines())[0];
    expect(silent).toContain('no answer');
    change({
      statuses: [
        { source: 'worldcat', kind: 'failed', count: 0, failure: failure('sourceUnreadable') },
      ],
    });
    expect((await harness.lines())[0]).not.toContain('no answer');
  });
});
