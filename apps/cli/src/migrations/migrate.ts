import { randomUUID } from 'node:crypto';
import { routes } from '@duban/contract';
import type { Command } from 'commander';
import type { Given } from '../command-line/given';
import { keyOf, keyOption, required, yesOption } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { inBlackAndWhite } from '../page/paint';
import { both } from '../page/words';
import { thePlanId } from '../plans/find-plan';
import { taskIdOf } from '../tasks/find-task';
import { PLAN } from '../tasks/task-acts';
import { confirmed } from '../terminal/confirm';
import { Trouble } from '../trouble';
import { migrationPage, movableIn, tasksOf } from './migration-page';

const DAY = '用哪一天现行的版本 YYYY-MM-DD，默认今天 / the edition in force on which day, today by default';
const WHY = required('改用另一版规则的原因 / why it comes under another law');

const optionsOf = (command: Command): Command =>
  keyOption(yesOption(command.option('--law-of <day>', DAY).option('--because <text>', WHY)));

export function addTaskMigration(task: Command, performer: Performer): void {
  const command = task
    .command('migrate <task>')
    .description('改用另一版规则，先看后果 / put a task under another edition, after reading what follows')
    .option('--plan <plan>', PLAN);
  performer.does(optionsOf(command), migrateTask);
}

export function addPlanMigration(plan: Command, performer: Performer): void {
  const command = plan
    .command('migrate [plan]')
    .description(
      '报批：方案的任务改用另一版规则，先逐项看后果 / ask for another edition for the tasks of a plan',
    )
    .option('--basis <text>', required('依据：文件和条款 / what it rests on: document and clause'));
  performer.does(optionsOf(command), migratePlan);
}

const onDay = (given: Given): { readonly on?: string } => {
  const on = given.text('lawOf');
  return on === undefined ? {} : { on };
};

/** Reads what would follow, shows it, asks, and does just that. */
async function migrateTask(desk: Desk, given: Given): Promise<Outcome> {
  const { client, terminal, show } = desk;
  const because = given.required('because');
  const { key = randomUUID() } = keyOf(given);
  const taskId = await taskIdOf(client, given);
  const seen = await client.call(routes.taskMigration, { params: { taskId }, query: onDay(given) });
  show(migrationPage({ to: seen.to, tasks: [seen] }, { paint: inBlackAndWhite }));
  if (!seen.outcome) throw cannot();
  const question = {
    zh: `${seen.ref} 号任务改用这一版规则？`,
    en: `Put task ${seen.ref} under this edition?`,
  };
  await confirmed(terminal, question, given.flag('yes'));
  const body = { ...onDay(given), because, hash: seen.outcome.hash };
  const answer = await client.call(routes.migrateTask, { params: { taskId }, body, key });
  const page = (): string =>
    both({ zh: `✔ ${seen.ref} 号任务已改用`, en: `task ${seen.ref} is under it now` });
  return { json: answer, page };
}

/** An approval: the tasks come under it when it is granted, each as it was shown. */
async function migratePlan(desk: Desk, given: Given): Promise<Outcome> {
  const { client, terminal, show } = desk;
  const because = given.required('because');
  const basis = given.required('basis');
  const { key = randomUUID() } = keyOf(given);
  const planId = await thePlanId(client, given.optional(0));
  const seen = await client.call(routes.planMigration, { params: { planId }, query: onDay(given) });
  show(migrationPage(seen, { paint: inBlackAndWhite }));
  if (seen.hash === null) throw cannot();
  const { zh, en } = tasksOf(movableIn(seen.tasks));
  await confirmed(
    terminal,
    { zh: `把 ${zh}改用这一版规则报批？`, en: `Ask for this edition for ${en}?` },
    given.flag('yes'),
  );
  const body = { ...onDay(given), because, basis, hash: seen.hash };
  const asked = await client.call(routes.proposeMigration, { params: { planId }, body, key });
  const page = (): string =>
    both({ zh: `已报批：审批 ${asked.approvalId}`, en: `put to approval: ${asked.approvalId}` });
  return { json: asked, page };
}

const cannot = (): Trouble =>
  new Trouble({
    exitCode: 1,
    code: 'nothing-to-migrate',
    because: {
      zh: '没有可以改用的任务，这一次什么也没有改变',
      en: 'no task can come under it, this call changed nothing',
    },
  });
