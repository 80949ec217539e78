import { writeFile } from 'node:fs/promises';
import { FILING_STATES, routes } from '@duban/contract';
import { FILING_STATE_WORDS } from '@duban/domain';
import type { Command } from 'commander';
import { allPages } from '../client/pages';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import { required } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { table } from '../page/table';
import { counted, orDash } from '../page/words';
import { planIdOf } from '../plans/find-plan';
import { taskIdOf } from '../tasks/find-task';
import { PLAN } from '../tasks/task-acts';

type Filing = AnswerOf<typeof routes.listFilings>['filings'][number];

export function addFilingCommands(program: Command, performer: Performer): void {
  const filing = program.command('filing').description('备案索引 / the index of filings');
  const of = (words: string, says: string): Command =>
    filing
      .command(words)
      .description(says)
      .option('--number <text>', '备案号或其中一段 / a filing number, or a part of one')
      .option('--state <state>', `状态 / ${FILING_STATES.join(', ')}`)
      .option('--plan <plan>', PLAN);
  performer.does(
    of('list', '用过的备案号，最近的在前 / numbers that were given, the latest first'),
    listFilings,
  );
  const saved = of('export', '存为表格（.csv）/ save as a table (.csv)').option(
    '-o, --output <file>',
    required('写到哪个文件 / the file to write'),
  );
  performer.does(saved, saveFilings);
  const task = program.commands.find((one) => one.name() === 'task');
  if (!task) throw new Error('the commands of tasks come first');
  const written = task
    .command('certificate <task>')
    .description('保存销号证明（.docx）/ save the certificate of a closed task')
    .option('--plan <plan>', PLAN)
    .option('-o, --output <file>', required('写到哪个文件 / the file to write'));
  performer.does(written, saveCertificate);
}

async function filterOf({ client }: Desk, given: Given) {
  const number = given.text('number');
  const state = given.oneOf('state', FILING_STATES);
  const plan = await planIdOf(client, given.text('plan'));
  return { ...(number !== undefined && { number }), ...(state && { state }), ...(plan && { plan }) };
}

async function listFilings(desk: Desk, given: Given): Promise<Outcome> {
  const filter = await filterOf(desk, given);
  const filings = await allPages(async (query) => {
    const page = await desk.client.call(routes.listFilings, { query: { ...filter, ...query } });
    return { items: page.filings, next: page.next };
  });
  return { json: { filings, next: null }, page: (page) => filingsPage(filings, page) };
}

async function saveFilings(desk: Desk, given: Given): Promise<Outcome> {
  const file = given.required('output');
  const query = await filterOf(desk, given);
  const bytes = await desk.client.file(routes.exportFilings, { query });
  await writeFile(file, bytes);
  return { json: { file, bytes: bytes.length }, page: () => `✔ ${file}` };
}

async function saveCertificate({ client }: Desk, given: Given): Promise<Outcome> {
  const file = given.required('output');
  const params = { taskId: await taskIdOf(client, given) };
  const bytes = await client.file(routes.taskCertificate, { params });
  await writeFile(file, bytes);
  return { json: { file, bytes: bytes.length }, page: () => `✔ ${file}` };
}

function filingsPage(filings: readonly Filing[], page: Page): string {
  if (filings.length === 0) return '没有备案 / no filings';
  const columns = [
    { title: '备案号', of: ({ number }: Filing) => number },
    { title: '编号', of: ({ ref }: Filing) => ref },
    { title: '整改任务', of: ({ title }: Filing) => title, flexible: true },
    { title: '方案', of: ({ planName }: Filing) => orDash(planName), flexible: true },
    { title: '备案日期', of: ({ filedOn }: Filing) => filedOn },
    { title: '备案人', of: ({ filedByName }: Filing) => orDash(filedByName) },
    { title: '状态', of: stateOf },
  ];
  return `${table(columns, filings, page)}\n\n共 ${filings.length} 条 / ${counted(filings.length, 'filing')}`;
}

function stateOf({ state, closedOn }: Filing): string {
  const { zh, en } = FILING_STATE_WORDS[state];
  return `${zh} ${en}${state === 'closed' && closedOn !== null ? ` ${closedOn}` : ''}`;
}
