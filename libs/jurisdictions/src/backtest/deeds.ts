import {
  isLadderEvent,
  isPost,
  openActs,
  ownTitle,
  signingIn,
  verdictOn,
  type AcceptanceGrounds,
  type Actor,
  type Application,
  type ApprovalEventType,
  type AskedPeriod,
  type ClosingStep,
  type EntryCorrected,
  type Day,
  type Fact,
  type HeldPost,
  type LadderEvent,
  type NamedLevel,
  type NotedEvidence,
  type PostOf,
  type ReportState,
  type Task,
  type TaskEvent,
} from '@duban/domain';
import { assess } from '@duban/rules';
import { heldAt, type HeldLetter } from './held-back';

/** What somebody did, with the post that they did it for; a signature and an acceptance by the own name of their step. */
export type Act = { readonly on: Day; readonly by: Actor } & (
  | { readonly type: 'receive' }
  | { readonly type: 'complete'; readonly summary: string }
  | ({
      readonly type: 'accept';
      readonly step: string | null;
      readonly opinion: string;
      readonly checkedOn: Day;
    } & AcceptanceGrounds)
  | ({ readonly type: 'apply' } & Application)
  | { readonly type: 'return'; readonly because: string }
  | ({ readonly type: 'sign'; readonly step: string | null } & Signing)
  | { readonly type: 'publish'; readonly channels: readonly string[] }
  | { readonly type: 'file'; readonly number: string }
  | { readonly type: 'confirm-filing'; readonly note: string | null }
);

/** A signature as it was given. */
interface Signing {
  readonly opinion: string | null;
  readonly evidence: readonly string[];
  readonly reauthenticated: boolean;
}
/** What the past found out about a task, whatever the law. */
export type Finding = { readonly on: Day } & (
  | ({ readonly type: 'missed' } & AskedPeriod)
  | ({ readonly type: 'behind'; readonly reportId: string } & AskedPeriod)
  | { readonly type: 'found'; readonly visitId: string; readonly state: ReportState }
  | { readonly type: 'evidence'; readonly piece: NotedEvidence }
  | { readonly type: 'overdue'; readonly letterId: string }
  | { readonly type: 'deadline' }
  | { readonly type: 'judged'; readonly level: NamedLevel; readonly because: string; readonly person: string }
  | ({ readonly type: 'corrected'; readonly person: string } & Omit<EntryCorrected, 'lapsed'>)
  | { readonly type: 'decided'; readonly fact: Fact<LadderEvent | PointsNoted> }
);
type PointsNoted = Extract<TaskEvent, { type: 'PointsNoted' }>;
export type Deed = Act | Finding;

export const isAct = (deed: Deed): deed is Act => 'by' in deed;

interface Told {
  readonly task: Task;
  readonly start: readonly Fact<TaskEvent>[];
  readonly deeds: readonly Deed[];
  readonly beyond: readonly string[];
  /** Letters that did not go, since their rungs were held. */
  readonly held: readonly HeldLetter[];
}

type Evolve = (task: Task | null, fact: Fact<TaskEvent>) => Task;

/** The past of a task as deeds: what people did and what was found, without what only followed from the law. */
export function deedsOf(facts: readonly Fact<TaskEvent>[], evolve: Evolve): Told {
  const deeds: Deed[] = [];
  const beyond: string[] = [];
  const held: HeldLetter[] = [];
  let task: Task | null = null;
  for (const fact of facts) {
    const deed = task && deedIn(task, fact);
    if (deed) deeds.push(deed);
    else beyond.push(...beyondIn(fact));
    if (task) held.push(...heldAt(task, fact.event, fact.on));
    task = evolve(task, fact);
  }
  if (!task) throw new Error('a task without facts');
  return { task, start: facts.slice(0, 2), deeds, beyond, held };
}

/** What follows from the law and the deeds, and is made anew under another law. */
const FOLLOWS: ReadonlySet<TaskEvent['type']> = new Set<TaskEvent['type']>([
  ...([
    'TaskPlanned',
    'TaskDispatched',
    'RungReached',
    'FollowUpOverdue',
    'FollowUpMoved',
    'StepOpened',
  ] as const),
  ...(['SignatureCompleted', 'StepLeftOut', 'PublicityMoved', 'PublicityEnded'] as const),
  ...(['TaskClosed', 'PolicyChanged'] as const),
]);

/** What passes in a signing and decides nothing of it. */
const ASIDE: ReadonlySet<ApprovalEventType> = new Set<ApprovalEventType>([
  ...(['OpinionAsked', 'OpinionGiven', 'OpinionTakenBack', 'SeatClaimed', 'SeatReleased'] as const),
  ...(['MaterialAsked', 'MaterialSupplied', 'ApprovalCommented', 'ApprovalCopied', 'ApprovalUrged'] as const),
  ...(['LimitMoved', 'ApprovalOverdue', 'ApprovalAlarmed'] as const),
]);

