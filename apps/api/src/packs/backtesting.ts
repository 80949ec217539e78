import { setImmediate as pause } from 'node:timers/promises';
import type { Input, Output, routes } from '@duban/contract';
import { factIn } from '@duban/domain';
import { backtesting, PastBook, pinPolicy, type Backtested, type LedgerEntry } from '@duban/jurisdictions';
import { readFeed, type FeedPosition } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { problem } from '../edge/problem';
import { HOUSE, type House } from '../house';
import type { Caller } from '../people/caller';
import { PackProving } from './pack-proving';

type Answer = Input<typeof routes.backtestPack.answer>;
type Asked = Output<typeof routes.backtestPack.body>;

const EVENTS_AT_ONCE = 2_000;
/** Nobody else is kept waiting for longer than this. */
const SLICE_MS = 20;
/** Whoever asks is told to do it on the command line when it would take longer. */
const BUDGET_MS = 60_000;

/** An edition over the office's own ledger, read in pages and lived through again in slices. */
@Injectable()
export class Backtesting {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(PackProving) private readonly proving: PackProving,
  ) {}

  async backtest(caller: Caller, packId: string, { document, on, of }: Asked): Promise<Answer> {
    const asked = document === undefined ? { pack: packId } : { document };
    const policy = pinPolicy(await this.proving.edition(asked, on ?? caller.today));
    const until = performance.now() + BUDGET_MS;
    const book = await this.book(until);
    const question = { policy, law: this.house.law, of: of ?? null };
    const done = await inSlices(backtesting(book, question), until);
    if (!done.ok) throw new Error(`${done.aggregate}: ${done.because.en}`);
    return done.backtest;
  }

  private async book(until: number): Promise<PastBook> {
    const { db, tenant } = this.house;
    const book = new PastBook();
    const early: Early = new Map();
    for (let after: FeedPosition | null = null; ;) {
      const page = await readFeed(db, tenant.id, after, EVENTS_AT_ONCE);
      for (const { aggregate, sequence, text } of page)
        takeInOrder(book, { aggregate, sequence, fact: factIn(text).fact }, early);
      const last = page.at(-1);
      if (!last) return book;
      if (performance.now() > until) throw tooLong();
      after = { tx: last.tx, position: last.position };
    }
  }
}

type Early = Map<string, LedgerEntry>;

/** The feed is in the order of transactions: of two that waited for each other, a link can come before the one it follows. */
function takeInOrder(book: PastBook, entry: LedgerEntry, early: Early): void {
  for (let next: LedgerEntry | undefined = entry; next; next = early.get(linkOf(next, 1))) {
    early.delete(linkOf(next, 0));
    if (book.take(next) === null) continue;
    early.set(linkOf(next, 0), next);
    return;
  }
}

const linkOf = ({ aggregate, sequence }: LedgerEntry, further: number): string =>
  `${aggregate}#${sequence + further}`;

async function inSlices(steps: Generator<void, Backtested>, until: number): Promise<Backtested> {
  for (let began = performance.now(); ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < SLICE_MS) continue;
    if (performance.now() > until) throw tooLong();
    await pause();
    began = performance.now();
  }
}

const tooLong = () =>
  problem(
    'too-large',
    '台账过大，在线回测超时；请导出后用 duban pack backtest',
    'the ledger is too large to be tried here: export it and use duban pack backtest',
  );
