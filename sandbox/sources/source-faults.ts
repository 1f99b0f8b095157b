import type { SourceFault } from '../contract';
import type { SourceReply } from './hathitrust';
import { problem } from './worldcat';

/** What a request brings in the end: an answer, or a connection that is cut. */
export type Brought = SourceReply | 'cut';

const SLOW_MS = 6_000;

const WRONG_NUMBER = '999999999';

/** How a source words a refusal: as a problem (the gateway), a message in JSON (OCLC), or a web page. */
export type RefusalStyle = 'problem' | 'message' | 'page';

/** Lets a fault strike the answer of a source. `gate` keeps a held request until it is released. */
export async function faulty(
  fault: SourceFault,
  style: RefusalStyle,
  gate: { wait(): Promise<void> },
  answer: () => SourceReply,
): Promise<Brought> {
  if (fault.kind === 'held') await gate.wait();
  if (fault.kind === 'slow') await sleep(fault.ms ?? SLOW_MS);
  const reply = answer();
  switch (fault.kind) {
    case 'down':
      return 'cut';
    case 'unavailable':
      return refusal(style, 503, 'unavailable', 'Service Unavailable');
    case 'unauthorised':
      return refusal(style, 401, 'unauthorised', 'Unauthorized');
    case 'throttled':
      return refusal(style, 429, 'throttled', 'Too Many Requests');
    case 'html':
      return { status: 200, type: 'text/html', text: '<!DOCTYPE html><title>Maintenance</title>' };
    case 'truncated':
      return truncated(reply);
    case 'wrongRecord':
      return { ...reply, text: otherNumber(reply.text) };
    default:
      return reply;
  }
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function refusal(style: RefusalStyle, status: number, type: string, title: string): SourceReply {
  if (style === 'problem') return problem(status, type, title, `${title}.`);
  if (style === 'page')
    return { status, type: 'text/html', text: `<!DOCTYPE html><h1>${title}</h1>` };
  return { status, type: 'application/json', text: JSON.stringify({ message: title }) };
}

/** Cuts the MARCXML off in its middle: inside the JSON text for HathiTrust, which stays JSON. */
function truncated(reply: SourceReply): SourceReply {
  if (!reply.type.includes('json')) {
    return { ...reply, text: reply.text.slice(0, reply.text.length / 2) };
  }
  const text = reply.text.replace(
    /("marc-xml":")((?:[^"\\]|\\.)*)"/g,
    (_, key: string, xml: string) => {
      const half = xml.slice(0, Math.floor(xml.length / 2)).replace(/\\+$/, '');
      return `${key}${half}"`;
    },
  );
  return { ...reply, text };
}

/** The answer with another OCLC number in 001, 019 and 035 than was asked for. */
function otherNumber(text: string): string {
  return text
    .replace(/(tag=\\?"001\\?">)oc[mn]\d+ ?/g, `$1ocn${WRONG_NUMBER}`)
    .replace(/\(OCoLC\)(?!fst)\d+/g, `(OCoLC)${WRONG_NUMBER}`)
    .replace(/<datafield tag=\\?"019\\?".*?<\\?\/datafield>/g, '')
    .replace(/&lt;datafield tag=&quot;019&quot;.*?&lt;\/datafield&gt;/g, '')
    .replace(/"oclcNumber":"\d+"/g, `"oclcNumber":"${WRONG_NUMBER}"`)
    .replace(/"mergedOclcNumbers":\[[^\]]*\]/g, '"mergedOclcNumbers":[]')
    .replace(/"oclcs":\[[^\]]*\]/g, `"oclcs":["${WRONG_NUMBER}"]`);
}
