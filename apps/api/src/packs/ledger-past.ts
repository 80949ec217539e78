import { setImmediate as pause } from 'node:timers/promises';
import { factIn } from '@duban/domain';
import { PastBook, type LedgerEntry, type PastFault } from '@duban/jurisdictions';
import { readFeed, type FeedPosition } from '@duban/persistence';
import { problem } from '../edge/problem';
import type { House } from '../house';

const EVENTS_AT_ONCE = 2_000;
/** Nobody else is kept waiting for longer than this. */
const SLICE_MS = 20;
/** Whoever asks is told to do it on the command line when it would take longer. */
const BUDGET_MS = 60_000;

/** Instants between which a ledger is asked: tasks that were closed by `since` are left out, and what came behind `upTo`. */
interface Between {
  readonly since?: string;
  readonly upTo?: string | null;
}

/** What is reckoned over a book, task by task. */
type Reckoning<Done> = (book: PastBook) => Generator<void, Done | ({ readonly ok: false } & PastFault)>;

/** The office's own ledger as a past: read in pages, lived through again in slices, within a minute. */
export async function overLedger<Done extends { readonly ok: true }>(
  house: House,
  reckoning: Reckoning<Done>,
  between: Between = {},
): Promise<Done> {
  const until = performance.now() + BUDGET_MS;
  const book = await bookOf(house, between, until);
  const done = await inSlices(reckoning(book), until);
  if (!done.ok) throw new Error(`${done.aggregate}: ${done.because.en}`);
  return done;
}

async function bookOf({ db, tenant }: House, { since, upTo }: Between, until: number): Promise<PastBook> {
  const book = new PastBook(since);
  const early: Early = new Map();
  for (let after: FeedPosition | null = null; ;) {
    const page = await readFeed(db, tenant.id, after, EVENTS_AT_ONCE);
    for (const { aggregate, sequence, recordedAt, text } of page)
      if (!upTo || recordedAt <= upTo)
        takeInOrder(book, { aggregate, sequence, recordedAt, fact: factIn(text).fact }, early);
    const last = page.at(-1);
    if (!last) return book;
    if (performance.now() > until) throw tooLong();
    after = { tx: last.tx, position: last.position };
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

async function inSlices<Done>(steps: Generator<void, Done>, until: number): Promise<Done> {
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
    '台账过大，在线演算超时；请导出后用 duban pack backtest',
    'the ledger is too large to be tried here: export it and use duban pack backtest',
  );
