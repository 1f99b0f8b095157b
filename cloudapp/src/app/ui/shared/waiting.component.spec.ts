import { manualChangeDetection } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { discardPeriodicTasks, fakeAsync, flushMicrotasks, tick } from '@angular/core/testing';

import { make } from '../testing/show.harness';

import { WaitingHarness } from './testing/waiting.harness';
import { WaitingComponent } from './waiting.component';

/** Waits, with a way out. */
@Component({
  selector: 'app-waiting-example',
  standalone: true,
  imports: [WaitingComponent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<app-waiting text="Reading the record …"
    ><button type="button">Cancel</button></app-waiting
  >`,
})
class WaitingExampleComponent {}

describe('waiting', () => {
  /** What a person sees after so many milliseconds, one look after another. */
  function seenAfter(...pauses: readonly number[]): readonly Seen[] {
    const fixture = make(WaitingExampleComponent);
    fixture.detectChanges();
    const seen = pauses.map((pause) => {
      tick(pause);
      fixture.detectChanges();
      return now(() => look(fixture));
    });
    fixture.destroy();
    discardPeriodicTasks();
    return seen;
  }

  it('shows nothing while the answer may come at once', fakeAsync(() => {
    expect(seenAfter(0, 300)).toEqual([
      { said: undefined, bar: undefined, buttons: [] },
      { said: undefined, bar: undefined, buttons: [] },
    ]);
  }));

  it('then says what is awaited, and after a while offers a way out', fakeAsync(() => {
    const said = 'Reading the record …';
    expect(seenAfter(400, 4600)).toEqual([
      { said, bar: said, buttons: [] },
      { said, bar: said, buttons: ['Cancel'] },
    ]);
  }));
});

interface Seen {
  readonly said: string | undefined;
  readonly bar: string | null | undefined;
  readonly buttons: readonly string[];
}

async function look(fixture: ReturnType<typeof make<WaitingExampleComponent>>): Promise<Seen> {
  const harness = await TestbedHarnessEnvironment.loader(fixture).getHarness(WaitingHarness);
  return {
    said: await harness.said(),
    bar: await harness.barName(),
    buttons: await harness.buttons(),
  };
}

/** The answer of a harness while the clock stands still. */
function now<T>(ask: () => Promise<T>): T {
  const answers: T[] = [];
  void manualChangeDetection(ask).then((answer) => answers.push(answer));
  flushMicrotasks();
  if (answers.length === 0) throw new Error('The harness waits for a clock that stands still.');
  return answers[0];
}
