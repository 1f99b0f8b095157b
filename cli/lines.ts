import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

/** The lines of an input that are not empty, with their numbers, one at a time. */
export async function* lines(
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly number: number; readonly text: string }> {
  const source = createInterface({ input: Readable.from(input), crlfDelay: Infinity });
  let number = 0;
  for await (const text of source) {
    number += 1;
    if (text.trim() !== '') yield { number, text };
  }
}
