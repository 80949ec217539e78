import type { routes } from '@duban/contract';
import type { Exclusion } from '@duban/domain';
import type { AnswerOf } from '../client/request';
import { EXCLUDED } from './counted-page';
import { inRuns } from './in-runs';

type Clock = AnswerOf<typeof routes.explainTask>['clocks'][number];

/** Every kind of period that is counted in days. */
export const PERIOD_KINDS: Readonly<Record<Clock['kind'], string>> = {
  publicity: '公示 publicity',
  reply: '回函 reply',
  limit: '签批时限 limit',
  'follow-up': '督办措施落实情况 what came of a measure',
  round: '调度 round',
  plan: '方案报送 submission of the plan',
  'unit-plans': '各单位实施方案 plans of the units',
  result: '整改落实情况报告 report on results',
};

/** The account of a period: its days that count, those that do not with the reason, and when it was stopped by whom. */
export function clockLines({ kind, from, until, provisional, ...clock }: Clock): readonly string[] {
  const reasons = (Object.keys(EXCLUDED) as Exclusion[]).flatMap((because) => {
    const days = clock.excluded.filter((one) => one.because === because).map(({ day }) => day);
    return days.length === 0 ? [] : [`不计 ${days.length} 天，${EXCLUDED[because]}: ${inRuns(days)}`];
  });
  const mark = provisional ? '（暂定 provisional）' : '';
  return [
    `${PERIOD_KINDS[kind]}：${from} 至 ${until}${mark}，计入 ${clock.counted.length} 天 counted, 不计 ${clock.excluded.length} 天 left out`,
    `计入 counted: ${inRuns(clock.counted)}`,
    ...reasons,
    ...clock.pauses.map(
      (pause) => `挂起 stopped ${pause.from} 至 ${pause.to ?? '今'}，${pause.by ?? '—'}：${pause.because}`,
    ),
  ];
}
