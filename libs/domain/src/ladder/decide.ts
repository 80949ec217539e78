import { refusedDay } from '../act-day';
import { assertNever } from '../assert-never';
import { notAuthorised } from '../not-authorised';
import { holds } from '../people/actor';
import type { PostOf, Rung } from '../policy/policy';
import { accept, refuse, type Refusal } from '../refusal';
import { LADDER_ACTS, type LadderCommand, type TaskCommand } from '../tasks/command';
import type { TaskEvent } from '../tasks/event';
import type { Law, TaskDecision } from '../tasks/law';
import { seatOf } from '../tasks/open-acts';
import { stateWords } from '../tasks/state-words';
import type { RungMeasure } from '../tasks/rung-measure';
import { isAtWork, type Task, type TaskLetter } from '../tasks/task';
import { endOfPeriod } from '../time/calendar';
import { isDay, laterDay, type Day } from '../time/day';
import { isHeld, letterOf, momentOf, reached, standing } from './climb';
import { decideJudgement } from './judgement';

export const isLadderCommand = (command: TaskCommand): command is LadderCommand =>
  (LADDER_ACTS as readonly string[]).includes(command.type);

/** Decides about a task's ladder: rungs that are climbed by decision, held or left out, and the measures that belong to them. */
export function decideLadder(task: Task, command: LadderCommand, law: Law): TaskDecision {
  switch (command.type) {
    case 'take-rung':
      return decideTaking(task, command);
    case 'hold-rung':
    case 'release-rung':
      return decideHolding(task, command);
    case 'record-measure':
    case 'follow-up':
    case 'lift-measure':
      return decideMeasure(task, command, law);
    case 'offer-help':
      return decideHelp(task, command);
    case 'judge-level':
    case 'release-level':
      return decideJudgement(task, command, refusedBasis(task, command, keepersOf(task)));
    default:
      return assertNever(command);
  }
}

type Taking = Extract<LadderCommand, { type: 'take-rung' }>;

/** What it rests on is in the task's own law; who signs the rung's letter decides that it is climbed. */
function decideTaking(task: Task, command: Taking): TaskDecision {
  const { rung, because } = command;
  if (!rung) return noRung;
  const refused = refusedBasis(task, command, [rung.signer]) ?? refusedAgain(task, rung, command);
  if (refused) return refused;
  return accept<TaskEvent>(
    reached(task, rung, momentOf(task, command.on), { decided: { rung, because: because.trim() } }),
  );
}

const noRung = refuse('not-ruled', '任务所依据的规则没有这一级措施', 'the law of this task has no such rung');

/** Of one rung there is one letter a period, and nothing that stands is imposed again. */
function refusedAgain(task: Task, rung: Rung, { on }: Taking): Refusal | null {
  const stands = standing(task, rung);
  if (!stands && !letterOf(task, rung, momentOf(task, on))) return null;
  return refuse(
    'rung-reached',
    stands ? `“${rung.title}”尚未解除，不能再次采取` : `本期已采取“${rung.title}”，同一期不重复`,
    stands
      ? `${rung.title} still stands: it is not imposed a second time`
      : `${rung.title} was taken in this period already: once a period is enough`,
  );
}

/** Of what is decided about a rung: by whoever signs its letter, with a reason, while the task is worked on. */
function refusedBasis(
  task: Task,
  command: LadderCommand & { readonly because: string },
  by: readonly PostOf[],
): Refusal | null {
  const { zh, en } = stateWords(task);
  if (!isAtWork(task))
    return refuse('wrong-state', `任务${zh}，不再采取督办措施`, `the task is ${en}: its ladder rests`);
  return (
    refusedSeat(task, command, by) ?? unsaid(command.because, '理由', 'why') ?? refusedDay(command, null)
  );
}

function refusedSeat(task: Task, { by }: LadderCommand, posts: readonly PostOf[]): Refusal | null {
  const seats = posts.map((post) => seatOf(task, post));
  return seats.some((seat) => holds(by, seat)) ? null : notAuthorised(seats, task.policy.posts);
}

const unsaid = (text: string, zh: string, en: string): Refusal | null =>
  text.trim() ? null : refuse('missing-text', `请写明${zh}`, `say ${en}`);

type Holding = Extract<LadderCommand, { type: 'hold-rung' | 'release-rung' }>;

/** Only what is climbed by itself can be held; what goes by decision is left alone by deciding nothing. */
function decideHolding(task: Task, command: Holding): TaskDecision {
  const rung = task.policy.ladder.find(({ id }) => id === command.rung);
  if (!rung) return noRung;
  const refused = refusedBasis(task, command, [rung.signer]);
  if (refused) return refused;
  const data = { rung: rung.id, title: rung.title, because: command.because.trim() };
  if (command.type === 'hold-rung') return decideHold(command, data);
  if (!isHeld(task, rung.id, command.today))
    return refuse('wrong-state', `“${rung.title}”没有暂缓`, `${rung.title} is not held`);
  return accept<TaskEvent>({ type: 'RungReleased', data });
}

