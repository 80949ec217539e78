import { NO_HASH, type Text } from '@duban/domain';
import type { BreakKind, Broken } from './broken';
import { isInstant } from './format';
import type { Heads, MonthEnd } from './heads';
import { linkIn, type Link } from './link';

interface End {
  readonly aggregate: string;
  readonly sequence: number;
  readonly hash: string;
}

/** A line that holds an event: `hash` is what it says, `again` what its text has. */
export interface EventLine {
  readonly line: number;
  readonly text: string;
  readonly hash: string;
  readonly again: string;
}

export interface Expected {
  /** Null where the first line could not be read: then the first event says it. */
  tenant: string | null;
  made: string | null;
}

/** Whole lines of which each holds an event and follows the one before: all that must be known to join them to others. */
export interface Stretch {
  /** The number that its first line has. */
  readonly line: number;
  readonly events: number;
  readonly first: Link;
  readonly end: End;
  readonly ends: ReadonlyMap<string, MonthEnd[]>;
}

/** Follows the links of one chain after another. */
export class Chains {
  private end: End | null = null;
  /** What stood before cannot be read, or is not what it was: the next link is not measured by it. */
  private lost = false;
  events = 0;

  constructor(
    private readonly expected: Expected,
    private readonly heads: Heads,
  ) {}

  get last(): End | null {
    return this.end;
  }

  /** A line in between could not be read. */
  lose(): void {
    this.lost = true;
  }

  /** Where a link that cannot be read most likely stands. */
  next(): Pick<End, 'aggregate' | 'sequence'> | null {
    return this.end && { aggregate: this.end.aggregate, sequence: this.end.sequence + 1 };
  }

  /** At most one fault a line: what follows from it says no more. */
  take({ line, text, hash, again }: EventLine): Broken | null {
    this.events += 1;
    const link = linkIn(text);
    const place = link ?? this.next();
    const told = (kind: BreakKind, message: Text): Broken => ({
      line,
      aggregate: place?.aggregate ?? null,
      sequence: place?.sequence ?? null,
      kind,
      message,
    });
    const fault = link ? this.faultOf(link, { hash, again }) : this.unreadable(hash === again);
    this.follow(link, hash === again ? again : hash, fault?.kind === 'hash');
    return fault ? told(fault.kind, fault.message) : null;
  }

  /** Whether a stretch follows what stands before it; only then it is taken. */
  join({ first, end, ends, events }: Stretch): boolean {
    if (this.lost || this.placeFault(first)) return false;
    this.events += events;
    this.end = end;
    this.heads.join(ends);
    return true;
  }

  private unreadable(sealed: boolean): Fault {
    return sealed
      ? fault('envelope', '内容不是账册的记录', 'its text is no event of a ledger')
      : fault('hash', '内容与封存时不一致', 'its text is not the one that was sealed');
  }

  private faultOf(link: Link, { hash, again }: Pick<EventLine, 'hash' | 'again'>): Fault | null {
    if (hash !== again) return this.unreadable(false);
    return this.placeFault(link) ?? this.envelopeFault(link);
  }

  private placeFault(link: Link): Fault | null {
    const { end } = this;
    if (end?.aggregate === link.aggregate) return this.lost ? null : followFault(link, end);
    if (end && link.aggregate < end.aggregate)
      return fault('line', '各链没有按名称顺序排列', 'the chains do not stand in the order of their names');
    return this.lost ? null : followFault(link, null);
  }

  private envelopeFault({ tenant, recordedAt }: Link): Fault | null {
    const { expected } = this;
    expected.tenant ??= tenant;
    if (tenant !== expected.tenant)
      return fault('envelope', '这是另一个单位的记录', 'it belongs to the ledger of another office');
    if (expected.made !== null && isInstant(expected.made) && recordedAt > expected.made)
      return fault('envelope', '记录时间晚于导出时间', 'it was recorded after the file was made');
    return null;
  }

  private follow(link: Link | null, hash: string, altered: boolean): void {
    this.lost = altered || !link;
    if (!link) return;
    // A piece of a line keeps the whole line in memory: the name of a chain is copied once, its hash comes from the platform.
    const aggregate = link.aggregate === this.end?.aggregate ? this.end.aggregate : copied(link.aggregate);
    this.end = { aggregate, sequence: link.sequence, hash };
    this.heads.add(aggregate, link, hash);
  }
}

interface Fault {
  readonly kind: BreakKind;
  readonly message: Text;
}

const fault = (kind: BreakKind, zh: string, en: string): Fault => ({ kind, message: { zh, en } });

function followFault({ sequence, prevHash }: Link, before: End | null): Fault | null {
  const wanted = (before?.sequence ?? 0) + 1;
  if (sequence > wanted) return fault('gap', `缺少第 ${wanted} 条`, `link ${wanted} is missing`);
  if (sequence < wanted)
    return fault(
      'gap',
      `应为第 ${wanted} 条，却再次出现第 ${sequence} 条`,
      `link ${wanted} was to come, and here is ${sequence} again`,
    );
  if (prevHash !== (before?.hash ?? NO_HASH))
    return fault('link', '没有接在前一条之后', 'it does not follow the link before it');
  return null;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const copied = (text: string): string => decoder.decode(encoder.encode(text));
