import { LEVEL_COLOURS, REPORT_STATES, STANDINGS } from '@duban/domain';
import { z } from 'zod';
import { ClockView } from './clocks';
import { CorrectableEntry } from './corrections';
import { Bilingual, DaySchema, Id, Line, PeriodSchema, wholeOf, Words } from './text';
import { SupplierView, VerdictView } from './verdict';

export const DeadlineView = z.object({
  text: z.string(),
  kind: z.string(),
  day: DaySchema.nullable(),
  precision: z.string().nullable(),
  /** The plan's own day, where a later one was granted: `day` is that one then. */
  planned: DaySchema.nullable().optional(),
});
export const SeatView = z.object({ post: z.string(), of: z.string(), unit: z.string() });
/** A seat in words, and who holds it today. */
export const HeldSeatView = SeatView.extend({
  postName: Bilingual,
  unitName: z.string(),
  people: z.array(z.object({ id: Id, name: z.string() })),
});
export const OpenActView = z.object({
  act: z.string(),
  by: z.array(SeatView),
  /** Who can beside those posts, by their ids: a seat was given to them or claimed, or they were asked. */
  persons: z.array(z.string()).optional(),
  /** Until when what a measure of the ladder asks for is due. */
  until: DaySchema.nullable().optional(),
});
export const TASK_CLASSES = ['immediate', 'dated', 'long-term'] as const;
export const TASK_STATUSES = ['planned', 'dispatched', 'underway', 'closing', 'closed'] as const;

/** By which look-back a closed task was found to have come back, or never to have been solved. */
export const ReopeningView = z.object({
  taskId: Id,
  cycle: z.int(),
  ref: z.string(),
  visitId: Id,
  found: z.enum(['rebound', 'false']),
  on: DaySchema,
});
export const TaskRow = z
  .object({
    id: Id,
    cycle: z.number().int(),
    version: z.number().int(),
    planId: Id,
    ref: z.string(),
    title: z.string(),
    class: z.enum(TASK_CLASSES),
    status: z.enum(TASK_STATUSES),
    /** The closing step that is open: acceptance, signature, publicity, filing. */
    step: z.string().nullable(),
    leadUnit: Id,
    leadUnitName: z.string(),
    deadline: DeadlineView.nullable(),
    overdue: z.boolean(),
    nextOn: DaySchema.nullable(),
    closedOn: DaySchema.nullable(),
    filingNumber: z.string().nullable(),
    waiting: z.array(OpenActView),
    /** The closed task whose problem came back; null in a first cycle. */
    reopens: ReopeningView.nullable(),
    /** The task of the plan above that it is part of. */
    upstream: z.string().nullable(),
  })
  .meta({ id: 'TaskRow' });
