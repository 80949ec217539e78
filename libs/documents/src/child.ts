import { readPlan } from './read-plan';
import type { PlanReading } from './reading';

/** What the parent sends: one file, once. */
export interface ChildRequest {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** A child that waits for nobody's second question: it answers and goes. */
process.once('message', (request: ChildRequest) => {
  readPlan(request.bytes, { name: request.name }).then(
    (answer: PlanReading) => process.send?.(answer, () => process.exit(0)),
    (error: unknown) => {
      // A bug, not a bad file: its trace belongs in the parent's log.
      process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
      process.exit(1);
    },
  );
});
