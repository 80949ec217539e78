import { assertNever } from '../assert-never';
import { climbed, momentOf } from '../ladder/climb';
import { followUpsMoved, lateFollowUp } from '../ladder/follow-up';
import type { Trigger } from '../policy/policy';
import { accept } from '../refusal';
import { withYears } from '../time/calendar-notice';
import type { Day } from '../time/day';
import { askedPeriod, type AskedPeriod } from '../time/period';
import type { TaskNotice } from './command';
import { decideEvidence } from './decide-evidence';
import { decideExtensionEnd } from './decide-extension';
import { changedLaw } from './decide-policy';
import { dueDayOf } from './extended';
import type { Law, TaskDecision } from './law';
import type { TaskEvent } from './event';
import { publicityMoved } from './move-publicity';
import { nextDue } from './next-due';
import { decideSigningNotice, isSigned } from './signature';
import { opened } from './steps';
import { isAtWork, type Task } from './task';

/** What a machine found. A notice that does not concern the task's state changes nothing and is no refusal. */
export function decideNotice(task: Task, notice: TaskNotice, law: Law): TaskDecision {
  switch (notice.type) {
    case 'note-day':
      return decideDay(task, notice, law);
    case 'note-missed':
      return decideTrouble(task, notice, 'missed', {
        type: 'PeriodMissed',
        data: askedPeriod(notice),
      });
    case 'note-behind': {
      const data = { ...askedPeriod(notice), reportId: notice.reportId };
      return decideTrouble(task, notice, 'behind', { type: 'PeriodBehind', data });
    }
    case 'note-found':
      return decideFound(task, notice);
    case 'note-evidence':
      return decideEvidence(task, notice);
    case 'note-overdue': {
      const { letterId } = notice;
      const letter = task.trouble.letters.find((known) => known.letterId === letterId);
      if (!letter || letter.overdue) return accept();
      return unanswered(task, { type: 'LetterOverdue', data: { letterId } }, notice);
    }
    case 'note-vacant':
      return isSigned(task) ? decideSigningNotice(task, notice, law) : accept();
    case 'note-calendar':
      return decideDays(task, notice, law);
    case 'note-law': {
      // Approved for the outcome that was shown: a task that has gone on since keeps its law and is asked about anew.
      const changed = changedLaw(task, notice, law);
      return changed.ok ? changed : accept();
    }
    case 'note-extension':
      return decideExtensionEnd(task, notice);
    default:
      return assertNever(notice);
  }
}

/** Other working days: whatever runs and ends on another day by them records it; all else only counts with them. */
function decideDays(
  task: Task,
  notice: Extract<TaskNotice, { type: 'note-calendar' }>,
  law: Law,
): TaskDecision {
  const { notice: ref, today } = notice;
  const calendar = withYears(law.calendar, notice.years);
  const signing = isSigned(task) ? decideSigningNotice(task, notice, law) : accept<TaskEvent>();
  if (!signing.ok) return signing;
  const moved = publicityMoved(task, calendar, today);
  return accept<TaskEvent>(
    ...signing.events,
    ...(moved ? [{ type: 'PublicityMoved' as const, data: { ...moved, notice: ref } }] : []),
    ...followUpsMoved(task, calendar, today).map((move) => ({
      type: 'FollowUpMoved' as const,
      data: { ...move, notice: ref },
    })),
  );
}

type DayNotice = Extract<TaskNotice, { type: 'note-day' }>;

function decideDay(task: Task, notice: DayNotice, law: Law): TaskDecision {
  const late = lateFollowUp(task, notice.today);
  if (late) return unanswered(task, late, notice);
  const due = nextDue(task, { ...law, today: notice.today });
  if (!due || notice.today < due.on) return accept();
  if (isSigned(task)) return decideSigningNotice(task, notice, law);
  if (task.status === 'closing' && task.open.step === 'publicity' && task.open.notice)
    return opened(
      task,
      { command: notice, law },
      { type: 'PublicityEnded', data: { to: task.open.notice.to } },
    );
  const deadline = dueDayOf(task);
  if (!deadline) return accept();
  const climbs = climbed(task, 'overdue', momentOf(task, notice.today));
  return accept<TaskEvent>({ type: 'DeadlinePassed', data: { deadline } }, ...climbs);
}

/** Where nobody has answered a letter, or reported what came of an interview. */
function unanswered(
  task: Task,
  event: Extract<TaskEvent, { type: 'LetterOverdue' | 'FollowUpOverdue' }>,
  { today }: { readonly today: Day },
): TaskDecision {
  const { letterId } = event.data;
  return accept<TaskEvent>(event, ...climbed(task, 'unanswered', { ...momentOf(task, today), letterId }));
}

/** A visit counts once, whatever of it is corrected. */
function decideFound(task: Task, notice: Extract<TaskNotice, { type: 'note-found' }>): TaskDecision {
  const { visitId, state, today } = notice;
  if (!isAtWork(task) || task.trouble.visits?.includes(visitId)) return accept();
  const climbs = climbed(task, 'found', momentOf(task, today));
  return accept<TaskEvent>({ type: 'FoundBehind', data: { visitId, state } }, ...climbs);
}

/** Only a task that still has to be worked on can be in trouble; what was already noted is not noted twice. */
function decideTrouble(
  task: Task,
  notice: AskedPeriod & { readonly today: Day },
  trigger: Trigger,
  event: TaskEvent,
): TaskDecision {
  if (!isAtWork(task) || task.trouble.periods.includes(notice.period)) return accept();
  return accept<TaskEvent>(event, ...climbed(task, trigger, { ...askedPeriod(notice), on: notice.today }));
}
