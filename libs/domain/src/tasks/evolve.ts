import type { Approval } from '../approvals/approval';
import { assertNever } from '../assert-never';
import type { Fact } from '../ledger/fact';
import type { Author } from '../people/heads';
import type { Day } from '../time/day';
import { withCorrection } from './correction';
import { afterChange, afterSignature, doneSigning, stepOpened } from './evolve-signing';
import type { TaskEvent } from './event';
import { evolveLadder, isLadderEvent, type LadderEvent } from '../ladder/evolve';
import type { Confirmed, Filed } from './filed';
import { confirmerOf } from './filing';
import { evolveExtension, type ExtensionEvent } from './evolve-extension';
import { withEvidence } from './noted-evidence';
import { underPolicy } from './policy-change';
import { resumed, withAnswer, withObjection, type Notice } from './notice';
import type { ClosingTask, DoneStep, OpenStep, Task } from './task';
import { foundBehind, overdueLetter, withPeriod } from './trouble';

type TaskFact = Fact<TaskEvent>;

/** The state after a fact. Total on what `decide` can have said; anything else is a broken chain and throws. */
export function evolve(task: Task | null, fact: TaskFact): Task {
  if (task) return evolveKnown(task, fact);
  const { event } = fact;
  if (event.type !== 'TaskPlanned') throw new Error(`a task cannot begin with ${event.type}`);
  return {
    status: 'planned',
    ...event.data,
    trouble: { periods: [], run: [], letters: [] },
    overdue: false,
  };
}

function evolveKnown(task: Task, fact: TaskFact): Task {
  const { event, on } = fact;
  if (isLadderEvent(event)) return evolveLadder(task, { ...fact, event });
  switch (event.type) {
    case 'TaskDispatched':
      return { ...as(task, 'planned'), status: 'dispatched', dispatchedOn: on };
    case 'TaskReceived':
      return { ...as(task, 'dispatched'), status: 'underway', receivedOn: on, returned: null };
    case 'PeriodMissed':
    case 'PeriodBehind':
      return { ...task, trouble: withPeriod(task.trouble, event.data) };
    case 'FoundBehind':
      return { ...task, trouble: foundBehind(task.trouble, event.data.visitId) };
    case 'LetterOverdue':
      return { ...task, trouble: overdueLetter(task.trouble, event.data.letterId) };
    case 'DeadlinePassed':
      return { ...task, overdue: true };
    case 'EvidenceNoted':
      return withEvidence(task, event.data);
    case 'PointsNoted':
      return { ...task, points: event.data };
    case 'PolicyChanged':
      return underPolicy(task, event.data, on);
    case 'ExtensionAsked':
    case 'DeadlineExtended':
    case 'ExtensionEnded':
      return evolveExtension(task, { ...fact, event });
    case 'TaskPlanned':
      throw new Error('a task is planned once');
    default:
      return evolveClosing(task, { ...fact, event });
  }
}

type ClosingEvent = Exclude<
  TaskEvent,
  {
    type:
      | 'TaskPlanned'
      | 'TaskDispatched'
      | 'TaskReceived'
      | 'PeriodMissed'
      | 'PeriodBehind'
      | 'FoundBehind'
      | 'LetterOverdue'
      | 'DeadlinePassed'
      | 'EvidenceNoted'
      | 'PointsNoted'
      | 'PolicyChanged'
      | ExtensionEvent['type']
      | LadderEvent['type'];
  }
>;

function evolveClosing(task: Task, fact: Fact<ClosingEvent>): Task {
  const { event, on } = fact;
  if (event.type === 'CompletionReported') return reported(task, fact, event.data.summary);
  const closing = as(task, 'closing');
  switch (event.type) {
    case 'StepOpened':
      return { ...closing, open: stepOpened(closing, event.data.open, fact) };
    case 'TaskAccepted':
      return done(closing, { step: 'acceptance', on, ...authorOf(fact), ...event.data });
    case 'EntryCorrected':
      return withCorrection(closing, event.data, { on, ...authorOf(fact) });
    case 'AcceptanceApplied':
      return done(closing, { step: 'application', on, ...authorOf(fact), ...event.data });
    case 'TaskSigned':
      return signing(closing, (approval) => afterSignature(approval, event.data, fact));
    case 'SigningChanged':
      return signing(closing, (approval) => afterChange(approval, event.data.event, fact));
    case 'SignatureCompleted':
      return done(closing, signed(step(closing, 'signature'), event.data.textHash, on));
    case 'StepLeftOut':
      return done(closing, { step: 'left-out', on, because: event.data.because });
    case 'NoticePublished':
      return { ...closing, open: { step: 'publicity', notice: event.data.notice } };
    case 'PublicityMoved': {
      const { to, counted, provisional } = event.data;
      return publicised(closing, (notice) => ({ ...notice, to, counted, provisional }));
    }
    case 'ObjectionNoted':
      return publicised(closing, (notice) => withObjection(notice, { ...event.data, on }));
    case 'ObjectionAnswered':
      return publicised(closing, (notice) => withAnswer(notice, { ...event.data, on }));
    case 'PublicityResumed':
      return publicised(closing, (notice) => resumed(notice, event.data, on));
    case 'PublicityEnded':
      return done(closing, { step: 'publicity', on, ...published(closing) });
    case 'TaskFiled':
      return filed(closing, { on, by: fact.actor, number: event.data.number });
    case 'FilingConfirmed':
      return confirmed(closing, { on, ...authorOf(fact), ...event.data });
    case 'TaskReturned':
      return sentBack(closing, event.data, on);
    case 'TaskClosed': {
      const { open: _, ...rest } = closing;
      return { ...rest, status: 'closed', closedOn: latest(on, rest.done), word: event.data.word };
    }
    default:
      return assertNever(event);
  }
}

