import * as fc from 'fast-check';

import type { OverrideValue } from '../../cloudapp/src/app/merge/decision';
import type { PanelEvent, WriteGesture } from '../../cloudapp/src/app/workflow/events';
import { writes } from '../../cloudapp/src/app/workflow/selectors';
import type { WriteAction } from '../../cloudapp/src/app/workflow/view';
import { saidSeparate } from '../../cloudapp/src/testing/fakes';

import type { Model, Often, Steps } from './step';
import { often, Step } from './step';
import type { Title } from './titles';
import { TITLES } from './titles';
import type { WalkPanel } from './walk-panel';
import type { Walk } from './walk';
import type { Trouble } from './world-steps';
import { CALLS, callName, striking, trouble } from './world-steps';

const MOST_PANELS = 3;

/** The first panel most of the time. */
const at = fc.constantFrom(0, 0, 0, 1, 2);
const title = fc.constantFrom<Title>(...TITLES, ...TITLES.slice(0, 3), TITLES[0]);
const NAMES = ['first', 'second', 'third'];

/** What a person does at one of the open panels. */
function doing(words: string, act: (panel: WalkPanel, walk: Walk) => void | Promise<void>): Steps {
  return at.map((n) => atPanel(n, words, act));
}

function atPanel(
  n: number,
  words: string,
  act: (panel: WalkPanel, walk: Walk) => void | Promise<void>,
): Step {
  const there = ({ panels }: Readonly<Model>): boolean => panels > n;
  return new Step(`${NAMES[n]} panel: ${words}`, (walk) => act(walk.panel(n), walk), there);
}

/** As `atPanel`, and then the browser throws the panel away. */
function closing(
  n: number,
  words: string,
  act: (panel: WalkPanel, walk: Walk) => void | Promise<void>,
): Step {
  const there = ({ panels }: Readonly<Model>): boolean => panels > n;
  return new Step(
    `${NAMES[n]} panel: ${words}`,
    async (walk, model) => {
      const panel = walk.panel(n);
      await act(panel, walk);
      panel.close();
      model.panels -= 1;
    },
    there,
  );
}

function saying(words: string, ...events: readonly PanelEvent[]): Steps {
  return doing(words, (panel) => panel.tell(...events));
}

/** Searches anew, opens the preview of the only hit, and answers what is asked. */
async function preview(panel: WalkPanel, edition: number, answered: boolean): Promise<void> {
  panel.edition = edition;
  await panel.tell({ kind: 'back' });
  await panel.tell({ kind: 'search' });
  if (answered) await answer(panel);
}

async function answer(panel: WalkPanel): Promise<void> {
  const { page } = panel.state;
  const guards = page.kind === 'reviewing' ? page.proposal.guards : [];
  await panel.tell(
    saidSeparate(panel.state),
    { kind: 'acceptLost', accepted: true },
    ...guards.map(({ id }): PanelEvent => ({ kind: 'answerGuard', id, reason: 'checked' })),
  );
}

const edition = fc.nat(5);

const previews: Steps = fc
  .tuple(at, edition, fc.boolean())
  .map(([n, of, answered]) =>
    atPanel(n, `previews edition ${of}${answered ? ' and answers' : ''}`, (panel) =>
      preview(panel, of, answered),
    ),
  );

const saves: Steps = fc.tuple(at, edition).map(([n, of]) =>
  atPanel(n, `previews edition ${of} and saves it`, async (panel) => {
    await preview(panel, of, true);
    await panel.tell({ kind: 'save' });
  }),
);

const troubledSaves: Steps = fc.tuple(at, edition, trouble, callName).map(([n, of, what, name]) =>
  atPanel(n, `saves edition ${of} and its ${name} meets ${what.words}`, async (panel, walk) => {
    await preview(panel, of, true);
    walk.arm(...striking(what, name));
    await panel.tell({ kind: 'save' });
  }),
);

/** The panel is closed in the middle of a save: the call is held on its way there or back. */
const cutOff: Steps = fc
  .tuple(at, edition, fc.constantFrom('requestHeld', 'replyHeld'), callName)
  .map(([n, of, kind, name]) =>
    closing(
      n,
      `saves edition ${of} and is closed with its ${name} ${kind}`,
      async (panel, walk) => {
        await preview(panel, of, true);
        walk.arm({ kind, times: 1, ...CALLS[name], path: '/bibs/' });
        await panel.tell({ kind: 'save' });
      },
    ),
  );

const VALUES: readonly OverrideValue[] = ['local', 'incoming', 'both', 'neither'];

const chooses: Steps = fc
  .tuple(at, fc.nat(9), fc.constantFrom(...VALUES))
  .map(([n, which, value]) =>
    atPanel(n, `chooses ${value} for field ${which}`, async (panel) => {
      const { page } = panel.state;
      if (page.kind !== 'reviewing') return;
      const targets = [...new Set(page.proposal.decisions.map(({ target }) => target))];
      const target = targets[which % targets.length];
      if (target !== undefined) await panel.tell({ kind: 'override', target, value });
    }),
  );

const WRITE_GESTURES: readonly Exclude<WriteAction, 'refreshAlma' | 'reloadRecord'>[] = [
  'retrySave',
  'retrySave',
  'saveDespiteWarning',
  'overrideLock',
  'undoSave',
  'undoSave',
  'remakePreview',
  'dismissWrite',
];

/** Says it of the newest write or the one before, whether it is offered or not. */
const saysOfWrite: Steps = fc
  .tuple(at, fc.constantFrom(...WRITE_GESTURES), fc.constantFrom(0, 0, 0, 1))
  .map(([n, kind, which]) =>
    atPanel(n, `${kind} of save ${which}`, async (panel) => {
      const write = writes(panel.state)[which];
      if (write) await panel.tell({ kind, writeId: write.writeId } satisfies WriteGesture);
    }),
  );

