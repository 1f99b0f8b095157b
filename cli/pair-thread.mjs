// Starts pair-worker.ts in a thread: threads do not take over the reader of TypeScript.
import { register } from 'tsx/esm/api';

register();
await import('./pair-worker.ts');
