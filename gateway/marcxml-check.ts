const START = /^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?<(?:[\w.-]+:)?(record|collection)[\s/>]/;
const END = /(<\/(?:[\w.-]+:)?(record|collection)\s*|\/)>$/;
/** The first and last tags of a record fit in this many characters. */
const EDGE = 500;

/**
 * Why this cannot be the MARCXML that was asked for, in a word for the log; undefined if it looks like it. A page of a proxy, an
 * error called 200 and a record cut short are told from a record here; the panel parses it strictly.
 */
export function marcXmlProblem(type: string, text: string): string | undefined {
  if (text.trim() === '') return 'empty';
  if (type === 'text/html' || /^\s*<(!doctype\s+html|html)\b/i.test(text)) return 'html';
  if (!START.test(text.slice(0, EDGE))) return 'notMarcXml';
  return END.test(text.trimEnd().slice(-EDGE)) ? undefined : 'cut';
}
