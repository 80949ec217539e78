import { REPORT_STATES, VISIT_KINDS } from '@duban/domain';
import { z } from 'zod';
import { ActFrame, Bilingual, DaySchema, Id, Line, listOf, PeriodSchema, Words } from './text';

const MOST_TASKS = 1_000;
const State = z.enum(REPORT_STATES);
export const VISIT_STATUSES = ['planned', 'underway', 'done', 'called-off'] as const;

/** What a visit found of a task, beside what its unit had reported. */
export const FindingView = z.object({
  visitId: Id,
  taskId: Id,
  kind: z.enum(VISIT_KINDS),
  state: State,
  text: z.string(),
  /** What the unit had reported last before; null where it had reported nothing. */
  claimed: State.nullable(),
  /** The unit said that it goes well, and the visit found that it does not. */
  contradicted: z.boolean(),
  on: DaySchema,
  by: z.string(),
  byName: z.string().nullable(),
  earlier: z.array(z.object({ state: State, text: z.string(), on: DaySchema })),
});

const VisitRow = z.object({
  id: Id,
  planId: Id,
  planName: z.string(),
  kind: z.enum(VISIT_KINDS),
  purpose: z.string(),
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

export const VisitQuery = z.object({ plan: Id.optional() });
export const VisitList = z.object({
  visits: z.array(VisitRow),
  duties: z.array(Duty),
  /** The plans for which the reader may plan visits, and of which kinds. */
  mayPlan: z.array(z.object({ planId: Id, planName: z.string(), kinds: z.array(z.enum(VISIT_KINDS)) })),
});

export const VisitShown = VisitRow.extend({
  plannedOn: DaySchema,
  plannedByName: z.string().nullable(),
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
    VisitRow.pick({ id: true, kind: true, purpose: true, from: true, to: true, visitors: true }),
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
export const FindingBody = ActFrame.extend({
  taskId: Id,
  state: State,
  text: Words,
  /** Why it says something else than before. */
  because: Words.optional(),
});