function sentBack(
  closing: ClosingTask,
  { step: _, ...said }: Extract<ClosingEvent, { type: 'TaskReturned' }>['data'],
  on: Day,
): Task {
  const { dispatchedOn, receivedOn } = closing;
  const notice = lastNotice(closing);
  const former = notice && { formerNotice: { notice, on } };
  return {
    ...known(closing),
    ...former,
    ...{ status: 'underway', dispatchedOn, receivedOn, returned: { on, ...said } },
  };
}

function reported(task: Task, fact: Fact<ClosingEvent>, summary: string): ClosingTask {
  const { returned: _, ...rest } = as(task, 'underway');
  const completion = { on: fact.on, ...authorOf(fact), summary };
  // A `StepOpened` always follows in the same record and puts the pack's first step here.
  return { ...rest, status: 'closing', completion, done: [], open: { step: 'acceptance' } };
}

/** States name a principal only where there is one: those that were folded before know no other way. */
const authorOf = ({ actor, principal }: TaskFact): Author =>
  principal === null ? { by: actor } : { by: actor, principal };

/** A signature of an earlier day may be recorded after one of a later day; what rests on both holds from the later. */
const latest = (on: Day, others: readonly { readonly on: Day }[]): Day =>
  others.reduce((day, other) => (other.on > day ? other.on : day), on);

const done = (task: ClosingTask, result: DoneStep): ClosingTask => ({
  ...task,
  done: [...task.done, result],
});

/** Where the place has filings confirmed it waits for that; everywhere else the step is done. */
const filed = (task: ClosingTask, made: Filed): ClosingTask =>
  confirmerOf(task)
    ? { ...task, open: { step: 'filing', filed: made } }
    : done(task, { step: 'filing', ...made });

function confirmed(task: ClosingTask, said: Confirmed): ClosingTask {
  const { filed: made } = step(task, 'filing');
  if (!made) throw new Error('the chain is broken: nothing was filed');
  return done(task, { step: 'filing', ...made, confirmed: said });
}

function signing(task: ClosingTask, after: (approval: Approval) => Approval): ClosingTask {
  const open = step(task, 'signature');
  return { ...task, open: { ...open, approval: after(open.approval) } };
}

/** What a signing leaves behind, with the evidence that its text named. */
const signed = (
  { approval, evidence }: Extract<OpenStep, { step: 'signature' }>,
  textHash: string,
  on: Day,
): DoneStep => ({ ...doneSigning(approval, textHash, on), ...(evidence && { evidence }) });

/** What every task has, whatever its state. */
function known(task: Task) {
  const { taskId, cycle, facts, policy, trouble, overdue } = task;
  const { lapsed, extensions, evidence, points, formerNotice } = task;
  return {
    ...{ taskId, cycle, facts, policy, trouble, overdue },
    ...(lapsed && { lapsed }),
    ...(extensions && { extensions }),
    ...(evidence && { evidence }),
    ...(points && { points }),
    ...(formerNotice && { formerNotice }),
  };
}

const publicised = (task: ClosingTask, after: (notice: Notice) => Notice): ClosingTask => ({
  ...task,
  open: { step: 'publicity', notice: after(published(task).notice) },
});

/** What the public was told of this closing; null where nothing was. */
function lastNotice({ open, done }: ClosingTask): Notice | null {
  const ended = done.find((step) => step.step === 'publicity');
  return (open.step === 'publicity' ? open.notice : null) ?? ended?.notice ?? null;
}

function as<Status extends Task['status']>(task: Task, status: Status): Extract<Task, { status: Status }> {
  if (task.status !== status)
    throw new Error(`the chain is broken: the task is ${task.status}, not ${status}`);
  return task as Extract<Task, { status: Status }>;
}

function published(task: ClosingTask): { readonly notice: Notice } {
  const { notice } = step(task, 'publicity');
  if (!notice) throw new Error('the chain is broken: nothing was published');
  return { notice };
}

function step<Name extends OpenStep['step']>(
  task: ClosingTask,
  name: Name,
): Extract<OpenStep, { step: Name }> {
  if (task.open.step !== name) throw new Error(`the chain is broken: ${task.open.step} is open, not ${name}`);
  return task.open as Extract<OpenStep, { step: Name }>;
}
