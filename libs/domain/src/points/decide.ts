import { refusedDay } from '../act-day';
import { notAuthorised } from '../not-authorised';
import { holds, type Actor } from '../people/actor';
import type { PostOf } from '../policy/policy';
import { accept, refuse, type Decision, type Refusal } from '../refusal';
import type { NamedEvidence } from '../tasks/named-evidence';
import { countingEvidence } from '../tasks/noted-evidence';
import type { Seat } from '../tasks/open-act';
import { seatOf } from '../tasks/open-acts';
import { stateWords } from '../tasks/state-words';
import { isAtWork, type Task } from '../tasks/task';
import type {
  AddPoints,
  Point,
  PointCommand,
  Points,
  PointsCommand,
  PointsEvent,
  PointState,
} from './points';
import { MOST_POINTS, readPointLines, tooManyPoints } from './read-lines';

type PointsDecision = Decision<PointsEvent>;

/** Characters, of what is said of one point and of a list of them. */
export const LONGEST_POINT_TEXT = 2_000;
export const LONGEST_POINT_LIST = 500_000;

/** What happens to the points of a task. They change while it is worked on; what is reported complete stands as it was reported. */
export function decidePoints(task: Task, points: Points | null, command: PointsCommand): PointsDecision {
  return (
    refusedState(task) ??
    (command.type === 'add-points'
      ? decideAdding(task, points, command)
      : decideOnPoint(task, points, command))
  );
}

function decideAdding(task: Task, points: Points | null, command: AddPoints): PointsDecision {
  const refused = refusedSeat(task, command.by, keepersOf(task)) ?? refusedDay(command, dispatchedOn(task));
  if (refused) return refused;
  const read = readPointLines(command.lines);
  if (!read.ok) return read;
  const known = points?.points ?? [];
  if (known.length + read.points.length > MOST_POINTS) return tooManyPoints();
  const there = read.points.find(({ name, place }) =>
    known.some((one) => one.state !== 'withdrawn' && one.name === name && one.place === place),
  );
  if (there)
    return refuse(
      'unfit-points',
      `点位“${there.name}”已在清单中`,
      `the point “${there.name}” is in the list already`,
    );
  const { taskId, cycle, facts } = task;
  return accept<PointsEvent>({
    type: 'PointsAdded',
    data: { taskId, cycle, planId: facts.planId, points: read.points },
  });
}

/** From which states an act leads on. Whoever closed a point too early sends it back while the task is worked on. */
const FROM: Readonly<Record<PointCommand['type'], readonly PointState[]>> = {
  'report-point': ['open'],
  'close-point': ['done'],
  'return-point': ['done', 'closed'],
  'withdraw-point': ['open', 'done'],
};

function decideOnPoint(task: Task, points: Points | null, command: PointCommand): PointsDecision {
  const point = points?.points.find(({ no }) => no === command.no);
  if (!point)
    return refuse('unknown-point', `任务没有第 ${command.no} 个点位`, `the task has no point ${command.no}`);
  const earliest = point.acts.at(-1)?.on ?? point.on;
  const refused =
    refusedSeat(task, command.by, seatsFor(task, command.type)) ??
    refusedFrom(point, command) ??
    refusedDay(command, earliest) ??
    refusedText(textOf(command));
  return refused ?? eventOf(task, command);
}

function eventOf(task: Task, command: PointCommand): PointsDecision {
  const { no } = command;
  switch (command.type) {
    case 'report-point':
      return accept<PointsEvent>({ type: 'PointReported', data: { no, text: command.text.trim() } });
    case 'close-point': {
      const evidence = namedOf(task, command.evidence);
      if ('ok' in evidence) return evidence;
      return accept<PointsEvent>({
        type: 'PointClosed',
        data: { no, opinion: command.opinion.trim(), evidence },
      });
    }
    case 'return-point':
      return accept<PointsEvent>({ type: 'PointReturned', data: { no, because: command.because.trim() } });
    case 'withdraw-point':
      return accept<PointsEvent>({ type: 'PointWithdrawn', data: { no, because: command.because.trim() } });
  }
}

