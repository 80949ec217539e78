import type { Day, Law, Policy } from '@duban/domain';
import { ASSUMED } from './assumed';
import { comparedCase } from './cases';
import { rescheduled } from './due-day';
import { oneSignerOf } from './heads';
import { comparedLetters } from './letters';
import type { PastBook, PastFault, TaskPast } from './past';
import { relive } from './relive';
import { atOnce, countIn } from './tallied';
import type { Backtest, BacktestCase, BacktestLetter, OneSigner } from './report';

export type Backtested =
  { readonly ok: true; readonly backtest: Backtest } | ({ readonly ok: false } & PastFault);

/** Which past is asked: all of it, or the tasks that live under one pack. */
export interface BacktestQuestion {
  readonly policy: Policy;
  readonly law: Law;
  readonly of: string | null;
}

/** An edition over a past: which cases, letters and closings would have gone otherwise, and why. Nothing is changed. */
export const backtest = (book: PastBook, question: BacktestQuestion): Backtested =>
  atOnce(backtesting(book, question));

/** The same, task by task: whoever has others to answer may pause in between. */
export function* backtesting(
  book: PastBook,
  { policy, law, of }: BacktestQuestion,
): Generator<void, Backtested> {
  const { to } = book.extent;
  const tally = new Tally(policy, { law, until: to ?? policy.effectiveFrom });
  for (const past of book.pasts()) {
    if (!('task' in past)) return { ok: false, ...past };
    if (of === null || past.task.policy.pack === of) tally.take(past);
    yield;
  }
  return { ok: true, backtest: reported(tally, policy, book) };
}

function reported(tally: Tally, { pack, edition, effectiveFrom }: Policy, book: PastBook): Backtest {
  const { events, from, to } = book.extent;
  const { tasks, closed, closings, open } = tally;
  return {
    law: { pack, edition, effectiveFrom },
    past: { events, tasks, closed, from, to },
    closings,
    open,
    cases: tally.cases,
    letters: { wouldGo: tally.wouldGo, wouldNot: tally.wouldNot, held: tally.held },
    oneSigner: tally.oneSigner,
    assumed: ASSUMED,
  };
}

class Tally {
  readonly cases: BacktestCase[] = [];
  readonly wouldGo: BacktestLetter[] = [];
  readonly wouldNot: BacktestLetter[] = [];
  readonly held: BacktestLetter[] = [];
  readonly oneSigner: OneSigner[] = [];
  readonly closings = { later: 0, earlier: 0, 'not-closed': 0, unknown: 0, same: 0 };
  readonly open = { already: 0, elsewhere: 0, unknown: 0, same: 0 };
  tasks = 0;
  closed = 0;

  constructor(
    private readonly policy: Policy,
    private readonly horizon: { readonly law: Law; readonly until: Day },
  ) {}

  take(past: TaskPast): void {
    this.tasks += 1;
    if (past.task.status === 'closed') this.closed += 1;
    const signer = oneSignerOf(past.task);
    if (signer) this.oneSigner.push(signer);
    // Under its own law it went as it went.
    if (past.task.policy.edition === this.policy.edition) return countIn(this, past.task, 'same');
    const { deeds, doubtful } = rescheduled(past, this.policy);
    const relived = relive(past, deeds, this.policy, this.horizon);
    const { wouldGo, wouldNot, held } = comparedLetters(past, relived, doubtful);
    this.wouldGo.push(...wouldGo);
    this.wouldNot.push(...wouldNot);
    this.held.push(...held);
    this.note(past, comparedCase(past, relived, this.horizon.law.assess));
  }

  private note({ task }: TaskPast, compared: BacktestCase | null): void {
    if (compared) this.cases.push(compared);
    countIn(this, task, compared?.outcome ?? 'same');
  }
}
