import { failed, success } from '../marc/result';
import type { Result } from '../marc/result';
import type { SourceFailure, StoreFailure } from '../ports/failures';
import type { Candidate, IncomingRecord, RecordSource, SourceId } from '../ports/source';

import { answerOf, brokenProfile, brokenSource } from './answer';
import type { Dispatch, IncomingAndProfile, PanelEvent } from './events';
import { configOf, mmsIdOf, SOURCE_IDS } from './page-facts';
import type { Page, State } from './state';
import type { WorkflowPorts } from './workflow-ports';

/** Asks the sources: searches, files, candidates. What is no longer wanted is called off, and its answer is not told. */
export class SourceEffects {
  private readonly searches = new Map<SourceId, AbortController>();
  private fetching = new AbortController();
  private viewing = new AbortController();

  constructor(
    private readonly ports: WorkflowPorts,
    private readonly dispatch: Dispatch,
  ) {}

  react(event: PanelEvent, before: State, after: State): void {
    for (const source of SOURCE_IDS) this.reactToSearch(source, event, before, after);
    if (event.kind === 'configAnswered') this.loadDefaultProfile(after);
    if (before.page !== after.page) this.reactToPage(after);
    if (before.viewing !== after.viewing) this.reactToViewing(after);
  }

  /** Ahead of the first preview, which then need not wait for it. What is wrong with it is told when it is needed. */
  private loadDefaultProfile(state: State): void {
    const { defaultProfile, profiles } = configOf(state);
    void answerOf(
      () => this.ports.profiles.load(defaultProfile, profiles),
      brokenProfile(defaultProfile),
    );
  }

  private reactToSearch(source: SourceId, event: PanelEvent, before: State, after: State): void {
    const search = after.search[source];
    if (search === before.search[source]) return;
    this.searches.get(source)?.abort();
    const mmsId = mmsIdOf(after.page);
    if (search.kind !== 'asking' || mmsId === undefined) return;
    const controller = new AbortController();
    this.searches.set(source, controller);
    const { signal } = controller;
    if (source === 'file') void this.readFile(event, after, mmsId, signal);
    else void this.search(source, search.number, after, mmsId, signal);
  }

  private async search(
    id: SourceId,
    number: string,
    state: State,
    mmsId: string,
    signal: AbortSignal,
  ): Promise<void> {
    const source = this.sourceOf(state, id);
    const result = source
      ? await answerOf(() => source.search(number, signal), brokenSource(id))
      : failed(notSetUp(id));
    if (!signal.aborted)
      this.dispatch({ kind: 'searchAnswered', mmsId, source: id, number, result });
  }

  private async readFile(
    event: PanelEvent,
    state: State,
    mmsId: string,
    signal: AbortSignal,
  ): Promise<void> {
    const files = this.ports.sources.files(configOf(state).sources);
    const read = (): Promise<Result<readonly IncomingRecord[], SourceFailure>> => {
      if (files && event.kind === 'openFile') return files.open(event.file);
      if (files && event.kind === 'pasteRecord') return files.paste(event.text);
      return Promise.resolve(failed(notSetUp('file')));
    };
    const result = await answerOf(read, brokenSource('file'));
    if (!signal.aborted) this.dispatch({ kind: 'fileAnswered', mmsId, result });
  }

  private reactToPage(state: State): void {
    const { page } = state;
    this.fetching.abort();
    if (page.kind !== 'loadingIncoming') return;
    this.fetching = new AbortController();
    void this.loadIncoming(state, page, this.fetching.signal);
  }

  /** The record and the profile that suits its source, at the same time. */
  private async loadIncoming(
    state: State,
    { candidate, local, basis }: Extract<Page, { kind: 'loadingIncoming' }>,
    signal: AbortSignal,
  ): Promise<void> {
    const { source, id } = candidate;
    const { mmsId } = local;
    const profileId = basis?.profileId ?? this.profileFor(state, source);
    const [incoming, profile] = await Promise.all([
      basis ? success(basis.incoming) : this.fetch(state, candidate, signal),
      answerOf(
        () => this.ports.profiles.load(profileId, configOf(state).profiles),
        brokenProfile(profileId),
      ),
    ]);
    if (signal.aborted) return;
    const result = both(incoming, profile);
    this.dispatch({ kind: 'incomingAnswered', mmsId, source, id, result });
  }

  private reactToViewing(state: State): void {
    const { viewing } = state;
    const mmsId = mmsIdOf(state.page);
    this.viewing.abort();
    if (viewing?.state !== 'loading' || mmsId === undefined) return;
    this.viewing = new AbortController();
    void this.view(state, viewing.candidate, mmsId, this.viewing.signal);
  }

  private async view(
    state: State,
    candidate: Candidate,
    mmsId: string,
    signal: AbortSignal,
  ): Promise<void> {
    const { source, id } = candidate;
    const result = await this.fetch(state, candidate, signal);
    if (!signal.aborted) this.dispatch({ kind: 'candidateAnswered', mmsId, source, id, result });
  }

  /** A file's records came with the file; other sources say themselves whether they already have the record. */
  private fetch(
    state: State,
    candidate: Candidate,
    signal: AbortSignal,
  ): Promise<Result<IncomingRecord, SourceFailure>> {
    const { source: id, record } = candidate;
    if (id === 'file' && record) return Promise.resolve(success({ source: id, candidate, record }));
    const source = this.sourceOf(state, id);
    return source
      ? answerOf(() => source.fetch(candidate, signal), brokenSource(id))
      : Promise.resolve(failed(notSetUp(id)));
  }

  private sourceOf(state: State, id: SourceId): RecordSource | undefined {
    return this.ports.sources.searched(configOf(state).sources).find((source) => source.id === id);
  }

  /** WorldCat's records, and files exported from it, go by the institution's profile; other sources name the one that suits them. */
  private profileFor(state: State, id: SourceId): string {
    const { defaultProfile } = configOf(state);
    if (id === 'worldcat' || id === 'file') return defaultProfile;
    return this.sourceOf(state, id)?.defaultProfile ?? defaultProfile;
  }
}

function both(
  incoming: Result<IncomingRecord, SourceFailure>,
  profile: Result<IncomingAndProfile['profile'], StoreFailure>,
): Result<IncomingAndProfile, SourceFailure | StoreFailure> {
  if (!incoming.ok) return incoming;
  if (!profile.ok) return profile;
  return success({ incoming: incoming.value, profile: profile.value });
}

function notSetUp(source: SourceId): SourceFailure {
  return { kind: 'sourceNotSetUp', values: { source: `sources.${source}` }, details: {} };
}
