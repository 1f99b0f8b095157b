import type { WriteContext } from './bib-write';
import { findBib } from './bibs-get';
import { inventoryWords } from './inventory';
import { refuse, type Refusal, type RestCall } from './reply';

/**
 * `DELETE /bibs/{mms}`: gives the MMS ID of the bib to delete, or the refusal. With `override=true` whatever hangs on the bib goes
 * with it; without, that is the refusal 4022020, whose reasons are this program's: Alma's own are not published.
 */
export function deleteBib(
  mms: string,
  call: RestCall,
  context: WriteContext,
): { readonly deleted: string } | Refusal {
  if (context.switches.deleteRefused) {
    return refuse('UNAUTHORIZED', 'User is not authorised to call this API.', 401);
  }
  const override = call.query['override'] ?? 'false';
  if (override !== 'true' && override !== 'false') {
    return refuse('401873', 'Input parameter mms_id or parameter override is not valid.');
  }
  const bib = findBib(context.bibs, mms);
  if ('code' in bib) {
    return refuse('402203', 'An error has occured while validating the mms_id.');
  }
  if (bib.link?.zone === 'CZ') {
    return refuse('40166454', 'Delete Bib error. Community Zone Bib cannot be deleted.');
  }
  const inventory = inventoryWords(bib.inventory);
  if (inventory && override === 'false') {
    return refuse('4022020', `Delete Bib error. The record ${mms} has ${inventory}.`);
  }
  return { deleted: mms };
}
