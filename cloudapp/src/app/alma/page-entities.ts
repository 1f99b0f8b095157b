import type { BibOnPage } from '../ports/alma';

import { objectOf } from './json-reading';
import type { JsonObject } from './json-reading';

/** What the entities of an Alma page lead to. */
export interface PageBibs {
  /** Each bib once, in the order of the page. */
  readonly bibs: readonly BibOnPage[];
  /** Entities that lead to no bib: users, sets, orders, and anything whose link is not one of Alma's. */
  readonly otherEntities: number;
}

/** Alma's longest list shows 100 entities; whatever is longer by far does not come from Alma. */
const MOST_ENTITIES = 1_000;
const LONGEST_LINK = 500;
const LONGEST_DESCRIPTION = 1_000;

const DIGITS = /^\d{1,25}$/;
const SEGMENT = /^[\w-]{1,60}$/;
const TYPE = /^[A-Z][A-Z_]{0,39}$/;
/** A record of the Network Zone seen from an institution: `/bibs?nz_mms_id=99...`. */
const NETWORK_LINK = /^\/bibs\?nz_mms_id=(\d{1,25})(?:&[\w=&.,-]*)?$/;

/**
 * The bibs that a page's entities lead to: bibs themselves, and any entity whose link leads through `/bibs/{digits}` (holdings,
 * items, physical and electronic titles, portfolios, reminders). Takes any value, because any frame can send a page message:
 * ids and links are checked against the forms that Alma uses, whatever does not fit is left out, and only digits go further.
 */
export function bibsOfEntities(entities: unknown): PageBibs {
  if (!Array.isArray(entities)) return { bibs: [], otherEntities: 0 };
  const bibs = new Map<string, BibOnPage>();
  let otherEntities = 0;
  for (const entity of entities.slice(0, MOST_ENTITIES).map(objectOf)) {
    const bib = entity && bibOf(entity);
    if (bib) bibs.set(bib.mmsId, bibs.get(bib.mmsId) ?? bib);
    else if (entity && typeOf(entity)) otherEntities += 1;
  }
  return { bibs: [...bibs.values()], otherEntities };
}

function bibOf(entity: JsonObject): BibOnPage | undefined {
  const { id, link, description } = entity;
  const via = typeOf(entity);
  if (!via || typeof id !== 'string' || !DIGITS.test(id) || typeof link !== 'string') return;
  const mmsId = mmsIdOfLink(link);
  if (!mmsId || (via === 'BIB_MMS' && mmsId !== id)) return;
  return { mmsId, via, description: typeof description === 'string' ? shortened(description) : '' };
}

function typeOf({ type }: JsonObject): string | undefined {
  return typeof type === 'string' && TYPE.test(type) ? type : undefined;
}

function shortened(text: string): string {
  return text.slice(0, LONGEST_DESCRIPTION);
}

function mmsIdOfLink(link: string): string | undefined {
  if (link.length > LONGEST_LINK) return undefined;
  const path = link.replace(/^\/almaws\/v1(?=\/)/, '');
  const network = NETWORK_LINK.exec(path);
  if (network) return network[1];
  const [before = ''] = path.split('?');
  const [root, ...segments] = before.split('/');
  if (root !== '' || !segments.every((segment) => SEGMENT.test(segment))) return undefined;
  const owners = segments.filter((_, at) => segments[at - 1] === 'bibs');
  const [mmsId] = owners;
  return owners.length === 1 && mmsId !== undefined && DIGITS.test(mmsId) ? mmsId : undefined;
}
