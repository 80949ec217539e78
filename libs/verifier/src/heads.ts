import type { Link } from './link';
import { endOfMonth, monthOfInstant, type ChainHead } from '@duban/domain';

/** Where a chain ended when a month was over. */
export interface MonthEnd {
  readonly until: string;
  sequence: number;
  hash: string;
}

type RecordedLink = Pick<Link, 'sequence' | 'recordedAt'>;

/** How far every chain had come at the end of every month: all that is kept of a file of any size. */
export class Heads {
  private readonly ends = new Map<string, MonthEnd[]>();
  private readonly months = new Map<string, string>();

  get chains(): number {
    return this.ends.size;
  }

  add(aggregate: string, { sequence, recordedAt }: RecordedLink, hash: string): void {
    this.addEnd(aggregate, { until: this.endOfMonthOf(recordedAt), sequence, hash });
  }

  /** What follows in the order of the file. */
  join(other: ReadonlyMap<string, MonthEnd[]>): void {
    for (const [aggregate, ends] of other)
      if (this.ends.has(aggregate)) for (const end of ends) this.addEnd(aggregate, end);
      else this.ends.set(aggregate, ends);
  }

  get all(): ReadonlyMap<string, MonthEnd[]> {
    return this.ends;
  }

  private addEnd(aggregate: string, end: MonthEnd): void {
    const ends = this.ends.get(aggregate);
    const last = ends?.at(-1);
    if (last && last.until === end.until) Object.assign(last, end);
    else if (ends) ends.push(end);
    else this.ends.set(aggregate, [end]);
  }

  /** As `headsUntil` of the domain has it, where `until` is the end of a month. */
  at(until: string): readonly ChainHead[] {
    const heads: ChainHead[] = [];
    for (const aggregate of this.ends.keys()) {
      const head = this.headOf(aggregate, until);
      if (head) heads.push(head);
    }
    return heads;
  }

  headOf(aggregate: string, until: string): ChainHead | null {
    const head = this.ends.get(aggregate)?.findLast((end) => end.until <= until);
    return head ? { aggregate, sequence: head.sequence, hash: head.hash } : null;
  }

  /** How many links were recorded from that instant on; all, where there is none. */
  linksAfter(until: string | null): number {
    let links = 0;
    for (const [aggregate, ends] of this.ends) {
      const sealed = until === null ? null : this.headOf(aggregate, until);
      links += Math.max(0, (ends.at(-1)?.sequence ?? 0) - (sealed?.sequence ?? 0));
    }
    return links;
  }

  /** Zones differ by whole hours here: an hour lies in one month. */
  private endOfMonthOf(instant: string): string {
    const hour = instant.slice(0, 13);
    let until = this.months.get(hour);
    if (until === undefined) this.months.set(hour, (until = endOfMonth(monthOfInstant(instant))));
    return until;
  }
}
