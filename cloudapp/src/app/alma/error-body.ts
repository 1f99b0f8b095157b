import type { AlmaError } from '../ports/failures';

import { listOf, objectOf, textOf } from './json-reading';
import type { JsonObject } from './json-reading';

/** What could be read of something thrown or of a reply: HTTP status, Alma's errors, and the text if there are none. */
export interface ErrorReading {
  readonly status?: number;
  readonly errors: readonly AlmaError[];
  readonly text: string;
}

/** SDK errors wrap the body, which may wrap it again: thrown -> error -> error. */
const DEPTH = 4;

/** What `new Error(reply)` makes of a reply that is an object: a text that says nothing. */
const SAYS_NOTHING = '[object Object]';

/**
 * Reads an error in any of the shapes that Alma, its gateway and the SDK give it: `errorList` with a list, one error or none;
 * `web_service_result` around it, in JSON or XML; plain text; HTML; an `Error`; a raw `{error}` reply; nothing at all.
 */
export function readError(thrown: unknown): ErrorReading {
  const layers = layersOf(thrown);
  const status = layers.map(statusOf).find((found) => found !== undefined);
  const errors = layers.map(errorsIn).find((found) => found.length > 0) ?? [];
  const text = plainTexts(layers).find((found) => found !== '') ?? '';
  return { ...(status === undefined ? {} : { status }), errors, text };
}

/** The errors inside a reply body, also one that came with a success status. Empty if it tells of none. */
export function errorsIn(body: unknown): readonly AlmaError[] {
  if (typeof body === 'string') return errorsInText(body);
  const found = objectOf(body);
  if (!found) return [];
  const wrapped = found['web_service_result'] ?? found['errorList'];
  if (wrapped !== undefined) return errorsOfList(wrapped);
  return isError(found) ? [toError(found)] : [];
}

function errorsOfList(list: unknown): readonly AlmaError[] {
  const found = objectOf(list);
  if (found && ('errorList' in found || 'error' in found))
    return errorsOfList(found['errorList'] ?? found['error']);
  return listOf(list).flatMap((one) => {
    const error = objectOf(one);
    return error && isError(error) ? [toError(error)] : [];
  });
}

function isError(found: JsonObject): boolean {
  return 'errorCode' in found || 'errorMessage' in found;
}

function toError(found: JsonObject): AlmaError {
  return {
    code: textOf(found['errorCode'])?.trim() ?? '',
    message: textOf(found['errorMessage'])?.trim() ?? '',
    trackingId: textOf(found['trackingId'])?.trim() ?? '',
  };
}

function errorsInText(text: string): readonly AlmaError[] {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) return errorsIn(parsed(trimmed));
  return Array.from(trimmed.matchAll(/<error>([\s\S]*?)<\/error>/g), ([, inner = '']) => ({
    code: element(inner, 'errorCode'),
    message: element(inner, 'errorMessage'),
    trackingId: element(inner, 'trackingId'),
  }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

function element(xml: string, name: string): string {
  const [, inner = ''] = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xml) ?? [];
  return inner.replace(/&(lt|gt|quot|apos|amp);/g, (_, key: string) => ENTITIES[key] ?? '').trim();
}

function layersOf(thrown: unknown): readonly unknown[] {
  const layers: unknown[] = [];
  for (let layer = thrown; layers.length < DEPTH; layer = (layer as JsonObject)['error']) {
    layers.push(layer);
    if (typeof layer !== 'object' || layer === null || !('error' in layer)) break;
  }
  return layers;
}

function statusOf(layer: unknown): number | undefined {
  const status = Number(textOf(objectOf(layer)?.['status']));
  return Number.isInteger(status) && status > 0 ? status : undefined;
}

/** The body's own text first; what the SDK or HTTP says about it only where there is none. */
function plainTexts(layers: readonly unknown[]): readonly string[] {
  const spoken = (key: string): readonly string[] =>
    layers.map((layer) => textOf(objectOf(layer)?.[key]) ?? '');
  const bodies = layers.filter((layer) => typeof layer === 'string');
  return [...bodies, ...spoken('message'), ...spoken('statusText')]
    .map((text) => text.trim())
    .filter((text) => text !== SAYS_NOTHING);
}
