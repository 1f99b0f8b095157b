// What is fetched only when a record is created or deleted, or its inventory counted.
import type { Bibs } from '../ports/alma';

import { createBib } from './create-bib';
import { deleteBib } from './delete-bib';
import { readInventory } from './inventory';
import type { CallAlma } from './rest-call';

export type BibLife = Pick<Bibs, 'inventory' | 'create' | 'remove'>;

export function bibLife(call: CallAlma): BibLife {
  return {
    inventory: (mmsId) => readInventory(call, mmsId),
    create: (request) => createBib(call, request),
    remove: (local) => deleteBib(call, local),
  };
}
