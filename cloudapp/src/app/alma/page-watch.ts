import type { AlmaPage } from '../ports/alma';

import { objectOf } from './json-reading';
import { bibsOfEntities } from './page-entities';
import type { After } from './time-limit';

/** How long an empty page may be the SDK's own first value and not Alma's answer. */
export const FIRST_ANSWER_MS = 3_000;

const STARTING: AlmaPage = { kind: 'starting' };

/**
 * Follows the pages that the SDK tells of and passes on only real changes.
 *
 * The SDK's first value is an empty page of its own making, told before Alma has answered; it is `starting` until another comes,
 * or until Alma has been silent for `FIRST_ANSWER_MS` (a page that could not be read is a page without records). The same set of
 * MMS IDs, in whatever order or through whatever entities, is the same page. A message that is no page at all changes nothing.
 */
export class PageWatch {
  private page: AlmaPage = STARTING;
  private stopWaiting?: () => void;

  constructor(
    private readonly changed: (page: AlmaPage) => void,
    private readonly after: After,
  ) {}

  get current(): AlmaPage {
    return this.page;
  }

  /** A page as the SDK tells it: any value, because any frame can send one. */
  see(pageInfo: unknown): void {
    const entities = objectOf(pageInfo)?.['entities'];
    if (!Array.isArray(entities)) return;
    const page: AlmaPage = { kind: 'entities', ...bibsOfEntities(entities) };
    if (entities.length === 0 && this.page.kind === 'starting' && !this.stopWaiting) {
      this.stopWaiting = this.after(FIRST_ANSWER_MS, () => this.show(page));
      return;
    }
    this.show(page);
  }

  /** Stops waiting for the first answer. */
  stop(): void {
    this.stopWaiting?.();
  }

  private show(page: AlmaPage): void {
    this.stop();
    if (isSamePage(this.page, page)) return;
    this.page = page;
    this.changed(page);
  }
}

/** Pages without a bib differ by whether anything else is on them, because the panel says so. */
function isSamePage(before: AlmaPage, after: AlmaPage): boolean {
  if (before.kind === 'starting' || after.kind === 'starting') return before.kind === after.kind;
  if (before.bibs.length !== after.bibs.length) return false;
  if (before.bibs.length === 0) return before.otherEntities === after.otherEntities;
  const known = new Set(before.bibs.map(({ mmsId }) => mmsId));
  return after.bibs.every(({ mmsId }) => known.has(mmsId));
}
