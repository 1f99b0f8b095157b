import * as v from 'valibot';

import type { Reply } from '../request';

/** An error of the gateway, as RFC 9457 writes it (`application/problem+json`). Every member is optional there. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly detail: string;
}

const member = v.fallback(v.string(), '');
const ProblemSchema = v.object({ type: member, title: member, detail: member });

/** The problem that a reply tells of, or undefined if it is not one. */
export function problemIn(reply: Reply): ProblemDetails | undefined {
  if (reply.type !== 'application/problem+json') return undefined;
  try {
    const problem = v.safeParse(ProblemSchema, JSON.parse(reply.text));
    return problem.success ? problem.output : undefined;
  } catch {
    // JSON.parse throws on a body that is not JSON: then it is no problem in the sense of RFC 9457.
    return undefined;
  }
}

/** What a problem says, for people: its title and its detail, or the one that already says what the other does. */
export function saidBy(problem: ProblemDetails | undefined): string {
  const said = [problem?.title ?? '', problem?.detail ?? ''].map((text) => text.trim());
  const [title, detail] = said.map((text) => text.replace(/\W+$/, '').toLowerCase());
  if (detail.startsWith(title)) return said[1];
  return said.filter((text) => text !== '').join(': ');
}

/**
 * Whether the gateway says that WorldCat has no such record: 404 and a `type` that ends with `notFound`. A 404 of another
 * kind means that the address is wrong, and says nothing about WorldCat.
 */
export function isNotFound(reply: Reply, problem: ProblemDetails | undefined): boolean {
  return reply.status === 404 && /(^|[:/#])notFound$/.test(problem?.type ?? '');
}
