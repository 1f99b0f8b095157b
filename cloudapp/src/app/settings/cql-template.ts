import type { ConfigProblemId } from './config-problem';

/** How a CQL template in the config may look. */
export const TEMPLATE_FORMS = 'alma.oclc_control_number_035_a="{number}"';

/** Where the number stands; `{number8}` is padded to eight digits. */
const PLACE = /\{number8?\}/;

/**
 * What is wrong with a CQL template of an SRU server, or undefined if nothing is: the number must stand in it, within quotes that are
 * closed, so that no number can say more than itself. Source: CQL 1.2, "Search Term" (loc.gov/standards/sru/cql/spec.html).
 */
export function templateProblem(template: string): ConfigProblemId | undefined {
  if (!PLACE.test(template)) return 'templateNoNumber';
  const outside = template.replace(/"(?:\\.|[^"\\])*"/gs, '');
  return outside.includes('"') || PLACE.test(outside) ? 'templateQuotes' : undefined;
}
