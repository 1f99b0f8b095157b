import pino from 'pino';
import type { Logger } from 'pino';

/** What is noted of one request while it runs: all that its log line may hold. */
export interface Notes {
  institution?: string;
  app?: string;
  /** An OCLC number or a target id, once it is known to be one. */
  about?: string;
  problem?: string;
  reason?: string;
  /** Attempts at the source, and the time spent waiting for them. */
  upstreamCalls: number;
  upstreamMs: number;
}

/** What looks like a credential, wherever it turns up: OCLC tokens, bearer tokens, signed tokens. */
const CREDENTIALS = /\btk_[\w-]+|\bBearer\s+[^\s"',]+|\beyJ[\w-]+\.[\w-]+(\.[\w-]*)?/gi;

/** The same text with every known secret and everything that looks like a credential blacked out. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const clean = secrets.reduce((left, secret) => left.replaceAll(secret, '[secret]'), text);
  return clean.replace(CREDENTIALS, '[secret]');
}

/**
 * Log lines as JSON on standard output. No line is built from a secret; should one slip in through a message of a library,
 * it is blacked out here.
 */
export function createLog(
  secrets: readonly string[],
  write: (line: string) => unknown = (line) => process.stdout.write(line),
): Logger {
  const options = { base: undefined, timestamp: pino.stdTimeFunctions.isoTime };
  return pino(options, { write: (line: string) => void write(withoutSecrets(line, secrets)) });
}