function decideHold(
  { until, today }: Extract<Holding, { type: 'hold-rung' }>,
  data: { rung: string; title: string; because: string },
): TaskDecision {
  if (until !== null && (!isDay(until) || until < today))
    return refuse('wrong-day', '暂缓的最后一日不能早于今天', 'the last day of a hold cannot lie in the past');
  return accept<TaskEvent>({ type: 'RungHeld', data: { ...data, until } });
}

type OfMeasure = Extract<LadderCommand, { letterId: string }>;

function decideMeasure(task: Task, command: OfMeasure, law: Law): TaskDecision {
  const letter = task.trouble.letters.find(({ letterId }) => letterId === command.letterId);
  const measure = letter?.measure;
  if (!letter || !measure || task.status === 'closed')
    return refuse('wrong-state', '没有可办的督办措施', 'there is no measure that could be dealt with');
  const refused =
    refusedMeasure(measure, command, letter.title) ??
    refusedSeat(task, command, postsFor(measure, command)) ??
    refusedDraft(command, letter.title) ??
    refusedDay(command, measure.record?.on ?? earliestRecord(measure, command));
  return refused ?? said({ letter, measure }, command, law);
}

/** What is called by a letter is not carried out before that letter went out. */
const refusedDraft = (command: OfMeasure, title: string): Refusal | null =>
  command.type === 'record-measure' && command.issuedOn === null
    ? refuse(
        'letter-not-issued',
        `“${title}”的函件还没有印发，或已撤回，不能登记办理情况`,
        `the letter (${title}) was not issued yet, or was recalled: there is nothing to be recorded for it`,
      )
    : null;

const earliestRecord = ({ reachedOn }: RungMeasure, command: OfMeasure): Day =>
  command.type === 'record-measure' && command.issuedOn ? laterDay(command.issuedOn, reachedOn) : reachedOn;

function postsFor({ keepers, signer, receiver }: RungMeasure, { type }: OfMeasure): readonly PostOf[] {
  if (type === 'record-measure') return keepers;
  return type === 'follow-up' ? [receiver] : [signer];
}

/** Recorded once; reported on while that is asked for; lifted once, where it lasts. */
function refusedMeasure(measure: RungMeasure, { type }: OfMeasure, title: string): Refusal | null {
  const { record, followUp, carriedOut, lifted } = measure;
  const open = {
    'record-measure': !record,
    'follow-up': Boolean(record?.followUpBy) && !followUp,
    'lift-measure': carriedOut === 'until-lifted' && !lifted,
  }[type];
  return open
    ? null
    : refuse(
        'wrong-state',
        `“${title}”现在没有此事可办`,
        `nothing of the kind is to be done for ${title} now`,
      );
}

function said(
  { letter: { title }, measure }: { readonly letter: TaskLetter; readonly measure: RungMeasure },
  command: OfMeasure,
  { calendar }: Law,
): TaskDecision {
  const { letterId } = command;
  if (command.type === 'record-measure') {
    const { place, minutes, on } = command;
    const attendees = command.attendees.map((one) => one.trim()).filter((one) => one !== '');
    const lacking =
      unsaid(place, '地点', 'where') ??
      unsaid(attendees.join(''), '参加人员', 'who took part') ??
      unsaid(minutes, '经过和要求', 'what was said and asked for');
    if (lacking) return lacking;
    const { followUpWithin } = measure;
    const end = followUpWithin ? endOfPeriod(on, followUpWithin, calendar) : null;
    const data = {
      ...{ letterId, title, place: place.trim(), attendees, minutes: minutes.trim() },
      ...{ followUpBy: end?.day ?? null, ...(end?.provisional && { provisional: true as const }) },
    };
    return accept<TaskEvent>({ type: 'MeasureRecorded', data });
  }
  if (command.type === 'follow-up') {
    const text = command.text.trim();
    return (
      unsaid(text, '落实情况', 'what came of it') ??
      accept<TaskEvent>({ type: 'FollowUpReported', data: { letterId, title, text } })
    );
  }
  const because = command.because.trim();
  return (
    unsaid(because, '解除的理由', 'why it is lifted') ??
    accept<TaskEvent>({ type: 'MeasureLifted', data: { letterId, title, because } })
  );
}

const keepersOf = ({ policy }: Task): readonly PostOf[] =>
  policy.ladder.flatMap(({ drafter, signer }) => [drafter, signer]);

/** Whoever keeps the ladder may offer help beside it, as often as need be. */
function decideHelp(task: Task, command: Extract<LadderCommand, { type: 'offer-help' }>): TaskDecision {
  const { zh, en } = stateWords(task);
  if (!isAtWork(task))
    return refuse('wrong-state', `任务${zh}，不再安排帮扶`, `the task is ${en}: no help is offered any more`);
  const text = command.text.trim();
  const refused =
    refusedSeat(task, command, keepersOf(task)) ??
    unsaid(text, '帮扶内容', 'which help is offered') ??
    refusedDay(command, null);
  return refused ?? accept<TaskEvent>({ type: 'HelpOffered', data: { text } });
}
