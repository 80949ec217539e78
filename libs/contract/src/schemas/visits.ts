import { DRAW_METHOD, LOOK_BACK_RESULTS, REPORT_STATES, VISIT_KINDS } from '@duban/domain';
import { z } from 'zod';
import { ActFrame, Bilingual, DaySchema, Id, Line, listOf, PeriodSchema, Words } from './text';

const MOST_TASKS = 1_000;
const State = z.enum(REPORT_STATES);
/** How a task stands, or how one that was closed has held. */
const Found = z.enum([...REPORT_STATES, ...LOOK_BACK_RESULTS]);
const Kind = z.enum([...VISIT_KINDS, 'look-back']);
const Site = z.object({
  place: z.string(),
  people: z.array(z.string()),
  photos: z
    .array(z.object({ id: Id, version: z.int(), fileName: z.string(), sha256: z.string() }))
    .optional(),
});
export const VISIT_STATUSES = ['planned', 'underway', 'done', 'called-off'] as const;

/** What a visit found of a task, beside what its unit had reported. */
export const FindingView = z.object({
  visitId: Id,
  taskId: Id,
  kind: Kind,
  state: Found,
  text: z.string(),
  /** Where a look-back looked; null of any other visit. */
  site: Site.nullable(),
  /** What the unit had reported last before; null where it had reported nothing. */
  claimed: State.nullable(),
  /** The unit said that it goes well, and the visit found that it does not. */
  contradicted: z.boolean(),
  on: DaySchema,
  by: z.string(),
  byName: z.string().nullable(),
  /** The task that began anew by it, whose number its unit goes by now. */
  newCycle: z.object({ taskId: Id, ref: z.string() }).nullable(),
  earlier: z.array(z.object({ state: Found, text: z.string(), site: Site.optional(), on: DaySchema })),
});

const VisitRow = z.object({
  id: Id,
  planId: Id,
  planName: z.string(),
  kind: Kind,
  purpose: z.string(),
  /** Of which period a look-back is; null of any other visit. */
  period: PeriodSchema.nullable(),
  from: DaySchema,
  to: DaySchema,
  visitors: z.array(z.string()),
  status: z.enum(VISIT_STATUSES),
  /** Of the tasks that the reader may see: how many are looked at, how many were, how many of them are behind. */
  tasks: z.int(),
  found: z.int(),
  behind: z.int(),
});

/** How far the checks of a period that the place wants have come. */
const Duty = z.object({
  planId: Id,
  planName: z.string(),
  what: Bilingual,
  basis: z.string().nullable(),
  period: PeriodSchema,
  from: DaySchema,
  to: DaySchema,
  /** Whether every task is to be looked at. */
  all: z.boolean(),
  of: z.int(),
  found: z.int(),
  met: z.boolean(),
});

/** What is drawn in this period of the closed tasks of a plan. */
const LookBackDue = z.object({
  planId: Id,
  planName: z.string(),
  /** What the place says of looking back, where it says anything. */
  what: Bilingual.nullable(),
  basis: z.string().nullable(),
  period: PeriodSchema,
  from: DaySchema,
  to: DaySchema,
  percent: z.int(),
  /** No document that was read gives the ratio. */
  unverified: z.boolean(),
  /** Closed before the period began, and how many of them are drawn. */
  closed: z.int(),
  sample: z.int(),
  /** The look-back that was drawn. */
  visitId: Id.nullable(),
  mayDraw: z.boolean(),
});
const Draw = z.object({
  method: z.literal(DRAW_METHOD),
  period: PeriodSchema,
  root: z.object({ month: z.string(), hash: z.string() }),
  seed: z.string(),
  percent: z.int(),
  population: z.array(z.object({ taskId: Id, cycle: z.int(), ref: z.string(), title: z.string() })),
});

export const VisitQuery = z.object({ plan: Id.optional() });
export const VisitList = z.object({
  visits: z.array(VisitRow),
  duties: z.array(Duty),
  lookBacks: z.array(LookBackDue),
  /** The plans for which the reader may plan visits, and of which kinds. */
  mayPlan: z.array(z.object({ planId: Id, planName: z.string(), kinds: z.array(z.enum(VISIT_KINDS)) })),
});

export const VisitShown = VisitRow.extend({
  plannedOn: DaySchema,
  plannedByName: z.string().nullable(),
  /** How its tasks were drawn, for whoever sees the whole plan; null of a visit whose tasks were chosen. */
  draw: Draw.nullable(),
  calledOff: z.object({ because: z.string(), on: DaySchema, byName: z.string().nullable() }).nullable(),
  looksAt: z.array(
    z.object({
      taskId: Id,
      ref: z.string(),
      title: z.string(),
      leadUnitName: z.string(),
      reported: z.object({ state: State, on: DaySchema }).nullable(),
      finding: FindingView.nullable(),
    }),
  ),
  /** What the reader may do. */
  acts: z.array(z.enum(['find', 'call-off'])),
});

export const TaskVisits = z.object({
  findings: z.array(FindingView),
  /** Visits that were announced and are still to come. */
  coming: z.array(
    VisitRow.pick({
      id: true,
      kind: true,
      purpose: true,
      period: true,
      from: true,
      to: true,
      visitors: true,
    }),
  ),
});

export const PlanVisitBody = ActFrame.extend({
  planId: Id,
  kind: z.enum(VISIT_KINDS),
  purpose: Line,
  from: DaySchema,
  to: DaySchema,
  visitors: listOf(Line, 50),
  tasks: listOf(Id, MOST_TASKS),
});
export const CallOffBody = ActFrame.extend({ because: Words });
export const DrawLookBackBody = z.object({ planId: Id });
export const FindingBody = ActFrame.extend({
  taskId: Id,
  state: Found,
  text: Words,
  /** What a look-back says beside: where, who, and which of the task's evidence shows it. */
  site: z
    .object({ place: Line, people: listOf(Line, 50), photos: z.array(Id).max(50).optional() })
    .optional(),
  /** The last day for a rebound or a false completion, which opens a new cycle of the task. */
  rectifyBy: DaySchema.optional(),
  /** Why it says something else than before. */
  because: Words.optional(),
});
