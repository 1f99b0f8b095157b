import type { AskedNumber } from '../../align/asked-number';
import type { Result } from '../../marc/result';
import type { SourceFailure } from '../../ports/failures';
import type { Candidate, IncomingRecord, RecordSource, SruSourceId } from '../../ports/source';
import type { SruServerConfig } from '../../settings/config';

import type { GatewayAccess } from '../gateway/search-gateway';

/**
 * `SruSource`, fetched when it is first asked: most institutions have none. With an address the browser asks the server itself, without
 * one the gateway does. Rejects only where the panel's own code cannot be fetched.
 */
export class LazySruSource implements RecordSource {
  readonly id: SruSourceId;
  readonly label: string;
  readonly defaultProfile = 'enrich-only';
  private loaded?: Promise<Required<RecordSource>>;

  constructor(
    private readonly server: SruServerConfig,
    private readonly access: GatewayAccess,
  ) {
    this.id = `sru:${server.id}`;
    this.label = server.label;
  }

  async search(
    oclcNumber: string,
    signal: AbortSignal,
  ): Promise<Result<readonly Candidate[], SourceFailure>> {
    return (await this.source()).search(oclcNumber, signal);
  }

  async searchBy(
    asked: AskedNumber,
    signal: AbortSignal,
  ): Promise<Result<readonly Candidate[], SourceFailure>> {
    return (await this.source()).searchBy(asked, signal);
  }

  async fetch(
    candidate: Candidate,
    signal: AbortSignal,
  ): Promise<Result<IncomingRecord, SourceFailure>> {
    return (await this.source()).fetch(candidate, signal);
  }

  private source(): Promise<Required<RecordSource>> {
    const { server, access } = this;
    this.loaded ??= import('./sru-source').then(({ SruSource }) => {
      const { fetch, limits } = access;
      return server.baseUrl === ''
        ? new SruSource(server, { kind: 'gateway', access })
        : new SruSource(server, { kind: 'direct', target: server, fetch, limits });
    });
    return this.loaded;
  }
}
