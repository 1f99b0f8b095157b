import { failed, success } from '../marc/result';
import type { Result } from '../marc/result';
import type { SourceFailure, StoreFailure } from '../ports/failures';
import type { Candidate, IncomingRecord, RecordSource, SourceId } from '../ports/source';

import { answerOf, brokenProfile, brokenSource } from './answer';
import type { Dispatch, IncomingAndProfile, PanelEvent } from './events';
import { configOf, mmsIdOf, ownNameOf, searchOf } from './page-facts';
import { profileFor } from './profile-of-institution';
import type { Page, SourceSearch, State } from './state';
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
    const asked = Object.keys({ ...before.search, ...after.search }) as SourceId[];
    for (const source of asked) this.reactToSearch(source, event, before, after);
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
    const search = searchOf(after, source);
    if (after.search[source] === before.search[source]) return;
    this.searches.get(source)?.abort();
    const mmsId = mmsIdOf(after.page);
    if (search.kind !== 'asking' || mmsId === undefined) return;
    const controller = new AbortController();
    this.searches.set(source, controller);
    const { signal } = controller;
    if (source === 'file') void this.readFile(event, after, mmsId, signal);
    else void this.search(source, search, after, mmsId, signal);
  }

  private async search(
    id: SourceId,
    { number, by }: Extract<SourceSearch, { kind: 'asking' }>,
    state: State,
    mmsId: string,
    signal: AbortSignal,
  ): Promise<void> {
    const source = this.sourceOf(state, id);
    const ask = (): Promise<Result<readonly Candidate[], SourceFailure>> => {
      if (by === undefined) return source?.search(number, signal) ?? none;
      return source?.searchBy?.({ kind: by, number }, signal) ?? none;
    };
    const none = Promise.resolve(failed(notSetUp(nameIn(state, id))));
    const result = await answerOf(ask, brokenSource(nameIn(state, id)));
    const answer = { mmsId, source: id, number, result, ...(by === undefined ? {} : { by }) };
    if (!signal.aborted) this.dispatch({ kind: 'searchAnswered', ...answer });
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
      return Promise.resolve(failed(notSetUp('sources.file')));
    };
    const result = await answerOf(read, brokenSource('sources.file'));
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
    const profileId =
      basis?.profileId ??
      profileFor(configOf(state), source, this.sourceOf(state, source)?.defaultProfile);
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
      ? answerOf(() => source.fetch(candidate, signal), brokenSource(nameIn(state, id)))
      : Promise.resolve(failed(notSetUp(nameIn(state, id))));
  }

  private sourceOf(state: State, id: SourceId): RecordSource | undefined {
    return this.ports.sources.searched(configOf(state).sources).find((source) => source.id === id);
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

/** The name of a source for a message: the institution's own, or an i18n key. */
function nameIn(state: State, source: SourceId): string {
  return ownNameOf(state, source) ?? `sources.${source}`;
}

function notSetUp(source: string): SourceFailure {
  return { kind: 'sourceNotSetUp', values: { source }, details: {} };
}
