// A thread that answers batches of lines (crew.ts).
import { parentPort, workerData } from 'node:worker_threads';

import type { Batch } from './crew';
import type { PairJob } from './pair-jobs';
import { answererFor } from './pair-jobs';

const answer = answererFor(workerData as PairJob);

parentPort?.on('message', (batch: Batch) => {
  parentPort?.postMessage(batch.map(({ text, number }) => answer(text, number)));
});
