import { stretchIn, type Expected, type Stretch } from '@duban/verifier';
import { parentPort } from 'node:worker_threads';
import { platformHashing } from './platform-hashing';

export interface LookRequest {
  readonly lines: Uint8Array;
  readonly expected: Expected;
}

/** A thread that looks at whole lines of a ledger beside the one that follows its chains; answers in the order it is asked. */
parentPort?.on('message', ({ lines, expected }: LookRequest) => {
  const stretch: Stretch | null = stretchIn(lines, expected, platformHashing);
  parentPort?.postMessage(stretch);
});
