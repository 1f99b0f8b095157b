/** What hangs on a bib, as counts. */
export interface Inventory {
  readonly holdings: number;
  readonly items: number;
  readonly portfolios: number;
  readonly representations: number;
}

export const NO_INVENTORY: Inventory = { holdings: 0, items: 0, portfolios: 0, representations: 0 };

/** What a demo title has where its file says nothing: one holding with two items. */
const USUAL: Inventory = { ...NO_INVENTORY, holdings: 1, items: 2 };

/**
 * Reads `none`, or counts such as `holdings=1 items=2` and `portfolios=1`; what is not named is 0. Nothing at all is the usual
 * inventory. Throws a sentence for anything else.
 */
export function parseInventory(text: string | undefined): Inventory {
  if (text === undefined) return USUAL;
  if (text === 'none') return NO_INVENTORY;
  return text.split(/\s+/).reduce((counts, part) => {
    const [, name = '', count = ''] = /^([a-z]+)=([0-9])$/.exec(part) ?? [];
    if (!(name in NO_INVENTORY)) throw new Error(`"${text}" is no inventory.`);
    return { ...counts, [name]: Number(count) };
  }, NO_INVENTORY);
}

const WORDS: readonly (readonly [keyof Inventory, one: string, many: string])[] = [
  ['holdings', 'holdings record', 'holdings records'],
  ['items', 'item', 'items'],
  ['portfolios', 'portfolio', 'portfolios'],
  ['representations', 'digital representation', 'digital representations'],
];

/** The inventory in words, `1 holdings record, 2 items`; an empty text for none. */
export function inventoryWords(inventory: Inventory): string {
  return WORDS.filter(([name]) => inventory[name] > 0)
    .map(([name, one, many]) => `${inventory[name]} ${inventory[name] === 1 ? one : many}`)
    .join(', ');
}
