// `--jsonl`: a line out for each line in, in the same order. A bad line stops nothing.
import type { Batch } from './crew';
import { Crew } from './crew';
import { lines } from './lines';
import type { PairJob } from './pair-jobs';
import { answererFor } from './pair-jobs';
import type { Answered } from './pair-lines';
import type { ExitCode, Surroundings } from './surroundings';

/** So many lines are answered here: for few, starting threads takes longer than the work. */
const FEW = 200;
const LINES_OF_A_BATCH = 40;

/** Answers all lines of the input. Exit code 1 where any needs a look. */
export async function answerPairs(job: PairJob, surroundings: Surroundings): Promise<ExitCode> {
  let needsLook = false;
  const write = async (answers: readonly Answered[]): Promise<void> => {
    needsLook ||= answers.some((one) => one.needsLook);
    await surroundings.write(answers.map(({ text }) => `${text}\n`).join(''));
  };
  const answer = answererFor(job);
  const queue = new Queue(job, write);
  try {
    let answered = 0;
    for await (const line of lines(surroundings.input)) {
      answered += 1;
      if (answered <= FEW) await write([answer(line.text, line.number)]);
      else await queue.add(line);
    }
    await queue.finish();
  } finally {
    await queue.close();
  }
  return needsLook ? 1 : 0;
}

/** Batches on their way: never more than keep the threads busy. */
class Queue {
  private crew: Crew | undefined;
  private batch: Batch[number][] = [];
  private readonly running: Promise<readonly Answered[]>[] = [];

  constructor(
    private readonly job: PairJob,
    private readonly write: (answers: readonly Answered[]) => Promise<void>,
  ) {}

  async add(line: Batch[number]): Promise<void> {
    this.batch.push(line);
    if (this.batch.length >= LINES_OF_A_BATCH) await this.send();
  }

  async finish(): Promise<void> {
    if (this.batch.length > 0) await this.send();
    while (this.running.length > 0) await this.writeFirst();
  }

  async close(): Promise<void> {
    await this.crew?.close();
  }

  private async send(): Promise<void> {
    this.crew ??= new Crew(this.job);
    if (this.running.length >= this.crew.most) await this.writeFirst();
    const answers = this.crew.answer(this.batch);
    // Somebody waits for it in its turn; until then a failure must not count as nobody's.
    answers.catch(() => undefined);
    this.running.push(answers);
    this.batch = [];
  }

  private async writeFirst(): Promise<void> {
    const first = this.running.shift();
    if (first) await this.write(await first);
  }
}
