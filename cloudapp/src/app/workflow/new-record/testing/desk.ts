import type { FakePorts } from '../../../../testing/fakes';
import {
  candidate,
  FakePorts as Ports,
  incoming,
  NUMBER,
  OTHER_ID,
  quiet,
  startedState,
} from '../../../../testing/fakes';
import type { Result } from '../../../marc/result';
import { success } from '../../../marc/result';
import type { CreateOutcome, NumberLookup } from '../../../ports/bib-life';
import type { AlmaFailure } from '../../../ports/failures';
import type { InstitutionConfig } from '../../../settings/config';
import type { CreatedNote } from '../../created-notes';
import { toCreatedNotes } from '../../created-notes';
import { Loop } from '../../loop';
import type { State as PanelState } from '../../state';
import { NewRecordEffects } from '../effects';
import type { NewRecordEvent } from '../events';
import { reduce } from '../reduce';
import type { CreationView, DraftView, NewRecordView } from '../select';
import { newRecordView } from '../select';
import type { NewRecordMoment, NewRecordState } from '../state';
import { INITIAL_NEW_RECORD } from '../state';

type Answer = Result<NumberLookup, AlmaFailure>;

export const AT = '2026-11-28T10:00:00.000Z';
export const SPELLINGS = [`(OCoLC)${NUMBER}`, `(OCoLC)ocm${NUMBER}`];
export const NONE: Answer = success({ spellings: SPELLINGS, mmsIds: [] });
export const TAKEN: Answer = success({ spellings: SPELLINGS, mmsIds: [OTHER_ID] });

export const silence: AlmaFailure = { kind: 'almaNoAnswer', details: {} };

/** The page of a new record with a world in which nothing answers before the test says so. */
export class Desk {
  private ids = 0;
  private readonly effects: NewRecordEffects;
  private readonly loop: Loop<NewRecordState, NewRecordEvent, NewRecordMoment>;

  constructor(
    readonly ports: FakePorts = new Ports(),
    config: Partial<InstitutionConfig> = {},
    readonly panel: PanelState = startedState(config),
    /** Ids of this panel begin with it: no two panels give the same. */
    private readonly name = 'n',
  ) {
    this.effects = new NewRecordEffects(
      ports,
      () => panel,
      (event) => this.loop.dispatch(event),
    );
    this.loop = new Loop({
      initial: INITIAL_NEW_RECORD,
      moment: () => ({ at: AT, id: `${this.name}${(this.ids += 1)}`, panel }),
      reduce,
      react: (event, before, after) => this.effects.react(event, before, after),
      changed: () => undefined,
    });
  }

  async say(...events: readonly NewRecordEvent[]): Promise<void> {
    for (const event of events) this.loop.dispatch(event);
    await quiet();
  }

  get view(): NewRecordView {
    return newRecordView(this.loop.state, this.panel);
  }

  get draft(): DraftView {
    if (this.view.kind !== 'record') throw new Error(`Expected the record, not ${this.view.kind}`);
    return this.view;
  }

  get creation(): CreationView {
    if (this.view.kind !== 'creation') throw new Error(`Expected an end, not ${this.view.kind}`);
    return this.view;
  }

  /** From the number to the record that would be stored. */
  async toDraft(lookup = NONE): Promise<void> {
    const { bibs, sources } = this.ports;
    await this.say({ kind: 'opened' }, { kind: 'typeNumber', text: `ocm${NUMBER}` });
    await this.say({ kind: 'search' });
    await bibs.lookups.answer(lookup);
    await sources.worldcat.searches.answer(success([candidate()]));
    await sources.hathitrust.searches.answer(success([]));
    await this.say({ kind: 'chooseCandidate', source: 'worldcat', id: candidate().id });
    await sources.worldcat.fetches.answer(success(incoming()));
  }

  async ends(outcome: CreateOutcome): Promise<void> {
    await this.ports.bibs.creations.answer(outcome);
  }

  get notes(): readonly CreatedNote[] {
    return toCreatedNotes(this.ports.browserStore.notes.get('created'));
  }
}
