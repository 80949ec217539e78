import { assertNever } from '../assert-never';
import { derivedId } from '../ledger/derived-id';
import type { Rung, Trigger } from '../policy/policy';
import { accept } from '../refusal';
import type { TaskNotice } from './command';
import { changedLaw } from './decide-policy';
import type { Law, TaskDecision } from './law';
import type { TaskEvent } from './event';
import { nextDue } from './next-due';
import { decideSigningNotice, isSigned } from './signature';
import { opened } from './steps';
import { isAtWork, type Task } from './task';
import { rungFor } from './trouble';

/** What a machine found. A notice that does not concern the task's state changes nothing and is no refusal. */
export function decideNotice(task: Task, notice: TaskNotice, law: Law): TaskDecision {
  switch (notice.type) {
    case 'note-day':
      return decideDay(task, notice, law);
    case 'note-missed':
      return decideTrouble(task, notice.period, 'missed', {
        type: 'PeriodMissed',
        data: { period: notice.period },
      });
    case 'note-behind': {
      const { period, reportId } = notice;
      return decideTrouble(task, period, 'behind', { type: 'PeriodBehind', data: { period, reportId } });
    }
    case 'note-overdue': {
      const { letterId } = notice;
      const letter = task.trouble.letters.find((known) => known.letterId === letterId);
      if (!letter || letter.overdue) return accept();
      return accept<TaskEvent>({ type: 'LetterOverdue', data: { letterId } });
    }
    case 'note-vacant':
      return isSigned(task) ? decideSigningNotice(task, notice, law) : accept();
    case 'note-law': {
      // Approved for the outcome that was shown: a task that has gone on since keeps its law and is asked about anew.
      const changed = changedLaw(task, notice, law);
      return changed.ok ? changed : accept();
    }
    default:
      return assertNever(notice);
  }
}

type DayNotice = Extract<TaskNotice, { type: 'note-day' }>;

function decideDay(task: Task, notice: DayNotice, law: Law): TaskDecision {
  const due = nextDue(task, { ...law, today: notice.today });
  if (!due || notice.today < due.on) return accept();
  if (isSigned(task)) return decideSigningNotice(task, notice, law);
  if (task.status === 'closing' && task.open.step === 'publicity' && task.open.notice)
    return opened(
      task,
      { command: notice, law },
      { type: 'PublicityEnded', data: { to: task.open.notice.to } },
    );
  const deadline = task.facts.deadline?.day;
  return deadline ? accept<TaskEvent>({ type: 'DeadlinePassed', data: { deadline } }) : accept();
}

/** Only a task that still has to be worked on can be in trouble; what was already noted is not noted twice. */
function decideTrouble(task: Task, period: string, trigger: Trigger, event: TaskEvent): TaskDecision {
  if (!isAtWork(task) || task.trouble.periods.includes(period)) return accept();
  const rung = rungFor(task, trigger, period);
  return accept<TaskEvent>(event, ...(rung ? [reached(task, rung, period)] : []));
}

function reached(task: Task, { id, title }: Rung, period: string): TaskEvent {
  const letterId = derivedId(`letter/${task.taskId}/${task.cycle}/${id}/${period}/0`);
  return { type: 'RungReached', data: { letterId, rung: id, period, title } };
}
