import { derive, type Bib } from './bib';
import { findBib, type Bibs } from './bibs-get';
import { json, refuse, type Refusal, type Reply, type RestCall } from './reply';

/** The path below `/bibs/{mms}/`, in parts, of each list. */
type ListOf = (bib: Bib, path: readonly string[], call: RestCall) => Reply | Refusal | null;

/**
 * `GET /bibs/{mms}/holdings`, `…/holdings/{id|ALL}/items`, `…/portfolios` and `…/representations`, each with
 * `total_record_count`; an empty list has no entries' key. Null for a path that is none of them.
 */
export function inventoryList(
  bibs: Bibs,
  mms: string,
  path: readonly string[],
  call: RestCall,
): Reply | Refusal | null {
  const [kind = '', id, more] = path;
  const list = more === undefined && id === undefined ? LISTS.get(kind) : null;
  const asked = kind === 'holdings' && more === 'items' && path.length === 3 ? items : list;
  if (!asked) return null;
  const bib = findBib(bibs, mms);
  return 'code' in bib ? bib : asked(bib, path, call);
}

const LISTS: ReadonlyMap<string, ListOf> = new Map<string, ListOf>([
  ['holdings', holdings],
  ['portfolios', portfolios],
  ['representations', representations],
]);

/** The id of the n-th holding of a title, counted from 0. */
export function holdingId(mms: string, at = 0): string {
  return inventoryId('22', mms, at);
}

const inventoryId = (kind: string, mms: string, at: number): string =>
  at === 0 ? `${kind}${mms.slice(2)}` : `${kind}${mms.slice(2, -1)}${at + 1}`;

const MAIN = { value: 'MAIN', desc: 'Main Library' };
const STACKS = { value: 'stacks', desc: 'Stacks' };

const about = ({ mms, record }: Bib): object => ({
  mms_id: mms,
  title: derive(record).title,
  link: `/almaws/v1/bibs/${mms}`,
});

/** As many entries as there are, made by their place. */
const each = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** The holdings are always given whole: their list has no pages. */
function holdings(bib: Bib): Reply {
  const { mms, inventory } = bib;
  const holding = each(inventory.holdings, (at) => ({
    holding_id: holdingId(mms, at),
    library: MAIN,
    location: STACKS,
    ...(bib.callNumber ? { call_number: bib.callNumber } : {}),
    suppress_from_publishing: 'false',
    link: `/almaws/v1/bibs/${mms}/holdings/${holdingId(mms, at)}`,
  }));
  return json({
    ...(holding.length > 0 ? { holding } : {}),
    bib_data: about(bib),
    total_record_count: holding.length,
  });
}

/** All items hang on the first holding. */
function items(bib: Bib, [, holding = '']: readonly string[], call: RestCall): Reply | Refusal {
  const { mms, inventory } = bib;
  const known = each(inventory.holdings, (at) => holdingId(mms, at));
  if (holding !== 'ALL' && !known.includes(holding)) {
    return refuse('401688', `Search failed for Items with mmsId ${mms}, holdings id ${holding}.`);
  }
  const has = holding === 'ALL' || holding === known[0] ? inventory.items : 0;
  const first = holdingId(mms);
  return paged('item', call, has, (at) => ({
    bib_data: about(bib),
    holding_data: { holding_id: first, call_number: bib.callNumber || null },
    item_data: {
      pid: `23${mms.slice(2, -1)}${at + 1}`,
      description: `Copy ${at + 1}`,
      library: MAIN,
      location: STACKS,
      base_status: { value: '1', desc: 'Item in place' },
    },
    link: `/almaws/v1/bibs/${mms}/holdings/${first}/items/23${mms.slice(2, -1)}${at + 1}`,
  }));
}

function portfolios(bib: Bib, _path: readonly string[], call: RestCall): Reply {
  return paged('portfolio', call, bib.inventory.portfolios, (at) => ({
    id: inventoryId('53', bib.mms, at),
    is_local: true,
    is_standalone: true,
    resource_metadata: { mms_id: { value: bib.mms }, title: derive(bib.record).title },
    availability: { value: '11', desc: 'Available' },
    link: `/almaws/v1/bibs/${bib.mms}/portfolios/${inventoryId('53', bib.mms, at)}`,
  }));
}

function representations(bib: Bib, _path: readonly string[], call: RestCall): Reply {
  return paged('representation', call, bib.inventory.representations, (at) => ({
    id: inventoryId('12', bib.mms, at),
    library: MAIN,
    usage_type: { value: 'PRESERVATION_MASTER', desc: 'Master' },
    active: { value: 'true', desc: 'Yes' },
    link: `/almaws/v1/bibs/${bib.mms}/representations/${inventoryId('12', bib.mms, at)}`,
  }));
}

/** One page of a list: `limit` (10, at most 100) from `offset`; the count is that of the whole list. */
function paged(key: string, call: RestCall, total: number, make: (at: number) => object): Reply {
  const limit = Math.min(100, Number(call.query['limit'] ?? 10));
  const offset = Number(call.query['offset'] ?? 0);
  const shown = each(total, make).slice(offset, offset + limit);
  return json({ ...(shown.length > 0 ? { [key]: shown } : {}), total_record_count: total });
}
