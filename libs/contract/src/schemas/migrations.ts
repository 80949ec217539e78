import { z } from 'zod';
import { CLOSING_STEPS, TASK_STATUSES } from './tasks';
import { Bilingual, DaySchema, Id, Line, TextHash, Words } from './text';

/** Which edition: that of the plan's pack on this day, today where nothing is said. */
export const MigrationQuery = z.object({ on: DaySchema.optional() });

const Law = z.object({ pack: z.string(), edition: z.string(), effectiveFrom: DaySchema });
const Due = z.object({ on: DaySchema, because: Bilingual }).nullable();

/** What would become of a task; whoever decides on it names its hash. */
export const MigrationOutcome = z.object({
  hash: TextHash,
  from: Law,
  /** What comes by itself next; `after` without the limit of a signing, which begins with the change. */
  next: z.object({ before: Due, after: Due }),
  /** Signatures and refusals that were given and count no more, with the reason. */
  lapsed: z.array(
    z.object({ name: z.string(), on: DaySchema, decision: z.enum(['approve', 'refuse']), reason: Bilingual }),
  ),
  needed: z.array(Bilingual),
  spared: z.array(Bilingual),
  steps: z.object({
    added: z.array(Bilingual),
    dropped: z.array(Bilingual),
    changed: z.array(Bilingual),
    leftOut: z.array(Bilingual),
  }),
});

const OfTask = z.object({
  taskId: Id,
  ref: z.string(),
  title: z.string(),
  status: z.enum(TASK_STATUSES),
  step: z.enum(CLOSING_STEPS).nullable(),
});
/** A task with what another law would do to it, or why it cannot come under it now. */
export const MigratingTask = OfTask.extend({
  outcome: MigrationOutcome.nullable(),
  refused: z.object({ code: z.string(), because: Bilingual }).nullable(),
});
export const TaskMigration = MigratingTask.extend({ to: Law });
export const PlanMigration = z
  .object({
    to: Law,
    tasks: z.array(MigratingTask),
    /** Of all outcomes together; null where no task can come under the law. */
    hash: TextHash.nullable(),
  })
  .meta({
    id: 'PlanMigration',
    description: '改用另一版规则的预览，逐项 / what another law would do, task by task',
  });

/** A task of a change that was put to approval, as it is now. */
export const ApprovedTask = MigratingTask.extend({
  /**
   * `moved`: it lives under that law. `as-read`: it does not yet, and what the law would do to it is what was put to
   * approval. `changed`: it has gone on since, so that it keeps its law.
   */
  stands: z.enum(['moved', 'as-read', 'changed']),
});
export const ApprovalMigration = z
  .object({ to: Law, because: z.string(), tasks: z.array(ApprovedTask) })
  .meta({
    id: 'ApprovalMigration',
    description: '报批的改用规则，逐项 / a change of law put to approval, task by task',
  });

const Because = Words.trim().min(1);
export const MigrateTask = z.strictObject({
  on: DaySchema.optional(),
  because: Because,
  hash: TextHash,
});
export const ProposeMigration = MigrateTask.extend({
  basis: Line.describe('依据：文件和条款 / what it rests on: document and clause'),
});
export const MigrationProposed = z.object({ approvalId: Id, tasks: z.number().int() });
