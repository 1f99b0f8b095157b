import type { SourcesConfig, SruServerConfig } from '../../settings/config';

/** A source in the list of the form. The key of a server stays the same while its id is being typed. */
export type SourceCard =
  | { readonly key: 'worldcat' }
  | { readonly key: 'hathitrust' }
  | { readonly key: `sru-${number}`; readonly server: SruServerConfig };

/** The sources as the form edits them: what is searched stands in one list, in the order in which it is asked and shown. */
export interface SourcesDraft extends Omit<SourcesConfig, 'sru' | 'order'> {
  readonly cards: readonly SourceCard[];
}

const NEW_SERVER: SruServerConfig = {
  id: '',
  label: '',
  enabled: true,
  profile: '',
  baseUrl: '',
  version: '1.1',
  recordSchema: 'marcxml',
  indexes: { ocn: [], isbn: [], issn: [], lccn: [] },
};

/** Stored sources ready for the form. What the order does not name follows, as it does in a search. */
export function draftOf({ sru, order, ...rest }: SourcesConfig): SourcesDraft {
  const cards: readonly SourceCard[] = [
    { key: 'worldcat' },
    { key: 'hathitrust' },
    ...sru.map((server, index) => ({ key: `sru-${index}`, server }) as const),
  ];
  const place = (card: SourceCard): number => {
    const at = order.indexOf(idOf(card));
    return at < 0 ? order.length : at;
  };
  return { ...rest, cards: [...cards].sort((one, other) => place(one) - place(other)) };
}

/** The sources to be stored. The order stays as it was stored, or unsaid, until it is another. */
export function sourcesOf({ cards, ...rest }: SourcesDraft, stored: SourcesConfig): SourcesConfig {
  const unmoved = [...cards].sort((one, other) => numberOf(one) - numberOf(other));
  const sru = unmoved.flatMap((card) => ('server' in card ? [card.server] : []));
  const wanted = cards.map(idOf);
  const isAsStored = same(wanted, draftOf(stored).cards.map(idOf));
  const isUnsaid = stored.order.length === 0 && same(wanted, unmoved.map(idOf));
  return { ...rest, sru, order: isAsStored || isUnsaid ? stored.order : wanted };
}

/** One place up (-1) or down (1). */
export function moved(draft: SourcesDraft, key: SourceCard['key'], by: -1 | 1): SourcesDraft {
  const at = draft.cards.findIndex((card) => card.key === key);
  const neighbour = draft.cards.at(at + by);
  if (at < 0 || at + by < 0 || !neighbour) return draft;
  const cards = [...draft.cards];
  cards[at + by] = cards[at];
  cards[at] = neighbour;
  return { ...draft, cards };
}

/** With a new server at the end; it is the last card. */
export function withNewServer(draft: SourcesDraft): SourcesDraft {
  const next = Math.max(-1, ...draft.cards.map(numberOf)) + 1;
  return { ...draft, cards: [...draft.cards, { key: `sru-${next}`, server: NEW_SERVER }] };
}

export function withoutServer(draft: SourcesDraft, key: SourceCard['key']): SourcesDraft {
  return { ...draft, cards: draft.cards.filter((card) => card.key !== key) };
}

export function withServer(
  draft: SourcesDraft,
  key: SourceCard['key'],
  part: Partial<SruServerConfig>,
): SourcesDraft {
  const cards = draft.cards.map((card) =>
    card.key === key && 'server' in card ? { ...card, server: { ...card.server, ...part } } : card,
  );
  return { ...draft, cards };
}

/** As the order of the config names it. */
function idOf(card: SourceCard): string {
  return 'server' in card ? `sru:${card.server.id}` : card.key;
}

/** Where a card stands when nobody has moved it: WorldCat, HathiTrust, then the servers as they were added. */
function numberOf(card: SourceCard): number {
  if ('server' in card) return Number(card.key.slice('sru-'.length));
  return card.key === 'worldcat' ? -2 : -1;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
