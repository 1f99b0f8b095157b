/** What a command has around it. */
export interface Surroundings {
  readonly input: AsyncIterable<Uint8Array>;
  /** To standard output, as it is; resolves when there is room for more. */
  readonly write: (text: string) => Promise<void>;
  /** A line on standard error, for the person. */
  readonly tell: (line: string) => void;
}

/** 0 all is well, 1 done and something needs a look, 2 not understood and nothing done. */
export type ExitCode = 0 | 1 | 2;

/** What was asked for cannot be begun: told, and exit code 2. */
export class Misuse extends Error {}
