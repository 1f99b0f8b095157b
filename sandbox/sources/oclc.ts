import type { DemoTitle } from '../alma/catalogue';
import type { SourceReply } from './hathitrust';
import { SYMBOL, type HeldNumbers } from './held-numbers';
import { worldcatBib, worldcatSearch } from './worldcat';

/** How long a token lives: OCLC's are good for about twenty minutes. */
const TOKEN_SECONDS = 1_199;

/** OCLC's names of its indexes, and those of the gateway. */
const INDEXES: ReadonlyMap<string, string> = new Map([
  ['no', 'ocn'],
  ['bn', 'isbn'],
  ['in', 'issn'],
  ['dn', 'lccn'],
]);

const NOT_FOUND = 'Not able to find the requested Bib';

/**
 * OCLC's own side, for a gateway that runs on this machine: the token server and as much of the WorldCat Metadata API 2.0 as a
 * gateway asks, with the quirks that are documented or seen (sandbox/README.md, "WorldCat itself").
 */
export class StandInOclc {
  private readonly tokens = new Map<string, number>();
  private given = 0;

  constructor(
    private readonly titles: readonly DemoTitle[],
    private readonly held: HeldNumbers,
    private readonly now: () => Date,
  ) {}

  /** `POST /token`, by client credentials. Any key with a secret is good. */
  token(authorization: string): SourceReply {
    if (!/^Basic \S+$/.test(authorization)) {
      return said(401, { message: 'No valid authentication credentials found in request' });
    }
    this.given += 1;
    const token = `tk_StandIn${this.given}`;
    const ends = this.now().getTime() + TOKEN_SECONDS * 1_000;
    this.tokens.set(token, ends);
    return said(200, {
      access_token: token,
      token_type: 'bearer',
      expires_in: String(TOKEN_SECONDS),
      expires_at: new Date(ends).toISOString().replace(/T(.*)\..*/, ' $1Z'),
    });
  }

  /** The answer of the API, if the token is one of ours and has not ended. */
  answer(authorization: string, answer: () => SourceReply): SourceReply {
    const token = /^Bearer (\S+)$/.exec(authorization)?.[1] ?? '';
    const isGood = (this.tokens.get(token) ?? 0) > this.now().getTime();
    return isGood ? answer() : said(401, { message: 'Unauthorized' });
  }

  /** `GET /worldcat/manage/bibs/{number}`. No record is a 400 for even numbers and a 404 for odd ones: both are seen. */
  bib(number: string): SourceReply {
    if (!/^\d+$/.test(number)) {
      const detail = `A request with a non-numeric identifier was attempted: ${number}`;
      return said(400, { type: 'BAD_REQUEST', title: 'Invalid identifier.', detail });
    }
    const reply = worldcatBib(this.titles, number);
    if (reply.status === 200) return reply;
    const isEven = Number(number) % 2 === 0;
    return said(isEven ? 400 : 404, {
      type: isEven ? 'BAD_REQUEST' : 'NOT_FOUND',
      title: 'Unable to perform the bib read operation.',
      detail: { summary: 'NOT_FOUND', description: NOT_FOUND },
    });
  }

  /** `GET /worldcat/search/brief-bibs?q=no:|bn:|in:|dn:`. */
  search(query: string): SourceReply {
    const [, index = '', value = ''] = /^(\w+):(\S+)$/.exec(query) ?? [];
    const name = INDEXES.get(index);
    if (!name)
      return said(400, { type: 'INVALID_QUERY_PARAMETER_VALUE', title: 'Validation Failure' });
    const reply = worldcatSearch(this.titles, { [name]: value });
    if (reply.status !== 200)
      return said(400, { type: 'BAD_REQUEST', title: 'Validation Failure' });
    const { candidates } = JSON.parse(reply.text) as { candidates: Record<string, unknown>[] };
    const briefRecords = candidates.map((one) => {
      const { format, levelOfCataloging, catalogingAgency, ...rest } = one;
      const catalogingInfo = { levelOfCataloging, catalogingAgency };
      return { ...rest, generalFormat: format, catalogingInfo };
    });
    return said(200, { numberOfRecords: briefRecords.length, briefRecords });
  }

  /** `GET /worldcat/manage/institution/holdings/current?oclcNumbers=`. */
  holding(number: string): SourceReply {
    const current = this.held.current(number);
    const holdingSet = current !== null && this.held.has(current);
    const holding = {
      requestedControlNumber: number,
      currentControlNumber: current,
      institutionSymbol: SYMBOL,
      holdingSet,
    };
    return said(200, { holdings: [holding] });
  }

  /** `POST /worldcat/manage/institution/holdings/{number}/set|unset`. "Already set" is HTTP 200 with `success: false`. */
  change(number: string, step: string): SourceReply {
    const current = this.held.current(number);
    const isDone = current !== null && this.held.change(current, step === 'set');
    const already = `WorldCat Holding already ${step}.`;
    const action = step === 'set' ? 'Set Holdings' : 'Unset Holdings';
    return said(200, {
      controlNumber: current,
      requestedControlNumber: number,
      institutionCode: '0',
      institutionSymbol: SYMBOL,
      success: isDone,
      message: messageOf(isDone, current === null, action, already),
      action,
    });
  }
}

function messageOf(isDone: boolean, isUnknown: boolean, action: string, already: string): string {
  if (isUnknown) return `${action} Failed.`;
  return isDone ? `${action} Succeeded.` : already;
}

function said(status: number, value: object): SourceReply {
  return { status, type: 'application/json', text: JSON.stringify(value) };
}
