import { writeFile } from 'node:fs/promises';
import { routes } from '@duban/contract';
import type { Command } from 'commander';
import type { Given } from '../command-line/given';
import { keyOf, keyOption, required, wordsOf } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { taskIdNamed } from '../tasks/find-task';
import { PLAN } from '../tasks/task-acts';
import { wrongCall } from '../trouble';
import { objectionsPage, type TaskObjections } from './objections-page';

export function addObjectionCommands(program: Command, performer: Performer): void {
  const objection = program.command('objection').description('公示异议 / objections to public notices');
  const of = (words: string, says: string): Command =>
    objection.command(words).description(says).option('--plan <plan>', PLAN);
  performer.does(of('list <task>', '一项任务的全部公示异议 / all objections of a task'), listObjections);
  const answer = of(
    'answer <task> <number>',
    '书面答复，按收件编号 / answer in writing, by the receipt number',
  )
    .option('--text <text>', required('答复（- 读标准输入）/ the answer (- reads stdin)'))
    .option('--dismiss', '不成立，公示继续 / it does not hold: the period goes on')
    .option('--uphold', '成立，退回整改 / it holds: the task is sent back');
  performer.does(keyOption(answer), answerObjection);
  const notice = of('notice <task>', '保存公示文件（.docx）/ save the public notice as a document').option(
    '-o, --output <file>',
    required('存到 / where to'),
  );
  performer.does(notice, saveNotice);
}

const taskIdOf = ({ client }: Desk, given: Given): Promise<string> =>
  taskIdNamed(client, given.argument(0), given.text('plan'));

async function listObjections(desk: Desk, given: Given): Promise<Outcome> {
  const params = { taskId: await taskIdOf(desk, given) };
  return outcomeOf(await desk.client.call(routes.taskObjections, { params }));
}

async function answerObjection(desk: Desk, given: Given): Promise<Outcome> {
  const upheld = given.flag('uphold');
  if (upheld === given.flag('dismiss'))
    throw wrongCall('--uphold', '请写明 --uphold 或 --dismiss', 'say either --uphold or --dismiss');
  const text = await wordsOf(desk.terminal, given.required('text'));
  const taskId = await taskIdOf(desk, given);
  const { objections } = await desk.client.call(routes.taskObjections, { params: { taskId } });
  const number = given.argument(1).trim().toUpperCase();
  const found = objections.find((one) => one.number === number);
  if (!found) throw wrongCall(number, '任务没有这个收件编号的异议', 'the task has no such objection');
  const params = { taskId, objectionId: found.id };
  return outcomeOf(
    await desk.client.call(routes.answerObjection, { params, body: { text, upheld }, ...keyOf(given) }),
  );
}

async function saveNotice(desk: Desk, given: Given): Promise<Outcome> {
  const output = given.required('output');
  const taskId = await taskIdOf(desk, given);
  const { notice } = await desk.client.call(routes.taskObjections, { params: { taskId } });
  if (!notice) throw wrongCall(given.argument(0), '任务没有公示过', 'the task was never publicised');
  const params = { tenant: notice.tenant, noticeId: notice.id };
  await writeFile(output, await desk.client.file(routes.publicNoticeFile, { params }));
  return { json: { file: output }, page: () => `✔ ${output}` };
}

const outcomeOf = (answer: TaskObjections): Outcome => ({
  json: answer,
  page: (page) => objectionsPage(answer, page),
});
