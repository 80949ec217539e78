import type { DaysCounted } from '../time/calendar';
import type { Pause } from '../time/clock-account';
import type { Day } from '../time/day';

/** A publicity period, computed and shown with the days that were counted. */
export interface Notice extends DaysCounted {
  readonly from: Day;
  readonly to: Day;
  readonly channels: readonly string[];
  /** What the public objected to it, in order; absent where nobody did. */
  readonly objections?: readonly NotedObjection[];
  /** When it stood still because an objection was not answered; absent where it never did. */
  readonly pauses?: readonly Pause[];
  /** The days that were published before a pause put the end off, oldest first; absent where none did. */
  readonly earlier?: readonly EarlierDays[];
}

/** An objection (异议) as far as a task rests on it; what it says stands in a chain of its own. */
export interface NotedObjection {
  readonly objectionId: string;
  /** 收件编号 */
  readonly number: string;
  readonly on: Day;
  /** Absent while nobody has answered it. */
  readonly answered?: { readonly on: Day; readonly upheld: boolean };
}

/** Days that held once. */
export interface EarlierDays extends DaysCounted {
  readonly to: Day;
  /** The day on which others took their place. */
  readonly until: Day;
}

/** A notice of a closing that was sent back: it was read by the public, and stays to be read. */
export interface EndedNotice {
  readonly notice: Notice;
  readonly on: Day;
}

export const openObjections = ({ objections = [] }: Notice): readonly NotedObjection[] =>
  objections.filter(({ answered }) => !answered);

/** Whether the period stands still. */
export const isPaused = (notice: Notice): boolean => openObjections(notice).length > 0;

/** The notice with one more objection: its clock stands still from that day on. */
export function withObjection(notice: Notice, noted: Omit<NotedObjection, 'answered'>): Notice {
  const { objections = [], pauses = [] } = notice;
  const { on, number } = noted;
  const stopped: Pause = {
    from: on,
    to: null,
    because: `公示异议待答复 / objection to be answered: ${number}`,
  };
  return {
    ...notice,
    objections: [...objections, noted],
    pauses: isPaused(notice) ? pauses : [...pauses, stopped],
  };
}

export const withAnswer = (
  notice: Notice,
  { objectionId, on, upheld }: { readonly objectionId: string; readonly on: Day; readonly upheld: boolean },
): Notice => ({
  ...notice,
  objections: (notice.objections ?? []).map((one) =>
    one.objectionId === objectionId ? { ...one, answered: { on, upheld } } : one,
  ),
});

/** Days that take the place of those that were published; `goesOn` is the first that may count again. */
export interface Resumed extends DaysCounted {
  readonly from: Day;
  readonly to: Day;
  readonly goesOn: Day;
}

/** The notice once its clock goes on, with the days that held before. */
export function resumed(notice: Notice, { to, counted, provisional, goesOn }: Resumed, on: Day): Notice {
  const before = { to: notice.to, counted: notice.counted, provisional: notice.provisional, until: on };
  return {
    ...notice,
    ...{ to, counted, provisional },
    pauses: endedPauses(notice, goesOn),
    earlier: [...(notice.earlier ?? []), before],
  };
}

export const endedPauses = ({ pauses = [] }: Notice, goesOn: Day): readonly Pause[] =>
  pauses.map((pause) => (pause.to === null ? { ...pause, to: goesOn } : pause));
