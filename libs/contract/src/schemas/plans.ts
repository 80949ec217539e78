import { PLAN_STEPS } from '@duban/domain';
import { z } from 'zod';
import type { Reading, SheetReading } from '../plan-reading';
import { PlanCourseView } from './plan-life';
import { CLOSING_STEPS, OpenActView, TASK_CLASSES } from './tasks';
import { ActFrame, Bilingual, DaySchema, Id, Line, listOf, PeriodSchema, wholeOf, Words } from './text';

export const PlanView = z.object({
  id: Id,
  name: z.string(),
  pack: z.string(),
  edition: z.string(),
  /** Null while only its feedback is on record. */
  importedOn: DaySchema.nullable(),
  /** `imported`: nobody has recorded its inspection. */
  status: z.enum(['imported', 'feedback', ...PLAN_STEPS]),
  feedbackOn: DaySchema.nullable(),
  /** The last day of what is waited for first: the plan, the units' own plans, the report on results. */
  dueOn: DaySchema.nullable(),
  tasks: z.object({ total: z.number().int(), closed: z.number().int(), overdue: z.number().int() }),
});
export const PlanList = z.object({ plans: z.array(PlanView) });
/** What the caller may begin: a feedback under these packs, the publication of these plans. */
export const PlanOffers = z.object({ receiveFeedback: z.array(z.string()), publish: z.array(Id) });

const PlanRates = z.object({
  /** Deadline come, and of these reported complete. */
  due: z.number().int(),
  dueComplete: z.number().int(),
  all: z.number().int(),
  complete: z.number().int(),
  /** Struck off: another fact than complete. */
  closed: z.number().int(),
  lastDeadline: DaySchema.nullable(),
  lastClosed: DaySchema.nullable(),
});
const PlanImport = z.object({
  importId: Id,
  fileName: z.string(),
  sha256: z.string(),
  readBy: z.string().nullable(),
  readOn: DaySchema,
  confirmedBy: z.string().nullable(),
  confirmedOn: DaySchema,
  /** How many fields were mended or checked before. */
  corrections: z.number().int(),
});

const IMPORT_STATUSES = ['read', 'running', 'done'] as const;
/** The house's own reader wrote it: its shape is that reader's. */
const ReadingSchema = z.record(z.string(), z.unknown()) as unknown as z.ZodType<Reading, Reading>;

export const MENDABLE = [
  'ref',
  'upstream',
  'title',
  'problem',
  'goal',
  'taskClass',
  'deadline',
  'measures',
  'units.lead',
  'units.responsible',
  'units.cooperating',
  'units.acceptance',
] as const;
/** One field that somebody mended, or found right although it was doubtful. */
export const Correction = z.object({
  /** The task's place in the reading. */
  task: z.number().int(),
  field: z.enum(MENDABLE),
  /** The words of the file; empty where it has none. */
  read: z.string(),
  said: z.string(),
  by: z.string(),
  byName: z.string().nullable(),
  on: DaySchema,
});
/** What a plan's chain keeps of every file that was imported into it. */
export const PlanRecord = z.object({
  aggregate: z.string(),
  imports: z.array(
    z.object({
      importId: Id,
      sequence: z.number().int(),
      recordedAt: z.iso.datetime(),
      hash: z.string(),
      /** Null where it was written before corrections were part of the record. */
      corrections: z
        .array(
          Correction.omit({ task: true, field: true }).extend({
            ref: z.string().nullable(),
            field: z.string(),
            where: z.string().nullable(),
          }),
        )
        .nullable(),
    }),
  ),
});
const Names = listOf(Line, 100);
export const MendImport = z.object({
  task: z.number().int().min(0).max(100_000),
  /** How many corrections of this task whoever sends this has seen. */
  seen: z.number().int().min(0),
  fields: z.strictObject({
    ref: Line.optional(),
    upstream: Line.optional(),
    title: Words.optional(),
    problem: Words.optional(),
    goal: Words.optional(),
    taskClass: z.enum(TASK_CLASSES).optional(),
    deadline: z.string().max(500).optional(),
    measures: listOf(Words, 200).optional(),
    'units.lead': Names.optional(),
    'units.responsible': Names.optional(),
    'units.cooperating': Names.optional(),
    'units.acceptance': Names.optional(),
  }),
});
/** A name that is written wrongly, put right in every task that has it. */
export const MendUnit = z.object({ unit: Line, said: Line });
/** The house's own reader wrote it, as the reading. */
const SheetSchema = z.record(z.string(), z.unknown()) as unknown as z.ZodType<SheetReading, SheetReading>;
/** Null where the file was read before its rows were kept. */
export const ImportSheets = z.object({ sheets: z.array(SheetSchema).nullable() });

