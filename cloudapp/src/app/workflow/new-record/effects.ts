import type { Result } from '../../marc/result';
import { failed, success } from '../../marc/result';
import type { CreateOutcome } from '../../ports/bib-life';
import type { SourceFailure } from '../../ports/failures';
import type { Candidate, IncomingRecord, RecordSource, SourceId } from '../../ports/source';
import { answerOf, brokenAlma, brokenProfile, brokenSource } from '../answer';
import { configOf, ownNameOf } from '../page-facts';
import { profileFor } from '../profile-of-institution';
import type { State as PanelState } from '../state';
import type { WorkflowPorts } from '../workflow-ports';

import type { NewRecordEvent } from './events';
import { CreationNotes } from './notes';
import type { Creation, NewRecordState } from './state';

/** What creating a record asks of the world. */
export type NewRecordPorts = Pick<WorkflowPorts, 'bibs' | 'browserStore' | 'profiles' | 'sources'>;

const CREATES: ReadonlySet<NewRecordEvent['kind']> = new Set([
  'create',
  'createDespiteMatch',
  'createDespiteWarning',
]);

/** Asks Alma and the sources, and sends each creation once. `panel`: what the panel knows now. */
export class NewRecordEffects {
  private readonly notes: CreationNotes;
  private asking = new AbortController();
  /** Alma is asked for one number after the other: each is several calls. */
  private lookups: Promise<void> = Promise.resolve();

  constructor(
    private readonly ports: NewRecordPorts,
    private readonly panel: () => PanelState,
    private readonly dispatch: (event: NewRecordEvent) => void,
  ) {
    this.notes = new CreationNotes(ports.browserStore, dispatch);
  }

  react(event: NewRecordEvent, before: NewRecordState, after: NewRecordState): void {
    if (event.kind === 'opened' || event.kind === 'search') void this.notes.tell();
    if (after.round !== before.round) this.ask(event, after);
    for (const [number, lookup] of Object.entries(after.lookups))
      if (lookup.kind === 'asking' && lookup !== before.lookups[number])
        this.lookUp(number, after.round);
    for (const [mmsId, holder] of Object.entries(after.holders))
      if (holder.kind === 'reading' && holder !== before.holders[mmsId])
        void this.readHolder(mmsId);
    const { step } = after;
    if (step === before.step) return;
    if (step.kind === 'loading') void this.load(step.candidate);
    if (step.kind === 'creation' && CREATES.has(event.kind))
      void this.carryOut(step.creation, [...after.unkept, ...after.notes]);
  }

  private ask(event: NewRecordEvent, { round, number, searches }: NewRecordState): void {
    this.asking.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    if (event.kind === 'openFile') {
      const { file } = event;
      void this.readRecords(round, (files) => files.open(file));
    } else if (event.kind === 'pasteRecord') {
      const { text } = event;
      void this.readRecords(round, (files) => files.paste(text));
    } else if (event.kind === 'search' && number !== undefined)
      for (const source of Object.keys(searches) as SourceId[])
        void this.search(source, number, round, signal);
  }

  private async search(
    source: SourceId,
    number: string,
    round: string,
    signal: AbortSignal,
  ): Promise<void> {
    const name = this.nameOf(source);
    const asked = this.sourceOf(source);
    const result = asked
      ? await answerOf(() => asked.search(number, signal), brokenSource(name))
      : failed(notSetUp(name));
    if (!signal.aborted) this.dispatch({ kind: 'searchAnswered', round, source, result });
  }

  private async readRecords(
    round: string,
    read: (
      files: NonNullable<ReturnType<WorkflowPorts['sources']['files']>>,
    ) => Promise<Result<readonly IncomingRecord[], SourceFailure>>,
  ): Promise<void> {
    const files = this.ports.sources.files(configOf(this.panel()).sources);
    const result = files
      ? await answerOf(() => read(files), brokenSource('sources.file'))
      : failed(notSetUp('sources.file'));
    this.dispatch({ kind: 'recordsRead', round, result });
  }

  private lookUp(number: string, round: string): void {
    this.lookups = this.lookups.then(async () => {
      const result = await answerOf(() => this.ports.bibs.othersWithNumber(number, ''), brokenAlma);
      this.dispatch({ kind: 'lookupAnswered', round, number, result });
    });
  }

  private async readHolder(mmsId: string): Promise<void> {
    const result = await answerOf(() => this.ports.bibs.read(mmsId), brokenAlma);
    this.dispatch({ kind: 'holderAnswered', mmsId, result });
  }

  /** The record and the profile that suits its source, at the same time. */
  private async load(candidate: Candidate): Promise<void> {
    const { source } = candidate;
    const config = configOf(this.panel());
    const profileId = profileFor(config, source, this.sourceOf(source)?.defaultProfile);
    const [incoming, profile] = await Promise.all([
      this.fetch(candidate),
      answerOf(
        () => this.ports.profiles.load(profileId, config.profiles),
        brokenProfile(profileId),
      ),
    ]);
    const both = !incoming.ok
      ? incoming
      : profile.ok
        ? success({ incoming: incoming.value, profile: profile.value })
        : profile;
    this.dispatch({ kind: 'loaded', candidate, result: both });
  }

  /** A file's records came with the file; other sources say themselves whether they already have the record. */
  private fetch(candidate: Candidate): Promise<Result<IncomingRecord, SourceFailure>> {
    const { source: id, record } = candidate;
    if (id === 'file' && record) return Promise.resolve(success({ source: id, candidate, record }));
    const source = this.sourceOf(id);
    const name = this.nameOf(id);
    return source
      ? answerOf(() => source.fetch(candidate, this.asking.signal), brokenSource(name))
      : Promise.resolve(failed(notSetUp(name)));
  }

  /** Noted before it leaves, sent once, told, and the note settled by what became of it. `seen`: the notes that the person knew of. */
  private async carryOut(creation: Creation, seen: NewRecordState['notes']): Promise<void> {
    if (!(await this.notes.sent(creation, seen))) return;
    const outcome = await this.create(creation);
    this.dispatch({ kind: 'creationEnded', id: creation.id, outcome });
    await this.notes.ended(creation, outcome);
  }

  private async create({ request }: Creation): Promise<CreateOutcome> {
    try {
      return await this.ports.bibs.create(request);
    } catch (thrown) {
      return { kind: 'unknown', failure: brokenAlma(String(thrown)), found: [] };
    }
  }

  private sourceOf(id: SourceId): RecordSource | undefined {
    const { sources } = configOf(this.panel());
    return this.ports.sources.searched(sources).find((source) => source.id === id);
  }

  /** The name of a source for a message: the institution's own, or an i18n key. */
  private nameOf(source: SourceId): string {
    return ownNameOf(this.panel(), source) ?? `sources.${source}`;
  }
}

function notSetUp(source: string): SourceFailure {
  return { kind: 'sourceNotSetUp', values: { source }, details: {} };
}
