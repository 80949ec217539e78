import type { routes } from '@duban/contract';
import type { Text } from '@duban/domain';
import type { AnswerOf } from '../client/request';
import type { Paint } from '../page/paint';
import { both, orDash } from '../page/words';

type Extensions = AnswerOf<typeof routes.taskExtensions>;
type Extension = Extensions['extensions'][number];

const STATUS: Readonly<Record<Extension['status'], Text>> = {
  asked: { zh: '等待批复', en: 'waits for its decision' },
  granted: { zh: '已批准', en: 'granted' },
  refused: { zh: '未批准', en: 'refused' },
  withdrawn: { zh: '已撤回', en: 'taken back' },
};

/** The deadline as it stands, what the law says of moving it, what a day that is thought of would bring, and the past. */
export const extensionsPage = (seen: Extensions, paint: Paint): string =>
  [
    paint.bold(deadlineLine(seen)),
    ...seen.law.map((line) => `  ${both(line)}`),
    ...(seen.unverified ? [paint.faint('  缺省，待核实 a default, unverified')] : []),
    ...(seen.refused ? [paint.bad(`  ✘ ${both(seen.refused.because)}`)] : []),
    ...(seen.outlook && !seen.refused ? outlookLines(seen.outlook) : []),
    ...seen.extensions.flatMap(extensionLines),
  ].join('\n');

function deadlineLine({ due, planned, times, days }: Extensions): string {
  const now = `整改时限 deadline ${orDash(due)}`;
  return times === 0
    ? now
    : `${now}（方案 the plan’s ${orDash(planned)}；已延期 extended ${times}×，${days} 日 days）`;
}

/** What either decision on an extension leads to. */
export const outlookLines = ({ granted, refused }: NonNullable<Extensions['outlook']>): readonly string[] => [
  '批准后 if granted:',
  ...granted.map((line) => `  ${both(line)}`),
  '不批准 if refused:',
  ...refused.map((line) => `  ${both(line)}`),
];

const extensionLines = ({ on, byName, by, from, to, status, because, evidence, endedOn, id }: Extension) => [
  `${on} ${byName ?? by}：${from} → ${to} ${both(STATUS[status])}${endedOn ? ` ${endedOn}` : ''}`,
  `  ${because}（${evidence.join('、')}）`,
  `  duban approval show ${id}`,
];
