import { readPlan } from './read-plan';
import { readShownWorkbook } from './read-workbook';
import type { PlanReading, WorkbookReading } from './reading';

/** What the parent sends: one file, once. */
export interface ChildRequest {
  /** Its tasks, or its sheets to be looked at. */
  readonly wanted: 'plan' | 'workbook';
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** A child that waits for nobody's second question: it answers and goes. */
process.once('message', (request: ChildRequest) => {
  answerTo(request).then(
    (answer) => process.send?.(answer, () => process.exit(0)),
    (error: unknown) => {
      // A bug, not a bad file: its trace belongs in the parent's log.
      process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
      process.exit(1);
    },
  );
});

const answerTo = ({ wanted, bytes, name }: ChildRequest): Promise<PlanReading | WorkbookReading> =>
  wanted === 'plan' ? readPlan(bytes, { name }) : readShownWorkbook(bytes);
