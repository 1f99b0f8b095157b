/**
 * Whether fields of a tag hold a plain value and no subfields: 001-009, and Aleph's FMT, which catalogues that come from
 * Aleph still export.
 */
export function isControlTag(tag: string): boolean {
  return tag.startsWith('00') || tag === 'FMT';
}
