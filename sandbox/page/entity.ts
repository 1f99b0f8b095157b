import type { ListedBib } from '../contract';

/** One entity of an Alma page, as the SDK's `Entity`. */
export interface Entity {
  readonly id: string;
  readonly type: string;
  readonly link: string;
  readonly description: string;
}

/** A bib on the page. A record of the Network Zone carries its network id in the link. */
export function bibEntity(bib: ListedBib): Entity {
  const link = `/bibs/${bib.mms}${bib.nzMms ? `?nz_mms_id=${bib.nzMms}` : ''}`;
  const description = bib.author ? `${bib.title} / ${bib.author}` : bib.title;
  return { id: bib.mms, type: 'BIB_MMS', link, description };
}

/** The one holding of a title. */
export function holdingEntity(bib: ListedBib): Entity {
  const id = `22${bib.mms.slice(2)}`;
  return {
    id,
    type: 'HOLDING',
    link: `/bibs/${bib.mms}/holdings/${id}`,
    description: 'Main Library, Stacks',
  };
}

/** An item of a title. */
export function itemEntity(bib: ListedBib, copy: number): Entity {
  const id = `23${bib.mms.slice(2, -1)}${copy}`;
  return {
    id,
    type: 'ITEM',
    link: `${holdingEntity(bib).link}/items/${id}`,
    description: `Copy ${copy}`,
  };
}

export const USER_ENTITY: Entity = {
  id: 'staff-2',
  type: 'USER',
  link: '/users/staff-2',
  description: 'Cataloguer Two',
};

/** An order line: an entity that is no bib and leads to none. */
export const ORDER_ENTITY: Entity = {
  id: 'POL-1042',
  type: 'PO_LINE',
  link: '/acq/po-lines/POL-1042',
  description: 'POL-1042',
};

/** A record that exists only in the Metadata Editor: the API does not know its MMS ID. */
export const NEW_ENTITY: Entity = {
  id: '9919999999904401',
  type: 'BIB_MMS',
  link: '/bibs/9919999999904401',
  description: 'New record',
};
