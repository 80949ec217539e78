import {
  evolve,
  kindOf,
  type Day,
  type Fact,
  type LetterEvent,
  type Policy,
  type ReportEvent,
  type Task,
  type TaskEvent,
  type Text,
} from '@duban/domain';
import { deedsOf, type Deed } from './deeds';
import type { HeldLetter } from './held-back';

/** One line of a ledger: a fact in its place. */
export interface LedgerEntry {
  readonly aggregate: string;
  readonly sequence: number;
  /** By the clock of the database, as every line of a ledger has it. */
  readonly recordedAt: string;
  readonly fact: Fact;
}

/** A letter as it went in the past. */
export interface PastLetter {
  readonly letterId: string;
  readonly rung: string;
  readonly period: string;
  readonly title: string;
  readonly on: Day;
  /** Null where it was drafted and never issued, as far as the ledger goes. */
  readonly issuedOn: Day | null;
}

/** All that a ledger knows of one task. */
export interface TaskPast {
  readonly task: Task;
  readonly start: readonly Fact<TaskEvent>[];
  readonly deeds: readonly Deed[];
  readonly letters: readonly PastLetter[];
  readonly reports: readonly { readonly period: string; readonly on: Day }[];
  /** Letters that did not go, since somebody had decided to hold their rungs. */
  readonly held: readonly HeldLetter[];
  /** Kinds of facts that cannot be relived under another law. */
  readonly beyond: readonly string[];
}

/** Why a ledger cannot be read on. */
export interface PastFault {
  readonly aggregate: string;
  readonly because: Text;
}

interface Chain {
  sequence: number;
  readonly facts: Fact[];
  /** Closed before the book begins: it is no part of its past. */
  over: boolean;
}

/** Takes a ledger fact by fact, in any order of its chains, and gives the past of each task. */
export class PastBook {
  private readonly chains = new Map<string, Chain>();
  private readonly issued = new Map<string, Day>();
  private readonly reports = new Map<string, { readonly period: string; readonly on: Day }[]>();
  private readonly policies = new Map<string, Policy>();
  private taken = 0;
  private first: Day | null = null;
  private last: Day | null = null;

  /** `since`: an instant; tasks that were closed by then are left out. All of them without it. */
  constructor(private readonly since: string | null = null) {}

  /** Null, or what is wrong: a chain with a gap cannot be folded. */
  take({ aggregate, sequence, recordedAt, fact }: LedgerEntry): PastFault | null {
    const chain = this.chains.get(aggregate) ?? { sequence: 0, facts: [], over: false };
    if (sequence !== chain.sequence + 1) return gap(aggregate, chain.sequence + 1, sequence);
    this.taken += 1;
    if (!this.first || fact.on < this.first) this.first = fact.on;
    if (!this.last || fact.on > this.last) this.last = fact.on;
    chain.sequence = sequence;
    this.chains.set(aggregate, chain);
    this.keep(aggregate, chain, fact);
    if (fact.event.type === 'TaskClosed' && this.since !== null && recordedAt <= this.since) {
      chain.over = true;
      chain.facts.length = 0;
    }
    return null;
  }

  /** How much was taken, and from which day to which. */
  get extent(): { readonly events: number; readonly from: Day | null; readonly to: Day | null } {
    return { events: this.taken, from: this.first, to: this.last };
  }

  *pasts(): Generator<TaskPast | PastFault> {
    for (const [aggregate, { facts, over }] of this.chains)
      if (kindOf(aggregate) === 'task' && !over) yield this.pastOf(aggregate, facts as Fact<TaskEvent>[]);
  }

  /** Of what is no task only what a task's past needs is kept. */
  private keep(aggregate: string, chain: Chain, fact: Fact): void {
    switch (kindOf(aggregate)) {
      case 'task':
        chain.facts.push(this.shared(fact as Fact<TaskEvent>));
        break;
      case 'letter':
        if ((fact.event as LetterEvent).type === 'LetterIssued')
          this.issued.set(aggregate.slice('letter/'.length), fact.on);
        break;
      case 'report': {
        const { taskId, period } = (fact.event as ReportEvent).data;
        this.reports.set(taskId, [...(this.reports.get(taskId) ?? []), { period, on: fact.on }]);
        break;
      }
      default:
    }
  }

  /** Thousands of tasks carry the same law: it is kept once. */
  private shared(fact: Fact<TaskEvent>): Fact<TaskEvent> {
    const { event } = fact;
    if (event.type !== 'TaskPlanned') return fact;
    const known = this.policies.get(event.data.policy.edition) ?? event.data.policy;
    this.policies.set(known.edition, known);
    return { ...fact, event: { ...event, data: { ...event.data, policy: known } } };
  }

  private pastOf(aggregate: string, facts: readonly Fact<TaskEvent>[]): TaskPast | PastFault {
    try {
      const { task, deeds, beyond, held, start } = deedsOf(facts, evolve);
      return {
        ...{ task, start, deeds, beyond, held },
        letters: this.lettersIn(facts),
        reports: this.reports.get(task.taskId) ?? [],
      };
    } catch (error) {
      return { aggregate, because: broken(error instanceof Error ? error.message : String(error)) };
    }
  }

  private lettersIn(facts: readonly Fact<TaskEvent>[]): readonly PastLetter[] {
    return facts.flatMap(({ event, on }) =>
      // What somebody decided went by no law, and would by none.
      event.type === 'RungReached' && !event.data.decided
        ? [{ ...event.data, on, issuedOn: this.issued.get(event.data.letterId) ?? null }]
        : [],
    );
  }
}

const gap = (aggregate: string, expected: number, got: number): PastFault => ({
  aggregate,
  because: {
    zh: `${aggregate} 缺第 ${expected} 条（读到第 ${got} 条）：请导出完整的记录`,
    en: `${aggregate} lacks link ${expected} (${got} was found): export the whole ledger`,
  },
});

const broken = (message: string): Text => ({
  zh: `记录前后不合，无法重演：${message}`,
  en: `the record does not follow from itself: ${message}`,
});
