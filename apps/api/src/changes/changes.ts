import { changesAfter, feedEnd, type Change, type Viewer } from '@duban/persistence';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { HOUSE, type House } from '../house';
import { isBehind, placeOf, positionAt, type Position } from './place';

/** What is remembered; whoever comes from further back reads everything anew. */
const KEPT = 2_000;
const LOOK_EVERY_MS = 500;
/** Shorter than proxies wait by habit. */
const PATIENCE_MS = 25_000;

export interface Changed {
  readonly next: string;
  readonly everything: boolean;
  readonly tasks: readonly string[];
  readonly letters: readonly string[];
  readonly plans: readonly string[];
  readonly approvals: readonly string[];
}

const NOTHING = { tasks: [], letters: [], plans: [], approvals: [] } as const;

/**
 * Tells whoever waits that something has changed. One look at the feed serves all who wait at this process, however many
 * they are; while nobody waits, nothing is asked.
 */
@Injectable()
export class Changes implements OnModuleDestroy {
  private kept: readonly Change[] = [];
  private from: Position | null = null;
  private end: Position | null = null;
  private looking: Promise<void> | null = null;
  private lookedAt = -Infinity;
  private readonly waiting = new Set<() => void>();
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(@Inject(HOUSE) private readonly house: House) {}

  /** Answers at once without `after`, and else when something is there to tell, or nothing was for a while. */
  async since(viewer: Viewer, after: string | undefined): Promise<Changed> {
    await this.look();
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      const changed = this.changed(viewer, after);
      const { everything, next: _, ...lists } = changed;
      const told = everything || Object.values(lists).some((ids) => ids.length > 0);
      const left = until - performance.now();
      if (after === undefined || told || left <= 0 || this.stopped) return changed;
      await this.nextLook(left);
    }
  }

  /** Whoever waits goes home with what there is: a stopping process does not wait for them. */
  onModuleDestroy(): void {
    this.stopped = true;
    clearInterval(this.timer);
    this.release();
  }

  private changed({ all, units }: Viewer, after: string | undefined): Changed {
    const next = placeOf(this.end ?? { tx: '0', position: 0 });
    const position = after === undefined ? null : positionAt(after);
    if (!position || !this.from) return { next, everything: false, ...NOTHING };
    if (isBehind(position, this.from)) return { next, everything: true, ...NOTHING };
    const news = this.kept.filter((change) => isBehind(position, change));
    const seen = news.filter((change) => all || change.units.some((unit) => units.includes(unit)));
    // The id of an approval says nothing of it: whoever may not see it is told that it is not there.
    const told = { plans: named(news, 'planId'), approvals: named(news, 'approvalId') };
    const theirs = { tasks: named(seen, 'taskId'), letters: named(seen, 'letterId') };
    return { next, everything: false, ...theirs, ...told };
  }

  private nextLook(withinMs: number): Promise<void> {
    this.timer ??= setInterval(() => void this.look().catch(() => undefined), LOOK_EVERY_MS);
    return new Promise((resolve) => {
      const late = setTimeout(() => wake(), withinMs);
      const wake = (): void => {
        clearTimeout(late);
        this.waiting.delete(wake);
        resolve();
      };
      this.waiting.add(wake);
    });
  }

  /** Fresh enough for everybody who asks in the same moment. */
  private look(): Promise<void> {
    if (performance.now() - this.lookedAt < LOOK_EVERY_MS / 2 && !this.looking) return Promise.resolve();
    this.looking ??= this.read().finally(() => {
      this.looking = null;
      this.lookedAt = performance.now();
    });
    return this.looking;
  }

  private async read(): Promise<void> {
    const { db, tenant } = this.house;
    if (this.waiting.size === 0 && this.timer) {
      clearInterval(this.timer);
      this.timer = undefined;
    }
    if (!this.end) {
      this.end = await feedEnd(db, tenant.id);
      this.from = this.end;
      return;
    }
    const fresh = await changesAfter(db, tenant.id, this.end, KEPT);
    const last = fresh.at(-1);
    if (!last) return;
    this.keep(fresh);
    this.end = { tx: last.tx, position: last.position };
    this.release();
  }

  private keep(fresh: readonly Change[]): void {
    const all = [...this.kept, ...fresh];
    const gone = all.at(-KEPT - 1);
    if (gone) this.from = { tx: gone.tx, position: gone.position };
    this.kept = all.slice(-KEPT);
  }

  private release(): void {
    for (const wake of [...this.waiting]) wake();
  }
}

const named = (
  changes: readonly Change[],
  what: 'taskId' | 'letterId' | 'planId' | 'approvalId',
): readonly string[] => [...new Set(changes.flatMap((change) => change[what] ?? []))];
