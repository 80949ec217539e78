import type { Day, TaskEvent, Text } from '@duban/domain';
import type { Words } from '../words/zh';

/** What happened, and what was written with it. */
export interface Sentence {
  readonly text: string;
  readonly words: string | null;
  /** The letter that it leads to. */
  readonly letterId: string | null;
}

/** The words of one language, plan and law. */
export interface Speech {
  readonly thread: Words['thread'];
  readonly corrections: Words['corrections'];
  /** Who did it, and for whom where that was somebody else. */
  readonly who: string;
  readonly unit: (id: string) => string;
  readonly lead: string;
  /** A letter by its number, or by its title while it has none. */
  readonly letter: (letterId: string) => string;
  /** A law by its title. */
  readonly pack: (id: string) => string;
  readonly post: (id: string) => string;
  readonly step: (id: string) => string;
  readonly day: (on: Day) => string;
  readonly month: (period: string) => string;
  /** Words that the ledger keeps in both languages. */
  readonly said: (words: Text) => string;
}

export const plain = (
  text: string,
  words: string | null = null,
  letterId: string | null = null,
): Sentence => ({ text, words, letterId });

/** Facts from the plan to the report that it is complete; null for any other. */
export function ofWork({ type, data }: TaskEvent, speech: Speech): Sentence | null {
  const { thread, who, unit, lead, letter, pack, day, month } = speech;
  switch (type) {
    case 'TaskPlanned':
      return plain(thread.planned(who));
    case 'TaskDispatched':
      return plain(thread.dispatched(who, unit(data.unit)));
    case 'TaskReceived':
      return plain(thread.received(who, unit(data.unit)));
    case 'PeriodMissed':
      return plain(thread.missed(lead, month(data.period)));
    case 'PeriodBehind':
      return plain(thread.behind(month(data.period)));
    case 'FoundBehind':
      return plain(thread.foundBehind(thread.states[data.state] ?? data.state));
    case 'EvidenceNoted': {
      const { fileName, version, withdrawn } = data.piece;
      return plain(withdrawn ? thread.evidenceWithdrawn(fileName) : thread.evidence(fileName, version));
    }
    case 'PointsNoted':
      return plain(thread.points(data.closed, data.total));
    case 'LetterOverdue':
      return plain(thread.letterOverdue(letter(data.letterId)), null, data.letterId);
    case 'DeadlinePassed':
      return plain(thread.deadlinePassed(day(data.deadline)));
    case 'PolicyChanged':
      return plain(
        thread.lawChanged(who, pack(data.policy.pack), day(data.policy.effectiveFrom)),
        data.because,
      );
    case 'ExtensionAsked':
      return plain(thread.extension.asked(who, day(data.from), day(data.to)), data.because);
    case 'DeadlineExtended':
      return plain(thread.extension.granted(day(data.from), day(data.to)));
    case 'ExtensionEnded':
      return plain(thread.extension[data.outcome]);
    case 'CompletionReported':
      return plain(thread.completed(who), data.summary);
    default:
      return null;
  }
}

/** Facts of the closing steps; null for any other. */
export function ofClosing({ type, data }: TaskEvent, speech: Speech): Sentence | null {
  const { thread, corrections, who, post, step, day, said } = speech;
  switch (type) {
    case 'TaskAccepted':
      return plain(thread.accepted(who, day(data.checkedOn), data.level && said(data.level)), data.opinion);
    case 'EntryCorrected':
      return plain(corrections.told(who, data.entry, data.of), data.because);
    case 'AcceptanceApplied':
      return plain(thread.applied(who), data.text);
    case 'TaskReturned':
      return plain((data.refused ? thread.refused : thread.returned)(who, step(data.step)), data.because);
    case 'TaskSigned':
      return plain(
        'post' in data ? thread.signed(who, post(data.post)) : thread.signedInPerson(who),
        data.opinion,
      );
    case 'SigningChanged':
      return plain(thread.inSigning(who, thread.signing[data.event.type]), wordsOf(data.event));
    case 'NoticePublished': {
      const { from, to, channels } = data.notice;
      return plain(thread.published(who, day(from), day(to)), channels.join('、'));
    }
    case 'PublicityMoved':
      return plain(thread.publicityMoved(day(data.from), day(data.to), data.notice.year));
    case 'ObjectionNoted':
      return plain(thread.objected(data.number));
    case 'ObjectionAnswered':
      return plain((data.upheld ? thread.objectionHolds : thread.objectionAnswered)(who, data.number));
    case 'PublicityResumed':
      return plain(thread.publicityResumed(day(data.from), day(data.to)));
    case 'PublicityEnded':
      return plain(thread.publicityEnded);
    case 'TaskFiled':
      return plain(thread.filed(who, data.number));
    case 'FilingConfirmed':
      return plain(thread.filingConfirmed(who), data.note);
    case 'TaskClosed':
      return plain(thread.closed(data.word));
    default:
      return null;
  }
}

/** What follows at once from the fact before it, and is said in the same sentence; null for any other. */
export function ofSequel({ type, data }: TaskEvent, { thread, step }: Speech): string | null {
  switch (type) {
    case 'StepOpened':
      return thread.thenStep(step(data.open.step));
    case 'SignatureCompleted':
      return thread.thenSigned;
    case 'StepLeftOut':
      return thread.thenLeftOut;
    default:
      return null;
  }
}

/** What was written with something that was done in a signing. */
function wordsOf({ data }: Extract<TaskEvent, { type: 'SigningChanged' }>['data']['event']): string | null {
  const said = Object.entries(data).find(
    ([name, value]) => ['because', 'opinion', 'text', 'what'].includes(name) && typeof value === 'string',
  );
  return said ? String(said[1]) : null;
}
