import type { Cadence } from '@duban/domain';

type Saying = (post: string) => string;

/** How often and until when progress is reported: Chinese, then English. */
export function schedulingWords(cadence: Cadence, dueDay: number): readonly [Saying, Saying] {
  const { zh, en } = RHYTHMS[cadence](dueDay);
  const short = dueDay > SHORTEST[cadence];
  return [
    (post) => `${zh[0]}调度一次，由${post}在${zh[1]}前填报进展${short ? zh[2] : ''}`,
    (post) => `${en[0]} the ${post} reports progress by ${en[1]}${short ? en[2] : ''}`,
  ];
}

interface Rhythm {
  readonly zh: readonly [every: string, day: string, short: string];
  readonly en: readonly [every: string, day: string, short: string];
}

/** The days that every period of a length has. */
const SHORTEST: Readonly<Record<Cadence, number>> = {
  weekly: 7,
  'half-monthly': 13,
  monthly: 28,
  quarterly: 30,
  'half-yearly': 30,
};
const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
const WEEKDAYS_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const long =
  (zh: string, en: string): ((day: number) => Rhythm) =>
  (day) => ({
    zh: [`每${zh}`, `${zh}末月 ${day} 日`, '，末月没有这一天的，为月末'],
    en: [`Every ${en}`, `day ${day} of its last month`, ', or by the last day of a shorter month'],
  });

const RHYTHMS: Readonly<Record<Cadence, (day: number) => Rhythm>> = {
  weekly: (day) => ({
    zh: ['每周', WEEKDAYS[day - 1] ?? '周日', ''],
    en: ['Every week', WEEKDAYS_EN[day - 1] ?? 'Sunday', ''],
  }),
  'half-monthly': (day) => ({
    zh: ['每半月', `半月的第 ${day} 日`, '，半月没有这一天的，为其最后一日'],
    en: ['Every half month', `its day ${day}`, ', or by the last day of a shorter one'],
  }),
  monthly: (day) => ({
    zh: ['每月', `当月 ${day} 日`, '，当月没有这一天的，为月末'],
    en: ['Every month', `day ${day}`, ', or by the last day of a shorter month'],
  }),
  quarterly: long('季度', 'quarter'),
  'half-yearly': long('半年', 'half-year'),
};
