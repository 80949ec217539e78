import type { Day, Law, Policy, Text } from '@duban/domain';
import { ASSUMED } from '../backtest/assumed';
import { rescheduled } from '../backtest/due-day';
import { oneSignerOf } from '../backtest/heads';
import { comparedLetters } from '../backtest/letters';
import type { PastBook, PastFault, TaskPast } from '../backtest/past';
import { relive, upTo, type Relived } from '../backtest/relive';
import type { BacktestLetter, OneSigner } from '../backtest/report';
import { atOnce, countIn } from '../backtest/tallied';
import { OtherDueDays } from './other-due-days';
import type { ShadowCase, ShadowReport } from './report';
import { isLost, shadowCase } from './shadow-case';

/** An edition that runs beside the law in force, and the days of which it is asked. */
export interface ShadowQuestion {
  readonly policy: Policy;
  readonly law: Law;
  readonly from: Day;
  /** Today; of one that was stopped, its last day. */
  readonly until: Day;
}

export type Shadowed =
  { readonly ok: true; readonly report: ShadowReport } | ({ readonly ok: false } & PastFault);

/**
 * What differs between an edition and the law that the tasks of its pack live under, task by task, so that whoever has
 * others to answer may pause in between. The book leaves out what was closed when the edition was put beside. Nothing is
 * changed: a shadow is only ever read.
 */
export function* shadowing(book: PastBook, question: ShadowQuestion): Generator<void, Shadowed> {
  const tally = new Tally(question);
  for (const past of book.pasts()) {
    if (!('task' in past)) return { ok: false, ...past };
    if (past.task.policy.pack === question.policy.pack) tally.take(past);
    yield;
  }
  return { ok: true, report: reported(tally, question, book) };
}

/** The same at once. */
export const shadow = (book: PastBook, question: ShadowQuestion): Shadowed =>
  atOnce(shadowing(book, question));

function reported(
  tally: Tally,
  { policy: { pack, edition, effectiveFrom }, from, until }: ShadowQuestion,
  book: PastBook,
): ShadowReport {
  const { tasks, closed, closings, open, cases, letters, dueDays, oneSigner } = tally;
  return {
    law: { pack, edition, effectiveFrom },
    ...{ from, until },
    beside: { events: book.extent.events, tasks, closed },
    ...{ closings, open, cases, letters, oneSigner },
    dueDays: dueDays.all,
    assumed: [FROM_THE_BEGINNING, NOBODY_ASKED, ...ASSUMED],
  };
}

class Tally {
  readonly cases: ShadowCase[] = [];
  readonly letters = {
    ...{ wouldGo: [] as BacktestLetter[], wouldNot: [] as BacktestLetter[] },
    held: [] as BacktestLetter[],
  };
  readonly oneSigner = { onlyUnderLaw: [] as OneSigner[], onlyUnderShadow: [] as OneSigner[] };
  readonly closings = { later: 0, earlier: 0, 'not-yet': 0, 'not-closed': 0, unknown: 0, same: 0 };
  readonly open = { already: 0, elsewhere: 0, 'waits-for-others': 0, unknown: 0, same: 0 };
  readonly dueDays: OtherDueDays;
  tasks = 0;
  closed = 0;

  constructor(private readonly question: ShadowQuestion) {
    this.dueDays = new OtherDueDays(question.policy.scheduling, question);
  }

  take(told: TaskPast): void {
    const { policy } = this.question;
    const past = { ...told, task: upTo(told.task, this.question) };
    this.tasks += 1;
    if (past.task.status === 'closed') this.closed += 1;
    if (past.task.policy.edition === policy.edition) return countIn(this, past.task, 'same');
    const { deeds, doubtful } = rescheduled(past, policy);
    const relived = relive(past, deeds, policy, this.question);
    this.dueDays.take(past);
    this.noteLetters(comparedLetters(past, relived, doubtful));
    this.noteSigners(past, relived);
    const found = shadowCase(past, relived, this.question);
    if (found) this.cases.push(found);
    countIn(this, past.task, found?.outcome ?? 'same');
  }

  private noteLetters({ wouldGo, wouldNot, held }: ShadowReport['letters']): void {
    const since = ({ on }: BacktestLetter): boolean => on >= this.question.from;
    this.letters.wouldGo.push(...wouldGo.filter(since));
    this.letters.wouldNot.push(...wouldNot.filter(since));
    this.letters.held.push(...held.filter(since));
  }

  private noteSigners(past: TaskPast, relived: Relived): void {
    if (isLost(past, relived)) return;
    const [law, shadow] = [oneSignerOf(past.task), oneSignerOf(relived.task)];
    if (law && !shadow) this.oneSigner.onlyUnderLaw.push(law);
    if (shadow && !law) this.oneSigner.onlyUnderShadow.push(shadow);
  }
}

const FROM_THE_BEGINNING: Text = {
  zh: '影子版本视同自任务开始时适用；只报告启动以后的不同',
  en: 'the shadow is taken to hold from the beginning of each task; what differs is told from its start on',
};
const NOBODY_ASKED: Text = {
  zh: '没有人因影子版本被要求办理任何事；只有它要求的，视为尚缺',
  en: 'nobody is asked for anything by a shadow: what it alone asks for counts as missing',
};
