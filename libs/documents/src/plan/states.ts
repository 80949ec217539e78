import { findDates } from '@duban/domain';
import type { ReportState, TaskClass } from '@duban/domain';
import type { ProgressReading, PublicityReading, TaskReading } from '@duban/contract';

/** Words of domain.md 1.4; “behind” is asked first, for it holds the words of “on schedule”. */
const BEHIND = /(?:未|没有?)(?:能)?(?:完全|全部|如期)?达(?:到)?序时|滞后|未按期完成|未按时完成|逾期/;
const STATES: readonly (readonly [ReportState, RegExp])[] = [
  ['not-started', /(?:尚未|还未|未)(?:启动|开展|开工)/],
  ['ahead', /超(?:过|前)?(?:完成)?序时|提前完成/],
  ['on-schedule', /达到?序时|序时(?:进度)?推进|正序时|按序时|符合序时|序时任务|正按计划推进/],
  [
    'completed',
    /(?:已)?完成(?:全部)?整改(?!的)|整改(?:任务)?(?:已)?(?:全部)?完成(?!率)|完成(?:交账)?销号|已销号|已整改到位/,
  ],
];

/** What is denied, done in part or only to come is no state: 未整改完成, 部分完成整改, 年底前完成整改. */
const NOT_YET = new RegExp(
  '(?:未|没有?|基本|部分|即将|拟|(?<!提)[底末前]|(?:预计|(?<!按)计划|力争|确保|争取)[^，。；,;]{0,16}?)' +
    '(?:能够?|可)?(?:如期|按期|按时|提前|完全|全部|全面)*(?:整改)?(?:完成|到位|销号|超|达到?序时)',
  'g',
);

/** A short state such as 已完成 is one only alone: 已完成管网3公里 is a report. */
const ALONE = /^(?:已)?(?:全部)?(?:完成|办结|整改到位|销号)$/;

export function readProgress(text: string): ProgressReading {
  const plain = text.replace(/\s+/g, '');
  if (BEHIND.test(plain)) return { state: 'behind', text };
  if (ALONE.test(plain)) return { state: 'completed', text };
  const held = plain.replace(NOT_YET, '');
  return { state: STATES.find(([, words]) => words.test(held))?.[0] ?? null, text };
}

const FAILED =
  /(?:未|没有?|不予?|不能)(?:能|获|经)?(?:验收)?(?:通过|合格|同意(?!见))|不予(?:备案|销号|验收)|退回/;
/** Neither a wish nor a condition is a conclusion, and 不同意见 are objections. */
const NOT_CONCLUDED =
  /(?:待|拟|建议)[^，。；,;]{0,6}?(?:通过|合格|同意)|(?:通过|合格|同意)[之以]?后|不同意见/g;

export function readAcceptance(text: string): NonNullable<TaskReading['acceptance']> {
  const plain = text.replace(/\s+/g, '');
  if (FAILED.test(plain)) return { conclusion: 'failed', text };
  const passed = /通过|合格|同意/.test(plain.replace(NOT_CONCLUDED, ''));
  return { conclusion: passed ? 'passed' : null, text };
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

/** The words beside the dates: of “5月1日至5月10日” the tenth is no length; “10日内” is one. */
function withoutDates(text: string): string {
  const dates = findDates(text).filter(({ start, end }) => !text.slice(start, end).endsWith('内'));
  return [...dates]
    .reverse()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}

/** A publicity period as a table gives it: its two days and what length is claimed. */
export function readPublicity(text: string): PublicityReading {
  const days = findDates(text).flatMap(({ day, precision }) => (day && precision === 'day' ? [day] : []));
  const claimed = /([0-9]{1,3})\s*个?\s*(工作日|自然日|日历日|日|天)(?!前)/.exec(withoutDates(text));
  return {
    from: days[0] ?? null,
    to: days.length > 1 ? (days.at(-1) ?? null) : null,
    claimed: claimed ? { n: Number(claimed[1]), unit: claimed[2] === '工作日' ? 'workdays' : 'days' } : null,
    firstDayCounts: null,
    actual: null,
  };
}
