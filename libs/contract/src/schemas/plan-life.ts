import { PLAN_STEPS, TASK_PARTS } from '@duban/domain';
import { z } from 'zod';
import { ClockView } from './clocks';
import { HeldSeatView } from './tasks';
import { ActFrame, Bilingual, DaySchema, Id, Line, listOf, wholeOf, Words } from './text';

const Ordinal = wholeOf(1, 20);
export const PLAN_ACTS = [
  ...(['draft', 'submit', 'return', 'approve', 'publish', 'issue', 'adjust'] as const),
  ...(['submit-unit-plan', 'report-result'] as const),
] as const;

const InspectionSaid = {
  level: z.enum(['central', 'provincial', 'municipal']),
  round: Ordinal.nullable().default(null),
  batch: Ordinal.nullable().default(null),
  /** Which body inspected: 中央第三生态环境保护督察组. */
  body: Line,
  feedbackOn: DaySchema,
};
const Due = z.object({ by: DaySchema, provisional: z.boolean(), missed: z.boolean() });
const Taken = z.object({
  on: DaySchema,
  /** Null where only the day is known. */
  by: z.string().nullable(),
  byName: z.string().nullable(),
  document: z.string().nullable(),
});

/** A change of an issued plan, with what it said before, and its approval. */
export const AdjustmentView = z.object({
  on: DaySchema,
  by: z.string(),
  byName: z.string().nullable(),
  what: z.string(),
  basis: z.string(),
  /** The plan's own words that change; empty where those of the tasks say it. */
  before: z.string(),
  /** The tasks that it touches, as the plan worded them. */
  tasks: z.array(
    z.object({
      taskId: Id,
      ref: z.string(),
      title: z.string(),
      goal: z.string().nullable(),
      deadline: z.string().nullable(),
      due: DaySchema.nullable(),
    }),
  ),
  /** Null where it was adjusted by one act, before adjustments had an approval of their own. */
  approval: z
    .object({
      id: Id,
      status: z.enum(['asked', 'granted', 'refused', 'withdrawn']),
      endedOn: DaySchema.nullable(),
      decidedBy: z.array(z.object({ id: z.string(), name: z.string().nullable() })),
    })
    .nullable(),
});
/** What is put to approval, in the words that are approved. */
export const ApprovalAdjustment = z.object({
  plan: z.object({ id: Id, name: z.string() }),
  adjustment: AdjustmentView,
  text: z.string(),
});

/** How far a plan has come since its feedback. */
export const PlanCourseView = z
  .object({
    status: z.enum(['feedback', ...PLAN_STEPS]),
    inspection: z.object({
      level: InspectionSaid.level,
      round: z.int().nullable(),
      batch: z.int().nullable(),
      body: z.string(),
      feedbackOn: DaySchema,
    }),
    steps: z.array(Taken.extend({ step: z.enum(PLAN_STEPS) })),
    /** Why it was sent back last; null once it was submitted again. */
    returned: z.object({ on: DaySchema, because: z.string() }).nullable(),
    due: Due.nullable(),
    /** The moment that is set for its publication. */
    publishAt: z.iso.datetime().nullable(),
    publishWhere: z.string().nullable(),
    adjustments: z.array(AdjustmentView),
    /** What the law says of adjusting it; null while it is not issued, or where nobody can propose it. */
    adjusting: z
      .object({ law: z.array(Bilingual), basis: z.string().nullable(), unverified: z.boolean() })
      .nullable(),
    /** How many tasks did not state all when it was submitted, and why it was all the same. */
    submittedDespite: z.object({ count: z.int(), because: z.string() }).nullable(),
    /** What keeps it from being submitted; null once it is, or where the law does not say what a task must state. */
    completeness: z
      .object({
        needs: z.array(z.enum(TASK_PARTS)),
        basis: z.string().nullable(),
        unverified: z.boolean(),
        count: z.int(),
        /** The first hundred, of those that the reader may see. */
        tasks: z.array(
          z.object({
            taskId: Id,
            ref: z.string(),
            title: z.string(),
            lacks: z.array(z.enum(TASK_PARTS)),
          }),
        ),
      })
      .nullable(),
    result: z.object({ due: Due.nullable(), reported: Taken.nullable() }),
    unitPlans: z
      .object({
        due: Due,
        nextChase: DaySchema,
        chased: z.array(DaySchema),
        plans: z.array(
          z.object({
            unit: Id,
            unitName: z.string(),
            submittedOn: DaySchema.nullable(),
            document: z.string().nullable(),
          }),
        ),
      })
      .nullable(),
    /** The last days that another calendar moved, with those that held before. */
    moved: z.array(
      z.object({
        period: z.enum(['plan', 'unit-plans', 'result']),
        on: DaySchema,
        from: DaySchema,
        to: DaySchema,
      }),
    ),
    waiting: z.array(z.object({ act: z.enum(PLAN_ACTS), by: HeldSeatView })),
    clocks: z.array(ClockView),
  })
  .meta({ id: 'PlanCourse', description: '方案自反馈以来 / a plan since its feedback' });

/** A plan that is not there yet is opened by its name, under a rule pack. */
export const FeedbackBody = ActFrame.extend({
  plan: Line,
  /** Asked for where the plan is new. */
  pack: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,60}$/)
    .optional(),
  ...InspectionSaid,
  /** The days of the steps that lie behind, without a gap from the first. */
  known: z
    .strictObject(Object.fromEntries(PLAN_STEPS.map((step) => [step, DaySchema.optional()])) as KnownDays)
    .default({}),
});
type KnownDays = { readonly [Step in (typeof PLAN_STEPS)[number]]: z.ZodOptional<typeof DaySchema> };

const named = <Act extends (typeof PLAN_ACTS)[number]>(act: Act) => ActFrame.extend({ act: z.literal(act) });
const Document = Line.nullable().default(null);
const Instant = z.iso.datetime({ offset: true });
export const PlanActBody = z.discriminatedUnion('act', [
  named('draft').extend({ document: Document }),
  /** `despite`: why it is submitted although some of its tasks do not state all. */
  named('submit').extend({ document: Document, despite: Words.default('') }),
  named('return').extend({ because: Words }),
  named('approve').extend({ document: Document }),
  /** `at`: a moment to come; without one it is published now, or on the day that is given. */
  named('publish').extend({ where: Line, at: Instant.nullable().default(null) }),
  named('issue').extend({ document: Document }),
  /** `before`: what the plan says until then; `tasks`: those that it touches. One of them must be there. */
  named('adjust').extend({
    what: Words,
    basis: Words,
    before: Words.default(''),
    tasks: listOf(Id, 50).default([]),
  }),
  named('submit-unit-plan').extend({ unit: Id, document: Document }),
  named('report-result').extend({ document: Line }),
]);

/** Several plans at one moment (同时公开). */
export const PublicationBody = z.object({ plans: listOf(Id, 50), where: Line, at: Instant });
export const PublicationAnswer = z.object({
  at: z.iso.datetime(),
  plans: z.array(z.object({ planId: Id, sequence: z.number().int() })),
});
