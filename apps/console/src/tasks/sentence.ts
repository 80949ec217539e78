import type { Day, TaskEvent } from '@duban/domain';
import type { Words } from '../words/zh';

/** What happened, and what was written with it. */
export interface Sentence {
  readonly text: string;
  readonly words: string | null;
  /** Where the fact leads: a letter. */
  readonly to: string | null;
}

/** The words of one language, plan and law. */
export interface Speech {
  readonly thread: Words['thread'];
  readonly unit: (id: string) => string;
  readonly post: (id: string) => string;
  readonly step: (id: string) => string;
  readonly day: (on: Day) => string;
  readonly month: (period: string) => string;
}

export const plain = (text: string, words: string | null = null, to: string | null = null): Sentence => ({
  text,
  words,
  to,
});

/** Facts from the plan to the report that it is complete; null for any other. */
export function ofWork({ type, data }: TaskEvent, { thread, unit, day, month }: Speech): Sentence | null {
  switch (type) {
    case 'TaskPlanned':
      return plain(thread.planned);
    case 'TaskDispatched':
      return plain(thread.dispatched(unit(data.unit)));
    case 'TaskReceived':
      return plain(thread.received(unit(data.unit)));
    case 'PeriodMissed':
      return plain(thread.missed(month(data.period)));
    case 'PeriodBehind':
      return plain(thread.behind(month(data.period)));
    case 'RungReached':
      return plain(thread.rung(data.title, month(data.period)), null, `/letters/${data.letterId}`);
    case 'LetterOverdue':
      return plain(thread.letterOverdue, null, `/letters/${data.letterId}`);
    case 'DeadlinePassed':
      return plain(thread.deadlinePassed(day(data.deadline)));
    case 'CompletionReported':
      return plain(thread.completed, data.summary);
    default:
      return null;
  }
}

/** Facts of the closing steps; null for any other. */
export function ofClosing({ type, data }: TaskEvent, { thread, post, step, day }: Speech): Sentence | null {
  switch (type) {
    case 'StepOpened':
      return plain(thread.stepOpened(step(data.open.step)));
    case 'TaskAccepted':
      return plain(thread.accepted(day(data.checkedOn)), data.opinion);
    case 'TaskReturned':
      return plain(thread.returned(step(data.step)), data.because);
    case 'TaskSigned':
      return plain(thread.signed(post(data.post)), data.opinion);
    case 'SignatureCompleted':
      return plain(thread.allSigned);
    case 'NoticePublished':
      return plain(
        thread.published(day(data.notice.from), day(data.notice.to)),
        data.notice.channels.join('、'),
      );
    case 'PublicityEnded':
      return plain(thread.publicityEnded);
    case 'TaskFiled':
      return plain(thread.filed(data.number));
    case 'TaskClosed':
      return plain(thread.closed(data.word));
    default:
      return null;
  }
}
