import { z } from 'zod';
import { FactView, TaskRow, TASK_STATUSES } from './tasks';
import { Bilingual, DaySchema, Id, wholeOf } from './text';

const Instant = z.iso.datetime();
/** Today's where none is said. What was recorded until the end of that day in China is known on it. */
const OnDay = z.object({ day: DaySchema.optional() });
/** A task's line as it stood then; what it waited for hung on people and rounds that are no part of its own record. */
const PastRow = TaskRow.omit({ waiting: true });

export const AsOfQuery = OnDay;
export const TaskAsOf = z
  .object({
    day: DaySchema,
    /** The end of the day: what was recorded before it was known. */
    until: Instant,
    row: PastRow,
    where: Bilingual,
    because: z.array(Bilingual),
    missing: z.array(Bilingual),
    /** The whole state as the pure core made it of the facts that were known. */
    task: z.record(z.string(), z.unknown()),
    /** Each with the day from which it holds and the instant at which it was recorded. */
    facts: z.array(FactView),
    /** How many were recorded since. */
    since: z.number().int(),
  })
  .meta({ id: 'TaskAsOf', description: '当日账册所知的一项任务 / a task as the ledger knew it on a day' });

const LONGEST_CURSOR = 8_000;
export const TasksAsOfQuery = OnDay.extend({
  plan: Id.optional(),
  status: z.enum(TASK_STATUSES).optional(),
  cursor: z.string().max(LONGEST_CURSOR).optional(),
  limit: wholeOf(1, 200).default(50),
});
export const TasksAsOf = z
  .object({
    day: DaySchema,
    until: Instant,
    /** A page may hold fewer than were asked for, where tasks began later or stood elsewhere; `next` says whether more come. */
    tasks: z.array(PastRow),
    next: z.string().nullable(),
  })
  .meta({ id: 'TasksAsOf', description: '当日账册所知的任务 / the tasks as the ledger knew them on a day' });
