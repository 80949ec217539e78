import type { Command } from 'commander';
import { actOptions, repeatable, required, yesOption } from '../command-line/options';
import type { Performer, Work } from '../command-line/perform';
import { addExtensions } from '../extensions/extend';
import { addLadder } from '../ladder/ladder';
import { addTaskMigration } from '../migrations/migrate';
import { addCorrection } from './correct-task';
import { explainTask } from './explain-task';
import { SCAN } from './given-proof';
import { listTasks } from './list-tasks';
import { reportTask } from './report-task';
import { showTask } from './show-task';
import { closingText, signTask } from './sign-task';
import { addTaskActs, PLAN } from './task-acts';
import { addTaskSigning } from './task-signing';
import { AS_OF } from './task-as-of';
import { similarTasks } from './similar-tasks';
import { taskRecord } from './task-record';

export function addTaskCommands(program: Command, performer: Performer): void {
  const task = program.command('task').description('整改任务 / tasks');
  const list = task
    .command('list')
    .description('台账 / the ledger of tasks')
    .option('--plan <plan>', PLAN)
    .option('--status <status>', '状态 / planned, dispatched, underway, closing, closed')
    .option('--ref <number>', '编号 / its number')
    .option('--upstream <number>', '上级任务编号 / part of this task of the plan above')
    .option(...AS_OF);
  performer.does(list, listTasks);
  for (const [name, summary, work] of VIEWS) {
    const view = task.command(`${name} <task>`).description(summary).option('--plan <plan>', PLAN);
    performer.does(work === showTask ? view.option(...AS_OF) : view, work);
  }
  addTaskActs(task, performer);
  addCorrection(task, performer);
  addReport(task, performer);
  addSign(task, performer);
  addTaskSigning(task, performer);
  addTaskMigration(task, performer);
  addExtensions(task, performer);
  addLadder(task, performer);
}

const VIEWS: readonly (readonly [name: string, summary: string, work: Work])[] = [
  ['show', '任务全貌 / the whole thread of a task', showTask],
  ['explain', '为什么在这里 / why it is here', explainTask],
  ['record', '记录 / the record', taskRecord],
  ['similar', '相似的已销号问题 / problems like it that were struck off', similarTasks],
  ['text', '待签文本 / the text to be signed', closingText],
];

function addReport(task: Command, performer: Performer): void {
  const command = task
    .command('report <task>')
    .description('填报进展 / report progress')
    .option('--plan <plan>', PLAN)
    .option('--state <state>', required('进度 / not-started, behind, on-schedule, ahead, completed'))
    .option('--text <text>', required('本期进展（- 读标准输入）/ what was done (- reads stdin)'))
    .option(
      '--measure <no=state[:words]>',
      '一条措施的进度，可多次 / how one measure stands; may be given several times',
      repeatable,
    )
    .option(
      '--no-change <why>',
      '与上期相比没有变化及其原因，代替 --state 和 --text / nothing changed since the last report, and why: instead of --state and --text',
    )
    .option('--help-needed <text>', '申请帮扶的事项 / the help that is asked for');
  performer.does(actOptions(command), reportTask);
}

function addSign(task: Command, performer: Performer): void {
  const command = task
    .command('sign <task>')
    .description('读后签字 / read, then sign')
    .option('--plan <plan>', PLAN)
    .option('--text-hash <hash>', '签署此前读过的文本 / sign the text that was read before')
    .option('--opinion <text>', '意见 / an opinion')
    .option('--as <post>', '以何职务签字 / by which post')
    .option(SCAN.flags, SCAN.says)
    .option('--password-stdin', '从标准输入读密码 / read the password from stdin');
  performer.does(actOptions(yesOption(command)), signTask);
}
