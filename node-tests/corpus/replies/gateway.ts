// What the gateway makes of one real reply of OCLC.
import { success } from '../../../cloudapp/src/app/marc/result';
import type { Result } from '../../../cloudapp/src/app/marc/result';
import { OclcClient } from '../../../gateway/oclc-client';
import { OclcTokens } from '../../../gateway/oclc-token';
import type { Answer, Question } from '../../../gateway/upstream';
import { Upstream } from '../../../gateway/upstream';

/** The questions to OCLC that are answered in JSON. */
export type OclcQuestion = 'search' | 'holding' | 'set' | 'unset';

const OCLC = {
  tokenUrl: 'https://oauth.oclc.example.org/token',
  metadataUrl: 'https://oclc.example.org',
  renewSeconds: 60,
  refusedSeconds: 60,
};
const KEY = { key: 'key', secret: 'secret', scope: 'WorldCatMetadataAPI' };

const LIMITS = {
  attemptMs: 1000,
  totalMs: 1000,
  attempts: 1,
  backoffMs: 0,
  retryAfterMs: 0,
  bytes: 5_000_000,
};

/** OCLC gives a token, and this text to whatever else is asked. */
class Answering extends Upstream {
  constructor(private readonly text: string) {
    super(LIMITS);
  }

  override read(question: Question): Promise<Result<Answer, never>> {
    return this.once(question);
  }

  override once({ url }: Question): Promise<Result<Answer, never>> {
    const token = JSON.stringify({ access_token: 'tk_1', expires_in: '1199' });
    const text = url.startsWith(OCLC.tokenUrl) ? token : this.text;
    return Promise.resolve(success({ status: 200, type: 'application/json', text }));
  }
}

/** Puts a question to the gateway's client, to which OCLC answers with this text. */
export async function askGateway(question: OclcQuestion, text: string): Promise<string> {
  const upstream = new Answering(text);
  const tokens = new OclcTokens(OCLC, upstream);
  const client = new OclcClient({ oclc: OCLC, secrets: [] }, tokens, upstream);
  const waiting = { notes: { upstreamCalls: 0, upstreamMs: 0 } };
  if (question === 'search') {
    const found = await client.search(KEY, 'bn:1', waiting);
    return found.ok ? `candidates: ${found.value.length}` : `refused: ${found.failure.kind}`;
  }
  const holding =
    question === 'holding'
      ? await client.holding(KEY, '1', waiting)
      : await client.change(KEY, '1', question === 'set', waiting);
  if (!holding.ok) return `refused: ${holding.failure.kind}`;
  const { currentNumber, held, changed } = holding.value;
  return `${currentNumber} ${held ? 'held' : 'not held'}${changed ? ', changed' : ''}`;
}
