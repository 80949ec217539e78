import type { routes } from '@duban/contract';
import { VISIT_WORDS } from '@duban/domain';
import type { AnswerOf } from '../client/request';
import type { Page } from '../outcome';
import { table } from '../page/table';
import { both, inLine, named, orDash } from '../page/words';

type List = AnswerOf<typeof routes.listVisits>;
type Row = List['visits'][number];
type Duty = List['duties'][number];
type LookBack = List['lookBacks'][number];
export type Visit = AnswerOf<typeof routes.showVisit>;
type LookedAt = Visit['looksAt'][number];

const STATUS: Readonly<Record<Row['status'], string>> = {
  planned: '待检查 planned',
  underway: '检查中 underway',
  done: '已查完 done',
  'called-off': '已取消 called-off',
};

/** What the place wants looked at in this period, then the visits. */
export const visitList = ({ visits, duties, lookBacks }: List, page: Page): string =>
  [
    ...duties.map((duty) => dutyLine(duty, page)),
    ...lookBacks.map((due) => lookBackLine(due, page)),
    visitTable(visits, page),
  ].join('\n');

function lookBackLine({ planName, from, to, percent, closed, sample, visitId }: LookBack, { paint }: Page) {
  const line = `回头看 look-back（${planName}，${from} → ${to}）：${sample} / ${closed}（${percent}%）`;
  return visitId ? `✔ ${line} ${visitId}` : paint.bad(`· ${line} 待抽取 to be drawn`);
}

function dutyLine({ planName, what, from, to, all, of, found, met }: Duty, { paint }: Page): string {
  const line = `${both(what)}（${planName}，${from} → ${to}）：${found}${all ? ` / ${of}` : ''}`;
  return met ? `✔ ${line}` : paint.bad(`· ${line}`);
}

const visitTable = (visits: readonly Row[], page: Page): string =>
  table(
    [
      { title: 'ID', of: ({ id }: Row) => id },
      { title: '日期', of: ({ from, to }: Row) => (from === to ? from : `${from} → ${to}`) },
      { title: '方式', of: ({ kind }: Row) => inLine(VISIT_WORDS[kind]) },
      { title: '内容', of: ({ purpose }: Row) => purpose, flexible: true },
      { title: '现状', of: ({ status }: Row) => STATUS[status] },
      { title: '已查', of: ({ found, tasks }: Row) => `${found} / ${tasks}` },
      { title: '落后', of: ({ behind }: Row) => String(behind) },
    ],
    visits,
    page,
  );

export function visitPage(visit: Visit, page: Page): string {
  const { id, kind, purpose, from, to, visitors, status, calledOff, looksAt, plannedByName, draw } = visit;
  return [
    `${page.paint.bold(purpose)} ${inLine(VISIT_WORDS[kind])} ${STATUS[status]}`,
    `  ${id}`,
    `  ${from} → ${to}  ${visitors.join('、')}  安排 planned by ${orDash(plannedByName)}`,
    ...(draw
      ? [
          `  抽取 drawn ${draw.method}：${draw.percent}% / ${draw.population.length}`,
          `  种子 seed ${draw.seed}`,
          `  台账根 root ${draw.root.month} ${draw.root.hash}`,
        ]
      : []),
    ...(calledOff
      ? [`  ${calledOff.on} 取消 called off by ${orDash(calledOff.byName)}：${calledOff.because}`]
      : []),
    table(
      [
        { title: '编号', of: ({ ref }: LookedAt) => ref },
        { title: '整改任务', of: ({ title }: LookedAt) => title, flexible: true },
        { title: '填报', of: ({ reported }: LookedAt) => (reported ? named(reported.state) : '—') },
        { title: '检查', of: ({ finding }: LookedAt) => foundWords(finding) },
        { title: '所见', of: ({ finding }: LookedAt) => finding?.text ?? '', flexible: true },
      ],
      looksAt,
      page,
    ),
  ].join('\n');
}

function foundWords(finding: LookedAt['finding']): string {
  if (!finding) return '—';
  const { state, contradicted, newCycle } = finding;
  return [
    named(state),
    ...(contradicted ? ['与填报不一致 contradicts'] : []),
    ...(newCycle ? [`新一轮 begun anew ${newCycle.ref}`] : []),
  ].join('，');
}