/** Does what the panel offers first for its newest write. */
const takesOffer: Steps = doing('does what is offered first', async (panel) => {
  const [write] = writes(panel.state);
  const [action] = write?.actions ?? [];
  if (!write || !action || action === 'refreshAlma') return;
  const { writeId } = write;
  await panel.tell(action === 'reloadRecord' ? { kind: action } : { kind: action, writeId });
});

const undoesInTrouble: Steps = fc
  .tuple(at, trouble, callName)
  .map(([n, what, name]) =>
    atPanel(n, `undoes and its ${name} meets ${what.words}`, (panel, walk) =>
      undo(panel, walk, what, name),
    ),
  );

async function undo(
  panel: WalkPanel,
  walk: Walk,
  what: Trouble,
  name: Parameters<typeof striking>[1],
): Promise<void> {
  const saved = writes(panel.state).find(({ actions }) => actions.includes('undoSave'));
  if (!saved) return;
  walk.arm(...striking(what, name));
  await panel.tell({ kind: 'undoSave', writeId: saved.writeId });
}

/** Looks a save up in the history, the newest first, and takes it back. */
const undoesFromHistory: Steps = fc.tuple(at, fc.constantFrom(0, 0, 1, 2)).map(([n, which]) =>
  atPanel(n, `undoes save ${which} of the history`, async (panel) => {
    await panel.tell({ kind: 'closeHistory' });
    await panel.tell({ kind: 'openHistory' });
    const line = panel.state.history.lines?.[which];
    if (line) await panel.tell({ kind: 'openHistoryEntry', id: line.id });
    await panel.tell({ kind: 'undoFromHistory' });
  }),
);

/** Where the panel says that a save was overwritten. */
const reapplies: Steps = doing('makes the overwritten merge again and saves it', async (panel) => {
  const { overwritten } = panel.state;
  if (!overwritten) return;
  await panel.tell({ kind: 'reapply', entry: overwritten.entry });
  await answer(panel);
  await panel.tell({ kind: 'save' });
});

const showsOther: Steps = fc
  .tuple(at, title)
  .map(([n, { mms, name }]) =>
    atPanel(n, `Alma shows "${name}"`, (panel) => panel.ports.pageEntities.show(mms)),
  );

const switches: Steps = fc.tuple(at, title).map(([n, { mms, name }]) =>
  atPanel(n, `goes on to "${name}"`, async (panel) => {
    panel.ports.pageEntities.show(mms);
    await panel.tell({ kind: 'switchToOther' });
  }),
);

/** Two page changes within one answer's time, so that the answer for the first comes while the second is read. */
const hurries: Steps = fc.tuple(at, title, title).map(([n, first, then]) =>
  atPanel(n, `goes on to "${first.name}" and at once to "${then.name}"`, async (panel, walk) => {
    walk.arm({ kind: 'slow', method: 'GET', path: '/bibs/', times: 2 });
    for (const { mms } of [first, then]) {
      panel.ports.pageEntities.show(mms);
      await panel.tell({ kind: 'switchToOther' });
    }
  }),
);

const bothSave: Steps = edition.map(
  (of) =>
    new Step(
      `first and second panel: save edition ${of} at once`,
      async (walk) => {
        const pair = [walk.panel(0), walk.panel(1)];
        for (const panel of pair) await preview(panel, of, true);
        for (const panel of pair) panel.panel.dispatch({ kind: 'save' });
      },
      ({ panels }) => panels > 1,
    ),
);

const opens: Steps = fc.tuple(title, fc.boolean()).map(
  ([{ mms, name }, lock]) =>
    new Step(
      `a panel is opened on "${name}"${lock ? ' that may override locks' : ''}`,
      async (walk, model) => {
        model.panels += 1;
        await walk.openPanel(mms, lock);
      },
      ({ panels }) => panels < MOST_PANELS,
    ),
);

const closes: Steps = at.map((n) => closing(n, 'is closed', () => undefined));

const dismissesNote: Steps = fc
  .tuple(at, title)
  .map(([n, { mms, name }]) =>
    atPanel(n, `closes the note on "${name}"`, (panel) =>
      panel.tell({ kind: 'dismissRecovery', mmsId: mms }),
    ),
  );

/** What people do at the panels. */
export const panelSteps: readonly Often[] = [
  often(16, saves),
  often(14, troubledSaves),
  often(4, cutOff),
  often(8, bothSave),
  often(3, previews),
  often(3, saying('saves', { kind: 'save' })),
  often(4, saying('saves with a double click', { kind: 'save' }, { kind: 'save' })),
  often(6, chooses),
  often(2, doing('answers what is asked', answer)),
  often(1, saying('does not accept what is lost', { kind: 'acceptLost', accepted: false })),
  often(10, saysOfWrite),
  often(12, takesOffer),
  often(7, undoesInTrouble),
  often(6, undoesFromHistory),
  often(2, saying('takes what was saved since back as well', { kind: 'undoDespiteChanges' })),
  often(2, saying('closes the history', { kind: 'closeHistory' })),
  often(3, reapplies),
  often(1, saying('knows that it was overwritten', { kind: 'dismissOverwritten' })),
  often(8, saying('reads the record again', { kind: 'reloadRecord' })),
  often(4, saying('tries to read again', { kind: 'retryLoad' })),
  often(2, saying('goes back', { kind: 'back' })),
  often(2, saying('opens the copy again', { kind: 'previewMerge' })),
  often(1, saying('stays with its record', { kind: 'stayWithRecord' })),
  often(2, showsOther),
  often(7, switches),
  often(2, hurries),
  often(8, opens),
  often(4, closes),
  often(1, dismissesNote),
];