/** A warning level by the place's own word; its colour says which shape to give it. */
export const LevelView = z.object({ id: z.string(), word: Bilingual, colour: z.enum(LEVEL_COLOURS) });
/** A task's line in the ledger, as it is seen today. */
export const LedgerRow = TaskRow.extend({
  /** What it waits for today; `held` is false where nobody holds any of the posts. */
  waiting: z.array(OpenActView.extend({ held: z.boolean() })),
  /** Null where the number is struck off. */
  level: LevelView.nullable(),
  /** Working days up to the deadline; null where none is ahead. Counted by weekends alone where `provisional`. */
  left: z.object({ workdays: z.number().int(), provisional: z.boolean() }).nullable(),
});
export const TaskList = z.object({ tasks: z.array(LedgerRow), next: z.string().nullable() });
const MOST_DAYS = 3_650;
/** It holds the name of a unit and a number, 500 characters each, in UTF-8 and then in base64. */
const LONGEST_CURSOR = 8_000;
export const CLOSING_STEPS = ['application', 'acceptance', 'signature', 'publicity', 'filing'] as const;
/** Which tasks; each part narrows it. */
export const TaskFilter = z.object({
  plan: Id.optional(),
  status: z.enum(TASK_STATUSES).optional(),
  /** The closing step that is open. */
  step: z.enum(CLOSING_STEPS).optional(),
  class: z.enum(TASK_CLASSES).optional(),
  ref: z.string().max(40).optional(),
  /** Parts of the same task of the plan above, by its number there. */
  upstream: z.string().trim().max(500).optional(),
  /** Anywhere in number or title. */
  q: z.string().trim().max(100).optional(),
  unit: Id.optional(),
  /** For whom it waits: a unit, `me` for the posts that I hold, or `nobody` where they are vacant. */
  waiting: z.union([z.literal('me'), z.literal('nobody'), Id]).optional(),
  level: z.string().max(40).optional(),
  overdue: z.literal('true').optional(),
  /** Open, and begun anew by a look-back. */
  reopened: z.literal('true').optional(),
  /** Open, and the deadline lies no more than so many days ahead. */
  dueWithin: wholeOf(0, MOST_DAYS).optional(),
  /** Open, and the deadline is this day or one before it. */
  dueBy: DaySchema.optional(),
});
export const TASK_SORTS = ['number', 'deadline'] as const;
export const TASK_GROUPS = ['unit', 'level', 'status'] as const;
export const TaskOrder = z.object({
  sort: z.enum(TASK_SORTS).optional(),
  group: z.enum(TASK_GROUPS).optional(),
});
/** The same tasks in the same order, for a spreadsheet. */
export const TaskExport = TaskFilter.extend({
  ...TaskOrder.shape,
  language: z.enum(['zh', 'en']).default('zh'),
});
/** How many tasks each part holds. Levels and states leave their own filter out, so that one sees what else there is. */
export const TaskCounts = z.object({
  total: z.number().int(),
  levels: z.array(LevelView.extend({ count: z.number().int() })),
  states: z.array(
    z.object({
      status: z.enum(TASK_STATUSES),
      step: z.string().nullable(),
      count: z.number().int(),
    }),
  ),
  units: z.array(z.object({ name: z.string(), count: z.number().int() })),
  plans: z.array(z.object({ id: Id, count: z.number().int() })),
});
export const TaskQuery = TaskFilter.extend({
  ...TaskOrder.shape,
  cursor: z.string().max(LONGEST_CURSOR).optional(),
  limit: wholeOf(1, 200).default(50),
});
/** The whole state of the task as the pure core knows it stands under `task`; the row is its line in the ledger. */
export const TaskView = z.object({
  row: LedgerRow,
  task: z.record(z.string(), z.unknown()),
  reports: z.array(z.lazy(() => ToldReport)),
  /** Null for a task on which no progress is reported. */
  judged: z.lazy(() => JudgedView.nullable()),
  /** The task that this one, closed, was followed by when its problem came back; null where it was not. */
  nextCycle: ReopeningView.nullable(),
});
export const MeasureReport = z.object({
  no: Line.describe('措施编号 / the number of the measure in the plan'),
  state: z.enum(REPORT_STATES),
  text: Words.optional(),
  on: DaySchema.optional().describe('自哪一天起 / since when it stands so'),
});
/** What the calendar makes of a task (序时): beside what its unit claims, never in its place. */
export const JudgedView = z.object({ state: z.enum(STANDINGS), because: z.array(Bilingual) });
export const ReportView = z.object({
  id: Id,
  taskId: Id,
  period: PeriodSchema,
  state: z.enum(REPORT_STATES),
  text: z.string(),
  /** Measure by measure, with what earlier reports said of those that this one leaves out. */
  measures: z.array(MeasureReport),
  /** Why nothing has changed since the report before, whose words these are. */
  unchanged: z.string().nullable(),
  helpNeeded: z.string().nullable(),
  by: z.string(),
  on: DaySchema,
});
/** A report that a round asks of one of the viewer's posts and that is not there yet, with what was said last. */
export const AwaitedReport = z.object({
  taskId: Id,
  cycle: z.number().int(),
  ref: z.string(),
  title: z.string(),
  planName: z.string(),
  period: PeriodSchema,
  dueOn: DaySchema,
  deadline: DeadlineView.nullable(),
  measures: z.array(z.object({ no: z.string(), text: z.string(), deadline: DeadlineView.nullable() })),
  last: ReportView.pick({ period: true, state: true, text: true, measures: true }).nullable(),
  /** The letters that a report behind schedule may draw, as the task's own law calls them. */
  draws: z.array(z.string()),
});
export const AwaitedReports = z.object({ reports: z.array(AwaitedReport) });
/** A report as it is read later: by whom, when it was written, and why it was written only then. */
export const ToldReport = ReportView.extend({
  byName: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  late: z.string().nullable(),
});
/** The outcome of an act: where the chain stands now and what the task looks like. */
export const TaskAnswer = z.object({ commandId: z.string(), sequence: z.number().int(), task: TaskRow });
export const FactView = z.object({
  sequence: z.number().int(),
  type: z.string(),
  on: DaySchema,
  recordedAt: z.iso.datetime(),
  late: z.string().nullable(),
  actor: z.string(),
  actorName: z.string().nullable(),
  principal: z.string().nullable(),
  principalName: z.string().nullable(),
  hash: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export const RecordView = z.object({
  aggregate: z.string(),
  facts: z.array(FactView),
  correctable: z.array(CorrectableEntry),
});
/** A problem that was struck off, and how this one is like it. */
const SimilarTask = z.object({
  taskId: Id,
  planId: Id,
  ref: z.string(),
  title: z.string(),
  leadUnitName: z.string(),
  closedOn: DaySchema,
  /** The share of their words that both have, from 0 to 1. */
  words: z.number(),
  sameUnit: z.boolean(),
  sameClass: z.boolean(),
});
/** The most alike first; for a task that is struck off itself there are none. */
export const SimilarTasks = z.object({ similar: z.array(SimilarTask) });
export const ClosingTextView = z.object({ text: z.string(), hash: z.string() });
/** `unless` says what somebody can do so that it does not come. */
const ComingView = z.object({ on: DaySchema, because: Bilingual, unless: Bilingual.nullable() });
/** Who has to sign by the law that the task carries, who has, and on which document the rule rests. */
const SigningView = z.object({
  tree: VerdictView,
  /** The posts that it asks for, with whoever holds them today; the people in it by name. */
  seats: z.array(HeldSeatView),
  names: z.record(z.string(), z.string()),
  /** Who can sign just now in each place that is asked for; none where its step is not open. */
  signers: z.array(z.object({ who: SupplierView, people: z.array(z.object({ id: Id, name: z.string() })) })),
  /** The pack's clause that it stands in. */
  clause: z.enum(['signature', 'checks']),
  basis: z.string().nullable(),
  unverified: z.boolean(),
  note: Bilingual.nullable(),
});
export const ExplanationView = z.object({
  taskId: Id,
  status: z.string(),
  where: Bilingual,
  because: z.array(Bilingual),
  missing: z.array(Bilingual),
  /** `until` is the last day for it, where the law sets one. */
  acts: z.array(
    z.object({
      act: z.string(),
      until: DaySchema.nullable(),
      by: z.array(HeldSeatView),
      /** Who can beside those posts, by name: a seat was given to them, or they were asked. */
      persons: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
    }),
  ),
  /** All that is known to come by itself if nobody acts, soonest first; `next` is the first of it. */
  ahead: z.array(ComingView),
  next: ComingView.nullable(),
  steps: z.array(
    z.object({
      step: z.string(),
      title: Bilingual,
      state: z.enum(['done', 'left-out', 'open', 'ahead']),
      on: z.string().nullable(),
      by: z.array(HeldSeatView),
      /** Who signs in it; null where nobody does. */
      signing: SigningView.nullable(),
      /** What an acceptance has to answer; absent of any other step. */
      asks: z.object({ criteria: z.array(Bilingual), site: z.boolean() }).optional(),
    }),
  ),
  law: z.object({ pack: z.string(), edition: z.string(), effectiveFrom: z.string() }),
  /** The account of each period that runs. */
  clocks: z.array(ClockView),
});
