import { dayOfWeek, type ClockAccount, type Day, type Exclusion } from '@duban/domain';
import type { Page } from '../outcome';
import { wrapped } from '../page/wrap';
import { inRuns } from './in-runs';

export interface Counted {
  readonly day?: Day;
  readonly n?: number;
  readonly counted: readonly Day[];
  readonly excluded?: ClockAccount['excluded'];
  readonly provisional: boolean;
  readonly validFrom: number;
  readonly validThrough: number;
}

const WEEKDAYS = [
  ['星期日', 'Sunday'],
  ['星期一', 'Monday'],
  ['星期二', 'Tuesday'],
  ['星期三', 'Wednesday'],
  ['星期四', 'Thursday'],
  ['星期五', 'Friday'],
  ['星期六', 'Saturday'],
] as const;

/** Why a day of a period is not counted, in the terminal's words. */
export const EXCLUDED: Readonly<Record<Exclusion, string>> = {
  'first-day': '首日 / the first day',
  weekend: '周末 / weekends',
  holiday: '放假 / holidays',
  stopped: '挂起 / the clock stood still',
};

const weekdayOf = (day: Day): string => (WEEKDAYS[dayOfWeek(day)] ?? []).join(' / ');

/** The day or the number first, then every day that was counted, so that anybody can check the sum. */
export function countedPage(
  { day, n, counted, excluded = [], provisional, validFrom, validThrough }: Counted,
  { columns, paint }: Page,
): string {
  const found = day === undefined ? `${n} 天 / days` : `${paint.bold(day)} ${weekdayOf(day)}`;
  const days = counted.length > 0 && [
    '',
    `计入 ${counted.length} 天 / days counted: ${counted.length}`,
    ...wrapped(inRuns(counted), columns),
  ];
  const reasons = (Object.keys(EXCLUDED) as Exclusion[]).flatMap((because) => {
    const left = excluded.filter((one) => one.because === because).map((one) => one.day);
    return left.length === 0
      ? []
      : wrapped(`不计 ${left.length} 天，${EXCLUDED[because]}: ${inRuns(left)}`, columns);
  });
  const warning =
    provisional &&
    wrapped(
      `暂定：只有 ${validFrom} 年至 ${validThrough} 年的放假安排，其余年份只按周末计算 / provisional: holidays are known from ${validFrom} to ${validThrough}, of other years only weekends are left out`,
      columns,
    );
  return [found, ...(days || []), ...reasons, ...(warning ? ['', ...warning] : [])].join('\n');
}
