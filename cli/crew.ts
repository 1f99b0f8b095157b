// Threads that answer lines side by side. Answers come in the order of the lines; memory does not grow with their number.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

import type { PairJob } from './pair-jobs';
import type { Answered } from './pair-lines';

export type Batch = readonly { readonly text: string; readonly number: number }[];

/** More threads than that wait for the one that reads and writes. */
const MOST_THREADS = 8;

export class Crew {
  private readonly members: readonly Member[];
  private next = 0;

  constructor(job: PairJob, size = Math.min(MOST_THREADS, availableParallelism())) {
    this.members = Array.from({ length: size }, () => new Member(job));
  }

  /** So many batches keep every thread busy while another is read. */
  get most(): number {
    return this.members.length * 2;
  }

  /** Hands a batch to the next thread in turn: batches are alike in size. */
  answer(batch: Batch): Promise<readonly Answered[]> {
    const member = this.members[this.next];
    this.next = (this.next + 1) % this.members.length;
    return member.answer(batch);
  }

  async close(): Promise<void> {
    await Promise.all(this.members.map((member) => member.close()));
  }
}

interface Waiting {
  readonly resolve: (answers: readonly Answered[]) => void;
  readonly reject: (error: Error) => void;
}

/** One thread; it answers batches in the order in which they come. */
class Member {
  private readonly waiting: Waiting[] = [];
  private readonly worker: Worker;

  constructor(job: PairJob) {
    this.worker = new Worker(new URL('./pair-thread.mjs', import.meta.url), { workerData: job });
    this.worker.on('message', (answers: readonly Answered[]) =>
      this.waiting.shift()?.resolve(answers),
    );
    this.worker.on('error', (error) => {
      for (const { reject } of this.waiting.splice(0)) reject(error);
    });
  }

  answer(batch: Batch): Promise<readonly Answered[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.worker.postMessage(batch);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}
