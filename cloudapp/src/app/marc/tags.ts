/**
 * Whether fields of a tag hold a plain value, unless they show indicators and subfields: 001-009, and Aleph's FMT, which
 * catalogues that come from Aleph still export in either shape.
 */
export function isControlTag(tag: string): boolean {
  return tag.startsWith('00') || tag === 'FMT';
}
