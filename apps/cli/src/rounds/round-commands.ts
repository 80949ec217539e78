import { routes } from '@duban/contract';
import type { Command } from 'commander';
import { clockLines } from '../calendars/clock-lines';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import { keyOf, keyOption, wordsOf, required } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { table } from '../page/table';
import { orDash } from '../page/words';
import { planIdOf, thePlanId } from '../plans/find-plan';
import { PLAN } from '../tasks/task-acts';
import { bulletinPage } from './bulletin-page';

type RoundView = AnswerOf<typeof routes.showRound>;
type RoundRow = AnswerOf<typeof routes.listRounds>['rounds'][number];

const STATUS: Readonly<Record<RoundRow['status'], string>> = {
  planned: '未开始 planned',
  open: '进行中 open',
  closed: '已截止 closed',
};

export function addRoundCommands(program: Command, performer: Performer): void {
  const round = program.command('round').description('调度 / scheduling rounds');
  performer.does(
    round.command('list').description('各期调度 / the rounds').option('--plan <plan>', PLAN),
    listRounds,
  );
  performer.does(
    round.command('show <period>').description('一期 YYYY-MM / one round').option('--plan <plan>', PLAN),
    showRound,
  );
  performer.does(
    round
      .command('bulletin <period>')
      .description('已截止一期的通报 / the bulletin of a closed round')
      .option('--plan <plan>', PLAN),
    showBulletin,
  );
  const close = round
    .command('close <period>')
    .description('提前截止 / close before its due day')
    .option('--plan <plan>', PLAN)
    .option('--because <text>', required('提前截止的原因 / why it closes early'));
  performer.does(keyOption(close), closeRound);
}

async function listRounds({ client }: Desk, given: Given): Promise<Outcome> {
  const plan = await planIdOf(client, given.text('plan'));
  const answer = await client.call(routes.listRounds, { query: { ...(plan && { plan }) } });
  const columns = [
    { title: '期', of: ({ period }: RoundRow) => period },
    { title: '状态', of: ({ status }: RoundRow) => STATUS[status] },
    { title: '开始', of: ({ opensOn }: RoundRow) => opensOn },
    { title: '截止', of: ({ closedOn, dueOn }: RoundRow) => closedOn ?? dueOn },
    { title: '应报', of: ({ expected }: RoundRow) => String(expected) },
    { title: '已报', of: ({ reported }: RoundRow) => String(reported) },
    { title: '方案 ID', of: ({ planId }: RoundRow) => planId },
  ];
  return { json: answer, page: (page) => table(columns, answer.rounds, page) };
}

async function showRound({ client }: Desk, given: Given): Promise<Outcome> {
  const params = { planId: await thePlanId(client, given.text('plan')), period: given.argument(0) };
  return outcomeOf(await client.call(routes.showRound, { params }));
}

async function showBulletin({ client }: Desk, given: Given): Promise<Outcome> {
  const params = { planId: await thePlanId(client, given.text('plan')), period: given.argument(0) };
  const bulletin = await client.call(routes.showBulletin, { params });
  return { json: bulletin, page: (page) => bulletinPage(bulletin, page) };
}

async function closeRound({ client, terminal }: Desk, given: Given): Promise<Outcome> {
  const because = await wordsOf(terminal, given.required('because'));
  const params = { planId: await thePlanId(client, given.text('plan')), period: given.argument(0) };
  return outcomeOf(await client.call(routes.closeRound, { params, body: { because }, ...keyOf(given) }));
}

const outcomeOf = (round: RoundView): Outcome => ({ json: round, page: (page) => roundPage(round, page) });

function roundPage(round: RoundView, page: Page): string {
  const { planId, period, status, opensOn, dueOn, closedOn, expected, reported, missing, behind, reports } =
    round;
  const listed = (title: string, rows: RoundView['missing']): readonly string[] =>
    rows.length === 0 ? [] : ['', page.paint.bold(`${title} (${rows.length})`), tasksOf(rows, page)];
  return [
    `${page.paint.bold(period)} ${STATUS[status]}`,
    `  ${opensOn} → ${dueOn}，截止 closed ${orDash(closedOn)}`,
    `  应报 expected ${expected} · 已报 reported ${reported}`,
    ...round.clocks.flatMap(clockLines).map((line) => `  ${line}`),
    ...listed('未报 Missing', missing),
    ...listed('未达序时 Behind', behind),
    ...listed('填报与时间节点不一致 Not as the plan’s days have it', reports.filter(contradicted)),
    ...(round.hasBulletin ? ['', `通报 bulletin: duban round bulletin ${period} --plan ${planId}`] : []),
  ].join('\n');
}

const contradicted = (report: RoundView['reports'][number]): boolean => report.contradicted;

type Listed = RoundView['missing'][number];

const tasksOf = (rows: readonly Listed[], page: Page): string =>
  table(
    [
      { title: '编号', of: ({ ref }: Listed) => ref },
      { title: '整改任务', of: ({ title }: Listed) => title, flexible: true },
      { title: '牵头单位', of: ({ leadUnitName }: Listed) => leadUnitName },
    ],
    rows,
    page,
  );
