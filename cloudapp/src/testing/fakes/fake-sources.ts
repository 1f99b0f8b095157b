import type { Result } from '../../app/marc/result';
import type { SourceFailure } from '../../app/ports/failures';
import type {
  Candidate,
  ChosenFile,
  FileOpener,
  IncomingRecord,
  RecordFiles,
  RecordSource,
  SourceId,
} from '../../app/ports/source';
import type { Holdings, HoldingState } from '../../app/ports/holdings';
import type { SourcesConfig } from '../../app/settings/config';

import { Asked } from './asked';

interface Search {
  readonly number: string;
  readonly signal: AbortSignal;
}

interface Fetch {
  readonly candidate: Candidate;
  readonly signal: AbortSignal;
}

/** A source whose searches and fetches wait for the test. */
export class FakeSource implements RecordSource {
  readonly searches = new Asked<Search, Result<readonly Candidate[], SourceFailure>>();
  readonly fetches = new Asked<Fetch, Result<IncomingRecord, SourceFailure>>();
  readonly label: string;

  constructor(
    readonly id: SourceId,
    readonly defaultProfile = 'copy-and-merge',
  ) {
    this.label = `sources.${id}`;
  }

  search(
    number: string,
    signal: AbortSignal,
  ): Promise<Result<readonly Candidate[], SourceFailure>> {
    return this.searches.ask({ number, signal });
  }

  fetch(candidate: Candidate, signal: AbortSignal): Promise<Result<IncomingRecord, SourceFailure>> {
    return this.fetches.ask({ candidate, signal });
  }
}

type Records = Result<readonly IncomingRecord[], SourceFailure>;

export class FakeFiles implements RecordFiles, FileOpener {
  readonly opened = new Asked<string, Records>();
  readonly pasted = new Asked<string, Records>();

  read(name: string): Promise<Records> {
    return this.opened.ask(name);
  }

  open({ name }: ChosenFile): Promise<Records> {
    return this.opened.ask(name);
  }

  paste(text: string): Promise<Records> {
    return this.pasted.ask(text);
  }
}

type HoldingAnswer = Result<HoldingState, SourceFailure>;

/** Holdings whose answers wait for the test; `asked` tells the order, such as `set 17807721`. */
export class FakeHoldings implements Holdings {
  readonly asked = new Asked<string, HoldingAnswer>();

  read(ocn: string): Promise<HoldingAnswer> {
    return this.asked.ask(`read ${ocn}`);
  }

  set(ocn: string): Promise<HoldingAnswer> {
    return this.asked.ask(`set ${ocn}`);
  }

  unset(ocn: string): Promise<HoldingAnswer> {
    return this.asked.ask(`unset ${ocn}`);
  }
}

/** WorldCat, HathiTrust and files, each as the config switches it on. */
export class FakeSources {
  readonly worldcat = new FakeSource('worldcat');
  readonly hathitrust = new FakeSource('hathitrust', 'enrich-only');
  readonly opener = new FakeFiles();
  readonly inWorldCat = new FakeHoldings();

  searched(config: SourcesConfig): readonly RecordSource[] {
    return [
      ...(config.worldcat.enabled ? [this.worldcat] : []),
      ...(config.hathitrust.enabled ? [this.hathitrust] : []),
    ];
  }

  files(config: SourcesConfig): FakeFiles | undefined {
    return config.file.enabled ? this.opener : undefined;
  }

  holdings(): Promise<FakeHoldings> {
    return Promise.resolve(this.inWorldCat);
  }
}