function namedOf(task: Task, ids: readonly string[]): readonly NamedEvidence[] | Refusal {
  const counting = countingEvidence(task);
  const unknown = ids.find((id) => !counting.some((piece) => piece.id === id));
  if (unknown !== undefined)
    return refuse('unknown-evidence', `任务没有证据材料 ${unknown}`, `the task has no evidence ${unknown}`);
  return counting.filter(({ id }) => ids.includes(id));
}

const textOf = (command: PointCommand): string => {
  if (command.type === 'report-point') return command.text;
  return command.type === 'close-point' ? command.opinion : command.because;
};

function refusedText(text: string): Refusal | null {
  if (!text.trim()) return refuse('missing-text', '请写明情况、意见或原因', 'say what was done, or why');
  return [...text.trim()].length > LONGEST_POINT_TEXT
    ? refuse('too-long', `至多 ${LONGEST_POINT_TEXT} 字`, `it has ${LONGEST_POINT_TEXT} characters at most`)
    : null;
}

export const POINT_STATE_WORDS: Readonly<Record<PointState, { readonly zh: string; readonly en: string }>> = {
  open: { zh: '未完成', en: 'open' },
  done: { zh: '已报完成', en: 'reported done' },
  closed: { zh: '已销号', en: 'closed' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

function refusedFrom({ no, state }: Point, { type }: PointCommand): Refusal | null {
  if (FROM[type].includes(state)) return null;
  const { zh, en } = POINT_STATE_WORDS[state];
  return refuse('wrong-state', `第 ${no} 个点位${zh}，不能这样办理`, `point ${no} is ${en}: not this now`);
}

function refusedState(task: Task): Refusal | null {
  if (isAtWork(task)) return null;
  const { zh, en } = stateWords(task);
  return refuse('wrong-state', `任务${zh}，点位不能增改`, `the task is ${en}: its points cannot be changed`);
}

const dispatchedOn = (task: Task) => ('dispatchedOn' in task ? task.dispatchedOn : null);

const refusedSeat = (task: Task, by: Actor, seats: readonly Seat[]): Refusal | null =>
  seats.some((seat) => holds(by, seat)) ? null : notAuthorised(seats, task.policy.posts);

/** Whether somebody may do it now, whatever the point; a page offers no more than that. */
export const mayOnPoints = (task: Task, by: Actor, type: PointsCommand['type']): boolean =>
  isAtWork(task) && seatsFor(task, type).some((seat) => holds(by, seat));

function seatsFor(task: Task, type: PointsCommand['type']): readonly Seat[] {
  if (type === 'report-point') return reportersOf(task);
  return type === 'close-point' || type === 'return-point' ? acceptorsOf(task) : keepersOf(task);
}

/** Those of the lead unit who report on the task. */
const reportersOf = (task: Task): readonly Seat[] =>
  seatsOf(task, [task.policy.scheduling.by, task.policy.completion.by]);

/** The list is kept by the lead unit, and by those of the office whom the task's law names. */
const keepersOf = (task: Task): readonly Seat[] => [
  ...reportersOf(task),
  ...seatsOf(
    task,
    [
      ...task.policy.ladder.flatMap(({ drafter, signer }) => [drafter, signer]),
      ...closersOf(task, () => true),
    ].filter(({ of }) => of === 'office'),
  ),
];

/** Whoever accepts by the law of the task, but for its own unit's acceptance of itself; where it has no acceptance, whoever closes. */
function acceptorsOf(task: Task): readonly Seat[] {
  const accepting = closersOf(task, (step) => step === 'acceptance');
  const others = accepting.filter(({ of }) => of !== 'lead');
  const closing = closersOf(task, () => true).filter(({ of }) => of !== 'lead');
  return seatsOf(task, [others, accepting, closing].find(({ length }) => length > 0) ?? []);
}

const closersOf = ({ policy }: Task, fits: (step: string) => boolean): readonly PostOf[] =>
  policy.closing.flatMap((clause) => ('by' in clause && fits(clause.step) ? [clause.by] : []));

const seatsOf = (task: Task, posts: readonly PostOf[]): readonly Seat[] => {
  const seats = posts.map((who) => seatOf(task, who));
  return seats.filter(
    (seat, at) => seats.findIndex(({ post, unit }) => post === seat.post && unit === seat.unit) === at,
  );
};
