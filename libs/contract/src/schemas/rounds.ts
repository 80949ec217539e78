import { RANKINGS, REPORT_STATES, STANDINGS } from '@duban/domain';
import { z } from 'zod';
import { ClockView } from './clocks';
import { JudgedView } from './tasks';
import { Bilingual, DaySchema, Id, PeriodSchema, Words } from './text';

const RoundTask = z.object({ taskId: Id, ref: z.string(), title: z.string(), leadUnitName: z.string() });
const RoundReport = RoundTask.extend({
  state: z.enum(REPORT_STATES),
  text: z.string(),
  on: DaySchema,
  unchanged: z.string().nullable(),
  helpNeeded: z.string().nullable(),
  judged: JudgedView,
  /** The unit says that it goes well, and the calendar says that it does not. */
  contradicted: z.boolean(),
  /** What the last check visit found, up to the round's last day; null where nobody looked. */
  verified: z.object({ state: z.enum(REPORT_STATES), on: DaySchema }).nullable(),
});
const Progress = z.object({
  total: z.number().int(),
  completed: z.number().int(),
  closed: z.number().int(),
});
const BulletinLine = z.object({
  taskId: Id,
  ref: z.string(),
  title: z.string(),
  unit: z.string(),
  because: Bilingual.optional(),
});
/** The bulletin (通报) as the closing froze it. `all` and `due` are the two rates' counts: of all tasks, of those due by then. */
export const BulletinView = z.object({
  planId: Id,
  planName: z.string(),
  period: PeriodSchema,
  /** The two days of a round that an outage kept: `asOf` is its last one, this is the one on which it was closed. */
  closedOn: DaySchema,
  title: Bilingual,
  paragraphs: z.array(Bilingual),
  asOf: DaySchema,
  figures: z.object({
    all: Progress,
    due: Progress,
    claimed: z.partialRecord(z.enum(REPORT_STATES), z.number().int()),
    judged: z.partialRecord(z.enum(STANDINGS), z.number().int()),
  }),
  /** In the order of the ranking, where the place ranks its units; else in that of the plan. */
  units: z.array(
    z.object({
      unit: z.string(),
      all: Progress,
      asked: z.number().int(),
      missing: z.number().int(),
      behind: z.number().int(),
    }),
  ),
  rankedBy: z.enum(RANKINGS).nullable(),
  missing: z.array(BulletinLine),
  behind: z.array(BulletinLine),
  contradicted: z.array(BulletinLine),
  helped: z.array(BulletinLine),
});
export const RoundView = z.object({
  planId: Id,
  period: PeriodSchema,
  version: z.number().int(),
  status: z.enum(['planned', 'open', 'closed']),
  opensOn: DaySchema,
  dueOn: DaySchema,
  closedOn: DaySchema.nullable(),
  expected: z.number().int(),
  reported: z.number().int(),
  missing: z.array(RoundTask),
  behind: z.array(RoundTask),
  /** What was reported, behind or not. */
  reports: z.array(RoundReport),
  /** Of a closed round, for whoever may see every task. */
  hasBulletin: z.boolean(),
});
/** A round as it is opened: with the account of its days while it asks. */
export const ShownRound = RoundView.extend({ clocks: z.array(ClockView) });
export const RoundList = z.object({
  rounds: z.array(RoundView.omit({ missing: true, behind: true, reports: true })),
});
export const CloseRoundBody = z.object({
  /** Why the round closes before its due day. */
  because: Words,
});
