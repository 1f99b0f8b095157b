import type { Field } from './record';
import { isDataField, subfieldValues } from './record';

/**
 * `$9 local` in any case: Alma's mark of a local extension of a record shared in the Network or Community Zone. Of a record
 * linked to the Network Zone, Alma stores these fields only (Alma API, `PUT /bibs/{mms_id}`).
 */
export function isLocalExtension(field: Field): boolean {
  return (
    isDataField(field) &&
    subfieldValues(field, '9').some((value) => value.trim().toLowerCase() === 'local')
  );
}
