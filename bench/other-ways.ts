import { diffLines } from 'diff';

/**
 * How existing Cloud Apps do it: DOMParser, XPath to find fields, copy nodes, XMLSerializer. Incoming fields replace local ones of the
 * same tag; 9XX, 59X and 69X stay. Does less than our engine: no pairing, no reasons, nothing told.
 */
export function domMerge(localXml: string, incomingXml: string): string {
  const parser = new DOMParser();
  const local = parser.parseFromString(localXml, 'application/xml');
  const incoming = parser.parseFromString(incomingXml, 'application/xml');
  const root = local.documentElement;
  const find = (document: Document, path: string): readonly Element[] => {
    const found = document.evaluate(path, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
    return Array.from(
      { length: found.snapshotLength },
      (_, at) => found.snapshotItem(at) as Element,
    );
  };
  for (const field of find(incoming, '/record/datafield')) {
    const tag = field.getAttribute('tag') ?? '';
    if (/^(9|59|69)/.test(tag)) continue;
    for (const old of find(local, `/record/datafield[@tag='${tag}']`)) {
      if (!old.hasAttribute('data-new')) old.remove();
    }
    const copy = local.importNode(field, true);
    copy.setAttribute('data-new', '');
    root.append(copy);
  }
  for (const field of find(local, '/record/datafield[@data-new]'))
    field.removeAttribute('data-new');
  return new XMLSerializer().serializeToString(root);
}

/** A plain line diff of the text form: what a cataloguer would see without pairing. */
export function plainTextDiff(localText: string, incomingText: string): number {
  return diffLines(localText, incomingText).length;
}
