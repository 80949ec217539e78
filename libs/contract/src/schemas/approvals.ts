import { APPROVAL_SUBJECTS } from '@duban/domain';
import { z } from 'zod';
import { ClockView } from './clocks';
import { ProofView } from './signatures';
import { FactView, HeldSeatView, TaskAnswer } from './tasks';
import { Bilingual, DaySchema, Id, wholeOf } from './text';
import { VerdictView } from './verdict';

export const APPROVAL_STATUSES = [
  'open',
  'returned',
  'granted',
  'refused',
  'overridden',
  'cancelled',
] as const;
const Outcome = z.enum(['granted', 'refused']);

/** An approval's line among others. */
export const ApprovalRow = z.object({
  id: Id,
  version: z.number().int(),
  subject: z.object({ kind: z.enum(APPROVAL_SUBJECTS), id: z.string(), title: z.string() }),
  status: z.enum(APPROVAL_STATUSES),
  /** What was decided, by those who sign or by those above them; null while it is open, and where it was taken back. */
  outcome: Outcome.nullable(),
  initiator: z.string(),
  initiatorName: z.string().nullable(),
  openedOn: DaySchema,
  endedOn: DaySchema.nullable(),
  /** The last limit that has passed. */
  lateSince: DaySchema.nullable(),
  /** Why nobody is found who could go on with it. */
  alarm: z.enum(['unruled', 'nobody', 'vacant']).nullable(),
  /** Why it holds already, before anybody has approved it. */
  emergency: z.string().nullable(),
});
export const ApprovalList = z.object({ approvals: z.array(ApprovalRow), next: z.string().nullable() });
export const ApprovalQuery = z.object({
  /** `mine`: what I can do something about by a seat or by name; `open`: all that is undecided and that I may see. */
  which: z.enum(['mine', 'open', 'all']).default('open'),
  kind: z.enum(APPROVAL_SUBJECTS).optional(),
  subject: z.string().max(200).optional(),
  cursor: z.string().max(200).optional(),
  limit: wholeOf(1, 200).default(50),
});

/** A post of a unit in words with its holders, or one person by name. */
const PlaceView = z.union([HeldSeatView.omit({ of: true }), z.object({ person: z.string() })]);
/** What I can do now: in which seat (a post's id, `person`, or null where none is asked for), and in whose name. */
const OwnOperation = z.object({
  operation: z.string(),
  as: z.string().nullable(),
  /** Null where it is in my own name. */
  principal: z.string().nullable(),
});
const ActView = z.object({
  /** By this name a return asks for it to be done again. */
  id: z.string(),
  decision: z.enum(['approve', 'refuse']),
  by: z.string(),
  principal: z.string().nullable(),
  through: z.array(z.string()),
  post: z.string().nullable(),
  unit: z.string().nullable(),
  on: DaySchema,
  opinion: z.string().nullable(),
  evidence: z.array(z.string()),
  /** By what it was proved; null where that was not recorded. */
  proof: ProofView.nullable(),
  /** Who confirmed what was signed on paper. */
  confirmedBy: z.string().nullable(),
});
const Dismissed = z.object({
  act: ActView,
  because: z.enum(['withdrawn', 'returned', 'text-changed', 'decided-anew']),
  on: DaySchema,
});

/** An approval while it runs, whatever it is about. People stand in it by id; `names` says what they are called. */
const RunningApproval = z.object({
  textHash: z.string().nullable(),
  edition: z.string().nullable(),
  basis: z.string().nullable(),
  effectiveFrom: DaySchema.nullable(),
  draftedBy: z.string().nullable(),
  /** Why it was returned, taken back, or on what basis it was decided from above. */
  because: z.string().nullable(),
  /** Whether the rule asks for the password once more, for an opinion, for evidence. */
  options: z.object({
    reauthenticate: z.boolean(),
    opinionRequired: z.boolean(),
    evidenceRequired: z.boolean(),
  }),
  /** Why it is not decided yet, or why it is. */
  tree: VerdictView,
  /** The posts that it asks for or that look after it, with whoever holds them today. */
  seats: z.array(HeldSeatView),
  /** In which seats a decision would be heard now. */
  missing: z.array(PlaceView),
  mine: z.array(OwnOperation),
  acts: z.array(ActView),
  dismissed: z.array(Dismissed),
  added: z.array(z.object({ person: z.string(), by: z.string(), where: z.string() })),
  /** Seats that were given away: whose each was first, who has it now. */
  given: z.array(z.object({ seat: z.string(), chain: z.array(z.string()) })),
  opinions: z.array(z.object({ by: z.string(), to: z.string(), opinion: z.string().nullable() })),
  claims: z.array(z.object({ seat: z.string(), person: z.string() })),
  asked: z.array(
    z.object({ by: z.string(), on: DaySchema, what: z.string(), suppliedOn: DaySchema.nullable() }),
  ),
  copied: z.array(z.string()),
  suspendedFrom: DaySchema.nullable(),
  names: z.record(z.string(), z.string()),
});
/** All that is known of an approval to whoever may see it. */
export const ApprovalShown = ApprovalRow.extend({
  ...RunningApproval.shape,
  sequence: z.number().int(),
  /** The account of each limit, while it runs. */
  clocks: z.array(ClockView),
  record: z.array(FactView),
});
/** The signing of a task that is open; null while none is. What was done in it stands in the task's record. */
export const SigningShown = z.object({
  signing: RunningApproval.extend(
    ApprovalRow.pick({ openedOn: true, lateSince: true, alarm: true }).shape,
  ).nullable(),
});
/**
 * Where the people there cannot fill all places any more, such as when a signer who was added is the only holder of another
 * post: the act is done, and somebody else has to be found.
 */
const Short = z
  .object({ needed: z.number().int(), persons: z.number().int(), places: z.array(Bilingual) })
  .nullable();
/** The outcome of an act. */
export const ApprovalAnswer = z.object({
  commandId: z.string(),
  sequence: z.number().int(),
  approval: ApprovalRow,
  short: Short,
});
/** The outcome of an act in the signing of a task. */
export const SigningAnswer = TaskAnswer.extend({ short: Short });
