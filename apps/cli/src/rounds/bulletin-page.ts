import type { routes } from '@duban/contract';
import { percent, placesOf, type Text } from '@duban/domain';
import type { AnswerOf } from '../client/request';
import type { Page } from '../outcome';
import { table, type Column } from '../page/table';
import { both, inLine, named } from '../page/words';

type Bulletin = AnswerOf<typeof routes.showBulletin>;
type Line = Bulletin['missing'][number];
type UnitLine = Bulletin['units'][number];

const STATES = ['completed', 'ahead', 'on-schedule', 'behind', 'not-started'] as const;
const LISTS = {
  contradicted: { zh: '填报与时间节点不一致，须核实', en: 'report and days of the plan do not agree' },
  missing: { zh: '未报', en: 'missing' },
  behind: { zh: '填报未达序时或未启动', en: 'behind or not started' },
  helped: { zh: '申请帮扶', en: 'help asked for' },
} as const satisfies Partial<Record<keyof Bulletin, Text>>;
const RANKED: Readonly<Record<NonNullable<Bulletin['rankedBy']>, Text>> = {
  completion: { zh: '按规则以全部任务完成率排名', en: 'ranked by what is complete, as the rules say' },
  trouble: { zh: '按规则以未报和未达序时排名', en: 'ranked by what is missing or behind, as the rules say' },
};
const UNRANKED: Text = { zh: '规则没有规定排名', en: 'the rules rank nobody' };

/** The whole bulletin of a closed round, in both languages. */
export function bulletinPage(bulletin: Bulletin, page: Page): string {
  const { title, planName, asOf, closedOn, paragraphs } = bulletin;
  return [
    page.paint.bold(both(title)),
    `  ${planName}，截至 as of ${asOf}，截止 closed ${closedOn}`,
    ...paragraphs.map((paragraph) => `  ${both(paragraph)}`),
    ...figures(bulletin),
    '',
    ...units(bulletin, page),
    ...(Object.keys(LISTS) as (keyof typeof LISTS)[]).flatMap((list) => listed(list, bulletin, page)),
  ].join('\n');
}

const figures = ({ figures: { all, due, claimed, judged } }: Bulletin): readonly string[] => [
  `  已到时限任务的完成率 of the tasks due: ${share(due)}`,
  `  全部任务的完成率 of all tasks: ${share(all)}；已销号 closed ${all.closed}`,
  `  填报 claimed: ${counts(claimed)}`,
  `  按时间节点判断 judged: ${counts(judged)}`,
];

/** A share of nothing is none. */
const share = ({ completed, total }: UnitLine['all']): string =>
  total === 0 ? '—' : `${completed}/${total} = ${percent(completed, total)}`;

const counts = (of: Readonly<Partial<Record<(typeof STATES)[number], number>>>): string =>
  STATES.filter((state) => of[state])
    .map((state) => `${named(state)} ${of[state]}`)
    .join(' · ') || '0';

function units({ units: rows, rankedBy }: Bulletin, page: Page): readonly string[] {
  const places = placesOf(rows, rankedBy);
  const columns: readonly Column<UnitLine>[] = [
    ...(rankedBy === null
      ? []
      : [{ title: '名次', of: (row: UnitLine) => String(places[rows.indexOf(row)]) }]),
    { title: '牵头单位', of: ({ unit }) => unit, flexible: true },
    { title: '任务', of: ({ all }) => String(all.total) },
    { title: '完成', of: ({ all }) => String(all.completed) },
    { title: '销号', of: ({ all }) => String(all.closed) },
    { title: '应报', of: ({ asked }) => String(asked) },
    { title: '未报', of: ({ missing }) => String(missing) },
    { title: '未达序时', of: ({ behind }) => String(behind) },
  ];
  return [
    page.paint.bold(`各单位 By unit（${both(rankedBy === null ? UNRANKED : RANKED[rankedBy])}）`),
    table(columns, rows, page),
  ];
}

function listed(list: keyof typeof LISTS, bulletin: Bulletin, page: Page): readonly string[] {
  const rows = bulletin[list];
  if (rows.length === 0) return [];
  const columns: readonly Column<Line>[] = [
    { title: '编号', of: ({ ref }) => ref },
    { title: '整改任务', of: ({ title }) => title, flexible: true },
    { title: '牵头单位', of: ({ unit }) => unit },
    ...(list === 'missing'
      ? []
      : [{ title: '情况', of: ({ because }: Line) => (because ? inLine(because) : ''), flexible: true }]),
  ];
  return ['', page.paint.bold(`${both(LISTS[list])} (${rows.length})`), table(columns, rows, page)];
}
