/** One test of the corpus run: it has passed when it found no problem. */
export interface Outcome {
  readonly name: string;
  /** Each names the record and the field. */
  readonly problems: readonly string[];
}
