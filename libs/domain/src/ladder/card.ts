import { lacksDay } from '../plans/deadline';
import { levelOn, type ShownSigns, type WarningLevel, type WarningScheme } from '../policy/warning';
import { closesOn } from '../rounds/round';
import { missingWords, type RoundAhead } from '../tasks/ahead';
import { dueDayOf } from '../tasks/extended';
import { followUpDue } from '../tasks/next-due';
import { isAtWork, type Task } from '../tasks/task';
import { withPeriod } from '../tasks/trouble';
import type { Text } from '../text';
import type { Calendar } from '../time/calendar';
import { addDays, compareDays, nextDay, type Day } from '../time/day';
import {
  askedBefore,
  askedPeriod,
  comparePeriods,
  dueDayIn,
  followingPeriod,
  type AskedPeriod,
  type RoundPeriod,
} from '../time/period';
import { climbed, momentOf, rungFor } from './climb';
import { letterReached } from './evolve';

/** What happens on a day if nobody reports and nobody completes the task. */
export interface CardEntry {
  readonly on: Day;
  readonly what: Text;
}

/** What the card is reckoned from; whoever asks has read it. */
export interface CardBasis {
  readonly today: Day;
  readonly calendar: Calendar;
  /** The round that asks, and whether the task has reported to it. */
  readonly round: RoundAhead | null;
  readonly reported: boolean;
  readonly scheme: WarningScheme;
}

/** How many rounds the card looks ahead. */
const ROUNDS = 3;

/** The consequence card (后果卡): everything that comes by itself over the next rounds, soonest first, reckoned by the functions that bring it. */
export function consequenceCard(task: Task, basis: CardBasis): readonly CardEntry[] {
  if (!isAtWork(task)) return [];
  const { entries, standings } = silence(task, basis);
  return [...entries, ...levels(standings, basis)].sort((one, other) => compareDays(one.on, other.on));
}

/** The task as it comes to stand from a day on, with the latest round that has closed by then. */
interface Standing {
  readonly from: Day;
  readonly task: Task;
  readonly closed: RoundPeriod | null;
}

interface Silence {
  readonly entries: readonly CardEntry[];
  readonly standings: readonly Standing[];
}

/** Round after round without a report, the deadline where it comes, and the report on a measure that does not. */
function silence(task: Task, basis: CardBasis): Silence {
  const entries: CardEntry[] = [];
  let stands: Standing = { from: basis.today, task, closed: closedBefore(basis) };
  const standings = [stands];
  for (const cause of causes(task, basis)) {
    const { task: before } = stands;
    const what = wordsOf(before, cause);
    if (what) entries.push({ on: cause.on, what });
    const closed = cause.kind === 'closing' ? cause.period : stands.closed;
    stands = { from: cause.on, task: after(before, cause), closed };
    standings.push(stands);
  }
  return { entries, standings };
}

const closedBefore = ({ round }: CardBasis): RoundPeriod | null => round && askedBefore(round);

/** What comes on a day: a round closes, with or without a report of the task; the deadline passes; a follow-up is late. */
type Cause = { readonly on: Day } & (
  | ({ readonly kind: 'closing'; readonly reported: boolean } & AskedPeriod)
  | { readonly kind: 'deadline' }
  | { readonly kind: 'follow-up'; readonly because: Text }
);

function causes(task: Task, basis: CardBasis): readonly Cause[] {
  const deadline = dueDayOf(task);
  const passes: readonly Cause[] =
    deadline && !task.overdue && deadline >= basis.today ? [{ kind: 'deadline', on: nextDay(deadline) }] : [];
  const late = followUpDue(task);
  const followUps: readonly Cause[] = late ? [{ kind: 'follow-up', ...late }] : [];
  return [...closings(task, basis), ...passes, ...followUps].sort((one, other) =>
    compareDays(one.on, other.on),
  );
}

function closings({ trouble }: Task, { round, reported }: CardBasis): readonly Cause[] {
  if (!round) return [];
  const periods = [round.period];
  while (periods.length < ROUNDS) periods.push(followingPeriod(periods.at(-1) ?? round.period));
  return periods.map((period, n) => ({
    kind: 'closing',
    ...(n === 0 ? askedPeriod(round) : { period }),
    on: closesOn({ dueOn: n === 0 ? round.dueOn : dueDayIn(period, round.dueDay) }),
    reported: (n === 0 && reported) || trouble.periods.includes(period),
  }));
}

function wordsOf(task: Task, cause: Cause): Text | null {
  switch (cause.kind) {
    case 'closing':
      return cause.reported ? null : missingWords(task, cause);
    case 'deadline':
      return passedWords(task, cause.on);
    case 'follow-up':
      return cause.because;
  }
}

/** The task after it, by the same functions that decide it then. */
function after(task: Task, cause: Cause): Task {
  switch (cause.kind) {
    case 'closing':
      return cause.reported
        ? task
        : withRung(
            { ...task, trouble: withPeriod(task.trouble, cause) },
            climbed(task, 'missed', cause),
            cause.on,
          );
    case 'deadline':
      return withRung(
        { ...task, overdue: true },
        climbed(task, 'overdue', momentOf(task, cause.on)),
        cause.on,
      );
    case 'follow-up':
      return task;
  }
}

function withRung(task: Task, [reached]: ReturnType<typeof climbed>, on: Day): Task {
  if (!reached) return task;
  const letter = letterReached(reached.data, { on, by: 'system:clock' });
  return { ...task, trouble: { ...task.trouble, letters: [...task.trouble.letters, letter] } };
}

function passedWords(task: Task, on: Day): Text {
  const rung = rungFor(task, 'overdue', momentOf(task, on));
  const deadline = addDays(on, -1);
  return {
    zh: `整改时限 ${deadline} 届满，未完成的记为超期${rung ? `，自动拟${rung.title}` : ''}`,
    en: `the deadline of ${deadline} has passed: the task counts as overdue${rung ? `, and a letter (${rung.title}) is drafted` : ''}`,
  };
}

/** On which days the task comes to another level, up to the last thing that happens to it. */
function levels(
  standings: readonly Standing[],
  { today, calendar, scheme }: CardBasis,
): readonly CardEntry[] {
  const last = standings.at(-1)?.from ?? today;
  const levelAt = (on: Day): WarningLevel | null => {
    const stands = standings.findLast(({ from }) => from <= on);
    return stands ? levelOn(scheme, signsOf(stands), { on, calendar }) : null;
  };
  const entries: CardEntry[] = [];
  let before = levelAt(today);
  for (let on = nextDay(today); on <= last; on = nextDay(on)) {
    const level = levelAt(on);
    if (level && level.id !== before?.id) entries.push({ on, what: levelWords(level) });
    before = level;
  }
  return entries;
}

const levelWords = ({ word }: WarningLevel): Text => ({
  zh: `预警等级变为“${word.zh}”`,
  en: `the warning level becomes: ${word.en}`,
});

/** Trouble before the latest round that has closed is over. */
function signsOf({ task, closed }: Standing): ShownSigns {
  const { overdue, facts, trouble } = task;
  const last = trouble.run.at(-1);
  const day = dueDayOf(task);
  return {
    overdue,
    judged: trouble.judged?.level ?? null,
    deadline: day,
    lacksDay: lacksDay(facts.deadline && { kind: facts.deadline.kind, day }),
    trouble: last && (!closed || comparePeriods(last, closed) >= 0) ? trouble.run.length : 0,
  };
}