export const ImportView = z.object({
  importId: Id,
  status: z.enum(IMPORT_STATUSES),
  file: z.object({ name: z.string(), sha256: z.string() }),
  /** With all corrections in it. */
  reading: ReadingSchema,
  corrections: z.array(Correction),
  readBy: z.string().nullable(),
  readOn: DaySchema,
  /** Units that the register does not know yet; they are added only when the confirmation says so. */
  newUnits: z.array(z.string()),
  /** The same bytes were read before, as this import; one that was confirmed is named first. */
  sameFile: z
    .object({ importId: Id, status: z.enum(IMPORT_STATUSES), readOn: DaySchema, plan: z.string().nullable() })
    .nullable(),
  /** What was confirmed; null while it is only read. */
  confirmed: z.object({ planId: Id, plan: z.string(), pack: z.string(), on: DaySchema }).nullable(),
  /** How many of the tasks it has dealt with so far. */
  handled: z.number().int(),
  result: z.lazy(() => ImportResult).nullable(),
});
export const PlanShown = PlanView.extend({
  counts: z.array(
    z.object({
      class: z.enum(TASK_CLASSES),
      status: z.string(),
      count: z.number().int(),
    }),
  ),
  rates: PlanRates,
  /** How many tasks have come to each fact of their closing, in the order of the law: each is counted on its own. */
  facts: z.array(
    z.object({
      fact: z.enum(['completion', ...CLOSING_STEPS, 'closed']),
      /** The place's own name of the step; null where it has the usual one. */
      title: Bilingual.nullable(),
      count: z.number().int(),
    }),
  ),
  rounds: z.array(z.object({ period: PeriodSchema, status: z.string(), dueOn: DaySchema })),
  /** Null for whoever may not see imports. */
  imports: z.array(PlanImport).nullable(),
  /** Null where nobody has recorded the inspection. */
  course: PlanCourseView.nullable(),
});

/** `again`: the same bytes were read before and not confirmed; it is that reading. */
export const ReadPlanAnswer = ImportView.extend({ again: z.boolean() });
export const ConfirmImport = ActFrame.extend({
  plan: Line,
  pack: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,60}$/, '应为规则包的 ID，如 ningbo / the id of a pack, such as ningbo'),
  createUnits: z.boolean().default(false),
  /** How many corrections of the import whoever confirms it has seen. */
  seen: z.number().int().min(0),
  /** Tasks may be dispatched although the words of their deadline give no day. */
  undated: z.boolean().default(false),
});
export const ImportResult = z.object({
  importId: Id,
  planId: Id,
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  refused: z.array(z.object({ ref: z.string(), code: z.string(), because: Bilingual })),
});

export const InboxItem = z.object({
  kind: z.enum(['task', 'letter', 'plan', 'visit']),
  act: z.string(),
  /** Null where a plan or a check visit waits. */
  taskId: Id.nullable(),
  letterId: Id.nullable(),
  /** Of a check visit that was planned. */
  visitId: Id.nullable().default(null),
  /** Null of a letter about a unit, whose tasks may be of several plans. */
  planId: Id.nullable(),
  /** The task's number; null where it is none. */
  ref: z.string().nullable(),
  title: z.string(),
  /** In whose name, of somebody whose standing proxy they are; null for one's own. */
  principal: z.string().nullable(),
  principalName: z.string().nullable(),
  /** The day by which it is wanted, where one is known. */
  by: DaySchema.nullable(),
  /** 催办 of a letter: how often its receiver was asked again, and on which day last; null where nobody did. */
  urged: z
    .object({ times: z.number().int().min(1), on: DaySchema })
    .nullable()
    .default(null),
});
/** Who acted, and in whose name: of somebody whose standing proxy they are; null for one's own. */
const Authors = {
  actor: z.string(),
  actorName: z.string().nullable(),
  principal: z.string().nullable(),
  principalName: z.string().nullable(),
};
/** What an act was done to: a task or a report on it, a letter of a task, or an approval that belongs to none. */
const Subject = {
  taskId: Id.nullable(),
  letterId: Id.nullable(),
  approvalId: Id.nullable(),
  /** The task's number; null where it is an approval. */
  ref: z.string().nullable(),
  title: z.string(),
};
/** What was done in the signing of a task, by the name that an approval has for it; null for any other act. */
const InSigning = z.string().nullable();
/** What somebody has done, or somebody did in their name, as the ledger has it. */
export const DoneAct = z.object({
  sequence: z.number().int(),
  type: z.string(),
  inSigning: InSigning,
  on: DaySchema,
  recordedAt: z.iso.datetime(),
  kind: z.enum(['task', 'letter', 'report', 'approval']),
  ...Subject,
  ...Authors,
});
export const DoneActs = z.object({ acts: z.array(DoneAct), next: z.string().nullable() });
export const DoneQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: wholeOf(1, 200).default(50),
});
/** What somebody set going and is not at its end, and where it stands now. */
export const StartedThing = z.object({
  kind: z.enum(['task', 'letter', 'approval']),
  ...Subject,
  planId: Id.nullable(),
  /** What was done last by them or in their name, and when. */
  type: z.string(),
  inSigning: InSigning,
  on: DaySchema,
  ...Authors,
  status: z.string(),
  step: z.string().nullable(),
  waiting: z.array(OpenActView),
  overdue: z.boolean(),
  /** The day of the deadline, of the reply, or by which an approval is to be decided. */
  by: DaySchema.nullable(),
});
export const StartedThings = z.object({ things: z.array(StartedThing), next: z.string().nullable() });
export const InboxMessage = z.object({
  id: z.string(),
  letterId: Id,
  subject: z.string(),
  unit: Id,
  deliveredOn: DaySchema,
});
/** An approval that waits for somebody, or for one whose standing proxy they are. */
export const InboxApproval = z.object({
  approvalId: Id,
  title: z.string(),
  /** What is waited for: to approve (or to refuse), an opinion, material, a text; with an alarm, somebody to act. */
  act: z.string(),
  /** In which seat: a post's id, or `person` for an added signer; null where none is meant. */
  as: z.string().nullable(),
  /** In whose name; null for one's own. */
  principal: z.string().nullable(),
  principalName: z.string().nullable(),
  /** The last day of the limit that is over next or was over last. */
  by: DaySchema.nullable(),
});
export const Inbox = z.object({
  toDo: z.array(InboxItem),
  approvals: z.array(InboxApproval),
  messages: z.array(InboxMessage),
});
