import type { Day } from '../time/day';
import { findDates } from './date-mention';
import type { DateMention, Precision } from './date-mention';

export type DeadlineKind =
  'date' | 'immediate' | 'longterm' | 'immediate+longterm' | 'date+longterm' | 'milestones';

/** A deadline as a plan words it, and what can be known from the words. */
export interface Deadline {
  /** The original wording, untouched but for the spaces around it; a computed day never takes its place. */
  readonly text: string;
  readonly kind: DeadlineKind;
  /** The last day that still keeps it; of several milestones the last one. Null where there is none or it cannot be read. */
  readonly day: Day | null;
  readonly precision: Precision | null;
}

/** Its words speak of a day and give none (2027年6月31日前): no clock can run until somebody says which day is meant. */
export const lacksDay = (deadline: { readonly kind: string; readonly day: Day | null } | null): boolean =>
  deadline !== null && deadline.day === null && /date|milestones/.test(deadline.kind);

const IMMEDIATE = /立行立改|立即|即知即改|即行即改|即查即改|立查立改|立整立改|立说立行|边督边改|立改/;
const LONGTERM = /长期|持续|常态|常年|久久为功|长效/;
/** A mention that opens a period or looks back is no deadline: 2025年起, 2021年以来. */
const OPENING = /^\s*(?:开始|以来|以后|之后|起|后)/;
const BETWEEN_ENDS = /^\s*(?:底|末)?(?:开始|起)?\s*[-－–—―~～至到]+\s*$/;
const BY = /^\s*(?:底|末)?\s*(?:之|以)?(?:前|止)|^\s*(?:底|末)/;

/** Drops the beginnings of spans: of 2023年1月至2024年6月 only the end is a deadline. */
const endsOf = (text: string, mentions: readonly DateMention[]): readonly DateMention[] =>
  mentions.filter(({ end }, index) => {
    const next = mentions[index + 1];
    return next === undefined || !BETWEEN_ENDS.test(text.slice(end, next.start));
  });

const last = (mentions: readonly DateMention[]): DateMention | undefined =>
  mentions.reduce<DateMention | undefined>((latest, one) => {
    if (latest === undefined) return one;
    return latest.day !== null && (one.day === null || one.day > latest.day) ? one : latest;
  }, undefined);

function kindOf(dates: number, immediate: boolean, longterm: boolean): DeadlineKind | null {
  if (dates > 1) return 'milestones';
  if (dates === 1) return longterm ? 'date+longterm' : 'date';
  if (immediate) return longterm ? 'immediate+longterm' : 'immediate';
  return longterm ? 'longterm' : null;
}

/**
 * Reads a deadline's wording (整改时限), such as those that domain.md 1.3 quotes: `2024年12月底`,
 * `2023年9月30日前`, `2024年底前，并长期坚持`, `立行立改，长期坚持`, `2024-06-30`, `2024年第二季度`.
 * Null when the text says nothing of time. A date that does not exist (2023年2月30日) or cannot be placed
 * (六月底, 三个月内) gives its kind with a null day: the caller tells people, nobody invents one.
 */
export function readDeadline(text: string): Deadline | null {
  const mentions = findDates(text);
  const closing = endsOf(text, mentions).filter(({ end }) => !OPENING.test(text.slice(end)));
  const distinct = new Set(closing.map(({ day, start }) => day ?? start)).size;
  const longterm = LONGTERM.test(text);
  const kind = kindOf(distinct, IMMEDIATE.test(text), longterm) ?? (mentions.length > 0 ? 'date' : null);
  if (kind === null) return null;
  const { day, precision } = last(closing) ?? { day: null, precision: null };
  return { text: text.trim(), kind, day, precision };
}

/**
 * The deadline inside a measure's sentence (2024年5月前完成…), or null. Stricter than {@link readDeadline}:
 * only a date that a word such as 前 or 底 follows counts, for a measure may also name the date of a rule,
 * a report or an event. The deadline's text is that phrase alone.
 */
export function findDeadline(sentence: string): Deadline | null {
  const mentions = endsOf(sentence, findDates(sentence)).filter(
    ({ start, end }) => BY.test(sentence.slice(end)) || /年[底末]/.test(sentence.slice(start, end)),
  );
  const [first] = mentions;
  const final = mentions.at(-1);
  if (first === undefined || final === undefined) return null;
  const tail = BY.exec(sentence.slice(final.end))?.[0].length ?? 0;
  return readDeadline(sentence.slice(first.start, final.end + tail));
}
