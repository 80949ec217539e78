import type { Lookout, Stretch } from '@duban/verifier';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { LookRequest } from './look-ahead';

/** More would wait for the one that joins what they saw. */
const MOST = 4;

interface Waiting {
  readonly resolve: (stretch: Stretch | null) => void;
  readonly reject: (error: Error) => void;
}

/** Threads that look at the pieces of a large file in turn; `program` is the bundled `look-ahead.ts`. */
export class Lookouts implements Lookout {
  private readonly threads: readonly { readonly worker: Worker; readonly waiting: Waiting[] }[];
  private asked = 0;

  constructor(program: string) {
    const count = Math.min(availableParallelism(), MOST);
    this.threads = Array.from({ length: count }, () => threadOf(program));
  }

  /** Each has one piece to look at and one to go on with. */
  get atOnce(): number {
    return this.threads.length * 2;
  }

  readonly look: Lookout['look'] = (lines, expected) =>
    new Promise((resolve, reject) => {
      const thread = this.threads[this.asked++ % this.threads.length];
      // Copied, for the lines are bound here as well.
      const request: LookRequest = { lines: new Uint8Array(lines), expected };
      thread?.waiting.push({ resolve, reject });
      thread?.worker.postMessage(request, [request.lines.buffer as ArrayBuffer]);
    });

  async close(): Promise<void> {
    await Promise.all(this.threads.map(({ worker }) => worker.terminate()));
  }
}

function threadOf(program: string) {
  const worker = new Worker(program);
  const waiting: Waiting[] = [];
  worker.on('message', (stretch: Stretch | null) => waiting.shift()?.resolve(stretch));
  worker.on('error', (error: Error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return { worker, waiting };
}
