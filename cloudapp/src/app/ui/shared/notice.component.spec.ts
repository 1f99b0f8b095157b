import type { NoticeTone } from './notice.component';
import { show } from '../testing/show.harness';

import { NoticeComponent } from './notice.component';
import { NoticeHarness } from './testing/notice.harness';

describe('a notice', () => {
  const announced: readonly (readonly [NoticeTone, string])[] = [
    ['bad', 'alert'],
    ['warn', 'alert'],
    ['good', 'status'],
    ['info', 'status'],
  ];
  for (const [tone, role] of announced)
    it(`that is ${tone} is read out as ${role}`, async () => {
      const { harness } = await show(NoticeComponent, NoticeHarness, { tone });
      expect(await harness.role()).toBe(role);
    });

  it('has a name of its own where one is given', async () => {
    const { harness, change } = await show(NoticeComponent, NoticeHarness, {});
    expect(await harness.label()).toBeNull();
    change({ label: 'Worth knowing' });
    expect(await harness.label()).toBe('Worth knowing');
  });
});
