import {
  changedDays,
  withNotice,
  yearOf,
  type Calendar,
  type ChangedDay,
  type Day,
  type Text,
  type YearNotice,
} from '@duban/domain';

/** A notice that may be put to approval, and what it makes of the calendar. */
export interface ProposedNotice {
  readonly ok: true;
  readonly before: Calendar;
  readonly after: Calendar;
  /** Whether the year had no notice until now: what was counted in it was provisional. */
  readonly isNew: boolean;
  readonly changed: readonly ChangedDay[];
}

export type NoticeRefusal = {
  readonly ok: false;
  readonly code: 'year-over' | 'year-left-out' | 'nothing-new';
  readonly because: Text;
};

/**
 * Whether a notice may be put to approval beside the calendar that holds. A year that is over has been counted; a year
 * behind a gap would make the days before it look known; one that changes nothing needs nobody's signature.
 */
export function proposeNotice(
  before: Calendar,
  notice: YearNotice,
  today: Day,
): ProposedNotice | NoticeRefusal {
  const { year } = notice.year;
  const isKnown = (asked: number): boolean => before.years.some((one) => one.year === asked);
  if (year < yearOf(today)) return yearOver(year);
  if (!isKnown(year) && !isKnown(year - 1)) return leftOut(year);
  const after = withNotice(before, notice);
  const changed = changedDays(before, after);
  const isNew = !isKnown(year);
  return isNew || changed.length > 0 ? { ok: true, before, after, isNew, changed } : nothingNew(year);
}

const yearOver = (year: number): NoticeRefusal => ({
  ok: false,
  code: 'year-over',
  because: {
    zh: `${year} 年已经过去，期限已按当时的日历计算，不再改动`,
    en: `${year} is over: its periods were counted, and are not counted anew`,
  },
});
const leftOut = (year: number): NoticeRefusal => ({
  ok: false,
  code: 'year-left-out',
  because: {
    zh: `${year - 1} 年还没有放假通知，请先导入 ${year - 1} 年的`,
    en: `${year - 1} has no notice yet: import that of ${year - 1} first`,
  },
});
const nothingNew = (year: number): NoticeRefusal => ({
  ok: false,
  code: 'nothing-new',
  because: {
    zh: `与现行日历一致，${year} 年没有改动`,
    en: `the calendar has ${year} as it says already: nothing changes`,
  },
});
