import { findDates } from '@duban/domain';
import type { TaskClass } from '@duban/domain';
import type { ProgressReading, PublicityReading, TaskReading } from '../reading';

/** Words of domain.md 1.4; “behind” is asked first, for it holds the words of “on schedule”. */
const STATES: readonly (readonly [NonNullable<ProgressReading['state']>, RegExp])[] = [
  ['behind', /未(?:能)?达(?:到)?序时|滞后|未按期完成|未按时完成|逾期/],
  ['not-started', /(?:尚未|还未|未)(?:启动|开展|开工)/],
  ['ahead', /超(?:过|前)?(?:完成)?序时|提前完成/],
  ['on-schedule', /达到?序时|序时(?:进度)?推进|正序时|按序时|符合序时|序时任务|正按计划推进/],
  [
    'completed',
    /(?<!未|尚未|基本)(?:已)?完成(?:全部)?整改|整改(?:任务)?(?:已)?(?:全部)?完成|完成(?:交账)?销号|已销号|已整改到位/,
  ],
];

/** A short state such as 已完成 is one only alone: 已完成管网3公里 is a report. */
const ALONE = /^(?:已)?(?:全部)?(?:完成|办结|整改到位|销号)$/;

export function readProgress(text: string): ProgressReading {
  const plain = text.replace(/\s+/g, '');
  if (ALONE.test(plain)) return { state: 'completed', text };
  if (/^(?:未完成|未完成整改)$/.test(plain)) return { state: null, text };
  return { state: STATES.find(([, words]) => words.test(plain))?.[0] ?? null, text };
}

export function readAcceptance(text: string): NonNullable<TaskReading['acceptance']> {
  const plain = text.replace(/\s+/g, '');
  const failed = /(?:未|不予|不)(?:能)?通过|不合格|不同意|不予(?:备案|销号|验收)|退回/.test(plain);
  const passed = /通过|合格|同意/.test(plain);
  return { conclusion: failed ? 'failed' : passed ? 'passed' : null, text };
}

/** Classes and their names in domain.md 1.3. */
const CLASSES: readonly (readonly [TaskClass, RegExp])[] = [
  ['immediate', /立行立改|立即|即知即改|短时间|短期|立改/],
  ['long-term', /长期|持续|常态/],
  ['dated', /限期|限时|阶段|分期|中期|按期/],
];

export function readClass(text: string): NonNullable<TaskReading['taskClass']> {
  const kinds = CLASSES.filter(([, words]) => words.test(text)).map(([kind]) => kind);
  // 立行立改、长期坚持 names two classes; which one rules is not for a reader to say.
  return { text, kind: kinds.length === 1 ? (kinds[0] ?? null) : null };
}

/** A publicity period as a table gives it: its two days and what length is claimed. */
export function readPublicity(text: string): PublicityReading {
  const days = findDates(text).flatMap(({ day, precision }) => (day && precision === 'day' ? [day] : []));
  const claimed = /([0-9]{1,3})\s*个?\s*(工作日|自然日|日历日|日|天)(?!前)/.exec(
    text.replace(/[0-9]{4}年[^日]*日/g, ''),
  );
  return {
    from: days[0] ?? null,
    to: days.length > 1 ? (days.at(-1) ?? null) : null,
    claimed: claimed ? { n: Number(claimed[1]), unit: claimed[2] === '工作日' ? 'workdays' : 'days' } : null,
    firstDayCounts: null,
    actual: null,
  };
}
