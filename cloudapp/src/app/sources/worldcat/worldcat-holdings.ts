import * as v from 'valibot';

import { failed, success } from '../../marc/result';
import type { Result } from '../../marc/result';
import type { SourceFailure } from '../../ports/failures';
import type { Holdings, HoldingState } from '../../ports/holdings';
import type { SourcesConfig } from '../../settings/config';

import { askGateway } from '../gateway/search-gateway';
import type { GatewayAccess, GatewayRequest } from '../gateway/search-gateway';
import { DEFAULT_LIMITS } from '../request';
import type { Reply } from '../request';
import type { SourceDeps } from '../source-registry';
import { rawOf, sourceFailure, unreadable } from '../source-failure';

const ACCEPT = 'application/json, application/problem+json';

const AnswerSchema = v.object({
  currentNumber: v.pipe(v.string(), v.regex(/^\d+$/)),
  held: v.boolean(),
  changed: v.boolean(),
});

/** The holdings in WorldCat of the institution that this config names the gateway of. */
export function makeHoldings({ worldcat }: SourcesConfig, deps: SourceDeps): Holdings {
  const { gatewayUrl } = worldcat;
  const { fetch, token, limits = DEFAULT_LIMITS } = deps;
  return new WorldCatHoldings({ fetch, gatewayUrl, token, limits });
}

/**
 * The library's holdings in WorldCat through the institution's gateway: `GET|PUT|DELETE {gatewayUrl}/v1/worldcat/holdings/{number}`
 * (docs/gateway.md). A change is sent once and never called off: an answer that nobody waits for would leave it unknown.
 */
export class WorldCatHoldings implements Holdings {
  constructor(private readonly access: GatewayAccess) {}

  read(ocn: string): Promise<Result<HoldingState, SourceFailure>> {
    return this.ask('GET', ocn);
  }

  set(ocn: string): Promise<Result<HoldingState, SourceFailure>> {
    return this.ask('PUT', ocn);
  }

  unset(ocn: string): Promise<Result<HoldingState, SourceFailure>> {
    return this.ask('DELETE', ocn);
  }

  private async ask(
    method: GatewayRequest['method'],
    ocn: string,
  ): Promise<Result<HoldingState, SourceFailure>> {
    const reply = await askGateway(this.access, {
      source: 'worldcat',
      path: `v1/worldcat/holdings/${encodeURIComponent(ocn)}`,
      method,
      accept: ACCEPT,
      signal: new AbortController().signal,
    });
    if (!reply.ok) return failed(holdingFailure(ocn, reply.failure));
    if (!reply.value) return failed(sourceFailure('holdingNoRecord', 'worldcat', { number: ocn }));
    const state = stateIn(reply.value);
    return state.ok ? state : failed(holdingFailure(ocn, state.failure));
  }
}

function stateIn({ status, text }: Reply): Result<HoldingState, SourceFailure> {
  const answer = v.safeParse(AnswerSchema, jsonIn(text));
  const details = { status, raw: rawOf(text) };
  return answer.success
    ? success(answer.output)
    : failed(unreadable('worldcat', 'sourceReasons.otherShape', details));
}

/**
 * The failure in words of holdings. A clear refusal (4xx) changed nothing; whatever else went wrong may have gone wrong on the way
 * back, and says nothing of the holding.
 */
function holdingFailure(number: string, { kind, values, details }: SourceFailure): SourceFailure {
  const { said, reason = '' } = values;
  const told = { number, said: said || reason };
  if (kind !== 'sourceRefused' && kind !== 'sourceNotSetUp')
    return sourceFailure('holdingUnknown', 'worldcat', told, details);
  const refused = details.status === 403 ? 'holdingNotAllowed' : 'holdingRefused';
  return sourceFailure(refused, 'worldcat', told, details);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse throws on a body that is not JSON: an answer of another kind.
    return undefined;
  }
}
