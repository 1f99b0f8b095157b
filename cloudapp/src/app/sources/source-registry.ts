import type { FileOpener, RecordFiles, RecordSource } from '../ports/source';
import type { SourcesConfig } from '../settings/config';

import { LazyFiles } from './file/lazy-files';
import { HathiTrustSource } from './hathitrust/hathitrust-source';
import { DEFAULT_LIMITS } from './request';
import type { Fetch, Limits } from './request';
import { LazySruSource } from './sru/lazy-sru-source';
import { WorldCatGatewaySource } from './worldcat/worldcat-gateway-source';
import type { Token } from './worldcat/worldcat-gateway-source';

/** What the sources need of the world. */
export interface SourceDeps {
  readonly fetch: Fetch;
  /** Proof of who is signed in, for the gateway. */
  readonly token: Token;
  readonly limits?: Limits;
}

/** The sources that the institution has switched on. WorldCat without a gateway is among them and says so. */
export function makeSources(config: SourcesConfig, deps: SourceDeps): readonly RecordSource[] {
  const { fetch, token, limits = DEFAULT_LIMITS } = deps;
  const { gatewayUrl } = config.worldcat;
  return [
    ...(config.worldcat.enabled
      ? [new WorldCatGatewaySource(fetch, config.worldcat.gatewayUrl, token, limits)]
      : []),
    ...(config.hathitrust.enabled
      ? [new HathiTrustSource(fetch, config.hathitrust.baseUrl, limits)]
      : []),
    ...config.sru
      .filter(({ enabled }) => enabled)
      .map((server) => new LazySruSource(server, { fetch, gatewayUrl, token, limits })),
  ];
}

/** Files and pasted text, unless the institution has switched them off. */
export function makeFiles(config: SourcesConfig): (RecordFiles & FileOpener) | undefined {
  return config.file.enabled ? new LazyFiles() : undefined;
}
