import { routes } from '@duban/contract';
import type { Command } from 'commander';
import { actOptions, yesOption, required } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import { addPlanMigration } from '../migrations/migrate';
import type { Outcome } from '../outcome';
import { table } from '../page/table';
import { orDash } from '../page/words';
import type { PlanView } from './find-plan';
import { importPlan } from './import-plan';
import { addPlanLife } from './plan-life';
import { PLAN_STATUS } from './plan-words';
import { readPlanFile } from './read-plan';
import { writeSample } from './sample-plan';

export function addPlanCommands(program: Command, performer: Performer): void {
  const plan = program.command('plan').description('整改方案 / plans');
  performer.does(
    plan.command('read <file>').description('离线读取，什么也不改变 / read a file offline, changing nothing'),
    readPlanFile,
  );
  const importing = plan
    .command('import <file>')
    .description('读取、确认、导入 / read, confirm, import')
    .option('--plan <name>', required('方案名称 / the name of the plan'))
    .option('--pack <id>', required('规则包 / the rule pack'))
    .option('--wait <seconds>', '等待结果的秒数，默认 600 / how long to wait for the result, 600 by default');
  performer.does(actOptions(yesOption(importing)), importPlan);
  const sample = plan
    .command('sample')
    .description('写出一份样例方案（.xlsx）/ write a sample plan (.xlsx)')
    .option('-o, --output <file>', required('写到哪里 / where to'))
    .option(
      '--first-year <year>',
      required('第一批任务到期的年份 / the year in which the first tasks are due'),
    );
  performer.does(sample, writeSample);
  addPlanLife(plan, performer);
  addPlanMigration(plan, performer);
  performer.does(plan.command('list').description('方案清单 / the plans'), listPlans);
}

async function listPlans({ client }: Desk): Promise<Outcome> {
  const answer = await client.call(routes.listPlans, {});
  const columns = [
    { title: '方案', of: ({ name }: PlanView) => name },
    { title: '规则包', of: ({ pack }: PlanView) => pack },
    { title: '进程', of: ({ status }: PlanView) => PLAN_STATUS[status] },
    { title: '导入', of: ({ importedOn }: PlanView) => orDash(importedOn) },
    { title: '期限', of: ({ dueOn }: PlanView) => orDash(dueOn) },
    { title: '任务', of: ({ tasks }: PlanView) => String(tasks.total) },
    { title: '已销号', of: ({ tasks }: PlanView) => String(tasks.closed) },
    { title: '逾期', of: ({ tasks }: PlanView) => String(tasks.overdue) },
    { title: 'ID', of: ({ id }: PlanView) => id },
  ];
  return { json: answer, page: (page) => table(columns, answer.plans, page) };
}
