import { withNotice, type Calendar, type Day, type YearNotice } from '@duban/domain';

/** A holiday notice that an office put to approval, and that was approved. */
export interface ApprovedNotice {
  readonly approvalId: string;
  readonly year: number;
  /** SHA-256 of the notice's text. */
  readonly hash: string;
  readonly title: string;
  readonly grantedOn: Day;
}

/** Where an office's own notices come from. */
export interface NoticeDoor {
  /** In the order in which they were asked for. */
  list(tenant: string): Promise<readonly ApprovedNotice[]>;
  /** The text that was put to approval, by its hash. */
  text(tenant: string, hash: string): Promise<string | null>;
  read(text: string): ({ readonly ok: true } & YearNotice) | { readonly ok: false };
}

/** The working days of an office: the shipped years, and on them the notices that it approved. */
export interface CalendarInForce {
  readonly calendar: Calendar;
  /** Those that hold, one for each year that has any: the one that was asked for last. */
  readonly notices: readonly ApprovedNotice[];
  /** Approved, and yet not counted with: their texts cannot be read now. */
  readonly unread: readonly ApprovedNotice[];
}

/** An answer is given again for so long without looking. Whoever is told of a new notice is told later than that. */
const KEPT_MS = 1_000;

interface Asked {
  readonly at: number;
  readonly answer: Promise<CalendarInForce>;
}

/**
 * The calendars of an installation as each office has them, read from the approvals and from nothing else. A notice that
 * was approved holds everywhere within a second, also in processes that were not asked.
 */
export class CalendarShelf {
  private readonly asked = new Map<string, Asked>();
  private readonly read = new Map<string, YearNotice>();

  constructor(
    readonly shipped: Calendar,
    private readonly door: NoticeDoor,
    /** Milliseconds of a clock that only goes on. */
    private readonly nowMs: () => number,
  ) {}

  async of(tenant: string): Promise<Calendar> {
    return (await this.inForce(tenant)).calendar;
  }

  inForce(tenant: string): Promise<CalendarInForce> {
    const known = this.asked.get(tenant);
    const now = this.nowMs();
    if (known && now - known.at < KEPT_MS) return known.answer;
    const answer = this.ask(tenant);
    this.asked.set(tenant, { at: now, answer });
    answer.catch(() => this.asked.delete(tenant));
    return answer;
  }

  private async ask(tenant: string): Promise<CalendarInForce> {
    const last = [...new Map((await this.door.list(tenant)).map((one) => [one.year, one])).values()];
    const read = await Promise.all(
      last.map(async (one) => ({ one, said: await this.noticeOf(tenant, one) })),
    );
    // By years: a notice has the last word on its own year but for the days that the next one takes out of it.
    const holding = read.filter(({ said }) => said !== null).sort((a, b) => a.one.year - b.one.year);
    return {
      calendar: holding.reduce((years, { said }) => (said ? withNotice(years, said) : years), this.shipped),
      notices: holding.map(({ one }) => one),
      unread: read.filter(({ said }) => said === null).map(({ one }) => one),
    };
  }

  /** No text is read twice. */
  private async noticeOf(tenant: string, { hash }: ApprovedNotice): Promise<YearNotice | null> {
    const key = `${tenant} ${hash}`;
    const known = this.read.get(key);
    if (known) return known;
    const text = await this.door.text(tenant, hash);
    const reading = text === null ? { ok: false as const } : this.door.read(text);
    if (!reading.ok) return null;
    const { year, outside } = reading;
    this.read.set(key, { year, outside });
    return { year, outside };
  }
}
