import { readFile } from 'node:fs/promises';
import { routes } from '@duban/contract';
import type { Command } from 'commander';
import type { Given } from '../command-line/given';
import { actOptions, frameOf, keyOf, repeatable, required, wordsOf } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { unreadable } from '../plans/read-file';
import { taskIdNamed } from '../tasks/find-task';
import { PLAN } from '../tasks/task-acts';
import { wrongCall } from '../trouble';
import { pointsPage, type TaskPoints } from './points-page';

const BECAUSE = required('原因（- 读标准输入）/ why (- reads stdin)');

export function addPointCommands(program: Command, performer: Performer): void {
  const point = program.command('point').description('点位 / points of a task');
  const of = (words: string, says: string): Command =>
    point.command(words).description(says).option('--plan <plan>', PLAN);
  performer.does(of('list <task>', '全部点位和计数 / all points, and how many'), listPoints);
  const add = of(
    'add <task> <file>',
    '列入点位，每行：名称,地点,来源（督察指出、自查）；- 读标准输入 / add points, one a line: name, place, origin (named, found); - reads stdin',
  );
  performer.does(actOptions(add), addPoints);
  const done = of('done <task> <no>', '报完成 / report it done').option(
    '--text <text>',
    required('完成情况（- 读标准输入）/ what was done (- reads stdin)'),
  );
  performer.does(actOptions(done), reportPoint);
  const close = of('close <task> <no>', '销号 / close it')
    .option('--opinion <text>', required('意见（- 读标准输入）/ the opinion (- reads stdin)'))
    .option(
      '--evidence <id>',
      '依据的证据材料，可多次给出 / evidence that it rests on, may be given several times',
      repeatable,
    );
  performer.does(actOptions(close), closePoint);
  const back = of('return <task> <no>', '退回整改 / send it back').option('--because <text>', BECAUSE);
  performer.does(actOptions(back), returnPoint);
  const withdraw = of('withdraw <task> <no>', '撤回，记录保留 / withdraw; it stays in the record').option(
    '--because <text>',
    BECAUSE,
  );
  performer.does(actOptions(withdraw), withdrawPoint);
}

const taskIdOf = ({ client }: Desk, given: Given): Promise<string> =>
  taskIdNamed(client, given.argument(0), given.text('plan'));

async function pointOf(desk: Desk, given: Given) {
  const no = given.argument(1);
  if (!/^[1-9]\d{0,3}$/.test(no)) throw wrongCall(no, '应为点位的序号', 'give the number of the point');
  return { taskId: await taskIdOf(desk, given), no: Number(no) };
}

async function listPoints(desk: Desk, given: Given): Promise<Outcome> {
  return outcomeOf(
    await desk.client.call(routes.taskPoints, { params: { taskId: await taskIdOf(desk, given) } }),
  );
}

async function addPoints(desk: Desk, given: Given): Promise<Outcome> {
  const path = given.argument(1);
  const lines = path === '-' ? await wordsOf(desk.terminal, path) : await textOf(path);
  const params = { taskId: await taskIdOf(desk, given) };
  const body = { lines, ...frameOf(given) };
  return outcomeOf(await desk.client.call(routes.addPoints, { params, body, ...keyOf(given) }));
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function reportPoint(desk: Desk, given: Given): Promise<Outcome> {
  const body = { text: await wordsOf(desk.terminal, given.required('text')), ...frameOf(given) };
  const params = await pointOf(desk, given);
  return outcomeOf(await desk.client.call(routes.reportPoint, { params, body, ...keyOf(given) }));
}

async function closePoint(desk: Desk, given: Given): Promise<Outcome> {
  const opinion = await wordsOf(desk.terminal, given.required('opinion'));
  const body = { opinion, evidence: [...given.list('evidence')], ...frameOf(given) };
  const params = await pointOf(desk, given);
  return outcomeOf(await desk.client.call(routes.closePoint, { params, body, ...keyOf(given) }));
}

const becauseOf = async (desk: Desk, given: Given) => ({
  because: await wordsOf(desk.terminal, given.required('because')),
  ...frameOf(given),
});

async function returnPoint(desk: Desk, given: Given): Promise<Outcome> {
  const asked = { body: await becauseOf(desk, given), params: await pointOf(desk, given) };
  return outcomeOf(await desk.client.call(routes.returnPoint, { ...asked, ...keyOf(given) }));
}

async function withdrawPoint(desk: Desk, given: Given): Promise<Outcome> {
  const asked = { body: await becauseOf(desk, given), params: await pointOf(desk, given) };
  return outcomeOf(await desk.client.call(routes.withdrawPoint, { ...asked, ...keyOf(given) }));
}

const outcomeOf = (answer: TaskPoints): Outcome => ({
  json: answer,
  page: (page) => pointsPage(answer, page),
});