function beyondIn({ event, actor }: Fact<TaskEvent>): readonly string[] {
  if (FOLLOWS.has(event.type)) return [];
  if (event.type === 'SigningChanged') return ASIDE.has(event.data.event.type) ? [] : [event.data.event.type];
  // A limit that passed, or a rule that refused: what the law said by itself.
  return event.type === 'TaskReturned' && actor.startsWith('system:') ? [] : [event.type];
}

function deedIn(task: Task, fact: Fact<TaskEvent>): Deed | null {
  const { event, on, actor, principal } = fact;
  const by = (...posts: readonly PostOf[]): { on: Day; by: Actor } => ({
    on,
    by: { person: actor, principal, posts: posts.map((post) => heldIn(task, post)) },
  });
  switch (event.type) {
    case 'TaskReceived':
      return { type: 'receive', ...by(task.policy.receipt.by) };
    case 'CompletionReported':
      return { type: 'complete', ...by(task.policy.completion.by), summary: event.data.summary };
    case 'TaskAccepted':
      return { type: 'accept', ...by(...stepPost(task)), step: ownStep(task), ...event.data };
    case 'AcceptanceApplied':
      return { type: 'apply', ...by(...stepPost(task)), ...event.data };
    case 'NoticePublished':
      return { type: 'publish', ...by(...stepPost(task)), channels: event.data.notice.channels };
    case 'TaskFiled':
      return { type: 'file', ...by(...stepPost(task)), number: event.data.number };
    case 'FilingConfirmed':
      return { type: 'confirm-filing', ...by(...returners(task)), note: event.data.note };
    case 'TaskReturned':
      if (actor.startsWith('system:')) return null;
      return { type: 'return', ...by(...returners(task)), because: event.data.because };
    case 'TaskSigned':
      return signatureIn(task, event.data, { on, actor, principal });
    case 'PeriodMissed':
      return { type: 'missed', on, ...event.data };
    case 'PeriodBehind':
      return { type: 'behind', on, ...event.data };
    case 'DeadlinePassed':
      return { type: 'deadline', on };
    case 'EvidenceNoted':
      return { type: 'evidence', on, piece: event.data.piece };
    case 'PointsNoted':
      return { type: 'decided', on, fact: { ...fact, event } };
    case 'EntryCorrected': {
      const { lapsed: _, ...said } = event.data;
      return { type: 'corrected', on, person: actor, ...said };
    }
    default:
      return ladderDeedIn(fact);
  }
}

/** What was found about its ladder, and what somebody decided about it: that is taken as it was, whatever the law. */
function ladderDeedIn(fact: Fact<TaskEvent>): Deed | null {
  const { event, on, actor } = fact;
  switch (event.type) {
    case 'FoundBehind':
      return { type: 'found', on, ...event.data };
    case 'LetterOverdue':
      return { type: 'overdue', on, ...event.data };
    case 'LevelJudged': {
      const { level: id, word, because } = event.data;
      return { type: 'judged', on, level: { id, word }, because, person: actor };
    }
    case 'RungReached':
      return event.data.decided ? { type: 'decided', on, fact: { ...fact, event } } : null;
    default:
      return isLadderEvent(event) && !FOLLOWS.has(event.type)
        ? { type: 'decided', on, fact: { ...fact, event } }
        : null;
  }
}

/** Null for one by a seat that was given away or added, or that replaced another: no other law knows of those. */
function signatureIn(
  task: Task,
  data: Extract<TaskEvent, { type: 'TaskSigned' }>['data'],
  { on, actor, principal }: Pick<Fact, 'on' | 'actor' | 'principal'>,
): Deed | null {
  if (!('post' in data) || data.replaces || data.through || data.principal) return null;
  const { post, unit, opinion, evidence = [], reauthenticated = false } = data;
  const by: Actor = { person: actor, principal, posts: [{ post, unit }] };
  return { type: 'sign', on, by, step: ownStep(task), opinion, evidence, reauthenticated };
}

const heldIn = ({ facts }: Task, { post, of }: PostOf): HeldPost => ({ post, unit: facts.units[of] });

const ownStep = (task: Task): string | null => ownTitle(clauseOf(task))?.zh ?? null;

const clauseOf = (task: Task): ClosingStep | undefined =>
  'done' in task ? task.policy.closing[task.done.length] : undefined;

function stepPost(task: Task): readonly PostOf[] {
  const clause = clauseOf(task);
  return clause && 'by' in clause ? [clause.by] : [];
}

/**
 * Who could have sent it back then by a post: the past does not tell which of them it was. A seat that somebody had
 * claimed is that of its post: no other law knows of the claim.
 */
function returners(task: Task): readonly PostOf[] {
  const signing = signingIn(task);
  if (signing) return verdictOn(signing, { assess }).missing.filter(isPost);
  return openActs(task, assess).find(({ act }) => act === 'return')?.by ?? [];
}
