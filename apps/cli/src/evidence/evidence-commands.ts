import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { routes } from '@duban/contract';
import type { Command } from 'commander';
import type { Given } from '../command-line/given';
import { actOptions, frameOf, keyOf, repeatable, required, wordsOf } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import { alteredFile, saveFile } from '../files/save-file';
import type { Outcome } from '../outcome';
import { unreadable } from '../plans/read-file';
import { taskIdOf } from '../tasks/find-task';
import { PLAN } from '../tasks/task-acts';
import { wrongCall } from '../trouble';
import { evidencePage, type TaskEvidence } from './evidence-page';

const BECAUSE = required('原因（- 读标准输入）/ why (- reads stdin)');

export function addEvidenceCommands(program: Command, performer: Performer): void {
  const evidence = program.command('evidence').description('证据材料 / evidence of a task');
  const of = (words: string, says: string): Command =>
    evidence.command(words).description(says).option('--plan <plan>', PLAN);
  const add = of(
    'add <task> <file...>',
    '提供证据材料；断线后续传 / bring evidence; goes on after a broken line',
  );
  performer.does(actOptions(saidOptions(add)), addEvidence);
  performer.does(of('list <task>', '全部证据材料和缺少的 / all evidence, and what is lacking'), listEvidence);
  const get = of('get <task> <evidence>', '保存一个文件 / save a file')
    .option('--version <n>', '第几个版本，默认最新 / which version, the latest by default')
    .option('-o, --output <file>', required('存到 / where to'));
  performer.does(get, saveEvidence);
  const supersede = of(
    'supersede <task> <evidence> <file>',
    '以新版本更新，旧版本保留 / supersede by a new version',
  ).option('--because <text>', BECAUSE);
  performer.does(actOptions(saidOptions(supersede)), supersedeEvidence);
  const withdraw = of(
    'withdraw <task> <evidence>',
    '撤回，记录保留 / withdraw; it stays in the record',
  ).option('--because <text>', BECAUSE);
  performer.does(actOptions(withdraw), withdrawEvidence);
}

const saidOptions = (command: Command): Command =>
  command
    .option('--shows <day>', '材料所示的日期 YYYY-MM-DD / the day that it shows')
    .option(
      '--measure <no>',
      '证明哪项措施，可多次给出 / a measure that it proves, may be given several times',
      repeatable,
    )
    .option('--note <text>', '说明（- 读标准输入）/ a note (- reads stdin)');

async function saidOf({ terminal }: Desk, given: Given) {
  const [showsOn, note] = [given.text('shows'), given.text('note')];
  return {
    measures: [...given.list('measure')],
    ...(showsOn !== undefined && { showsOn }),
    ...(note !== undefined && { note: await wordsOf(terminal, note) }),
    ...frameOf(given),
  };
}

/** File after file: what came in before a trouble is on record. */
async function addEvidence(desk: Desk, given: Given): Promise<Outcome> {
  const said = await saidOf(desk, given);
  const taskId = await taskIdOf(desk.client, given);
  const { key } = keyOf(given);
  let answer: TaskEvidence | null = null;
  for (const [at, path] of given.many(1).entries()) {
    const sent = await sentFile(desk, path, taskId);
    const ofFile = key === undefined ? {} : { key: at === 0 ? key : `${key}.${at + 1}` };
    answer = await desk.client.call(routes.addEvidence, {
      params: { taskId },
      body: { ...said, upload: sent.upload },
      ...ofFile,
    });
    refuseAltered(answer, sent);
  }
  if (!answer) throw new Error('a file is always given');
  return outcomeOf(answer);
}

async function listEvidence(desk: Desk, given: Given): Promise<Outcome> {
  const params = { taskId: await taskIdOf(desk.client, given) };
  return outcomeOf(await desk.client.call(routes.taskEvidence, { params }));
}

async function supersedeEvidence(desk: Desk, given: Given): Promise<Outcome> {
  const because = await wordsOf(desk.terminal, given.required('because'));
  const said = await saidOf(desk, given);
  const taskId = await taskIdOf(desk.client, given);
  const sent = await sentFile(desk, given.argument(2), taskId);
  const answer = await desk.client.call(routes.supersedeEvidence, {
    params: { taskId, evidenceId: given.argument(1) },
    body: { ...said, because, upload: sent.upload },
    ...keyOf(given),
  });
  refuseAltered(answer, sent);
  return outcomeOf(answer);
}

async function withdrawEvidence(desk: Desk, given: Given): Promise<Outcome> {
  const body = { because: await wordsOf(desk.terminal, given.required('because')), ...frameOf(given) };
  const params = { taskId: await taskIdOf(desk.client, given), evidenceId: given.argument(1) };
  return outcomeOf(await desk.client.call(routes.withdrawEvidence, { params, body, ...keyOf(given) }));
}

/** Saves what a version holds, and only if it is what the record says it is. */
async function saveEvidence(desk: Desk, given: Given): Promise<Outcome> {
  const output = given.required('output');
  const [taskId, evidenceId] = [await taskIdOf(desk.client, given), given.argument(1)];
  const { pieces } = await desk.client.call(routes.taskEvidence, { params: { taskId } });
  const versions = pieces.find(({ id }) => id === evidenceId)?.versions ?? [];
  const version = Number(given.text('version') ?? versions.length);
  const named = versions[version - 1];
  if (!named) throw wrongCall(evidenceId, '没有这件材料或这个版本', 'there is no such piece or version');
  const asked = { params: { taskId, evidenceId, version } };
  const coming = await desk.client.pieces(routes.evidenceFile, asked);
  await saveFile(output, coming, { name: named.fileName, sha256: named.sha256 });
  return {
    json: { file: output, ...named },
    page: () => `✔ ${output}（${named.fileName}，第 ${version} 版 version ${version}）`,
  };
}

interface Sent {
  readonly path: string;
  readonly upload: string;
  readonly sha256: string;
}

/** Sent with what it is, so that what was recorded can be compared with what lies here. */
async function sentFile(desk: Desk, path: string, taskId: string): Promise<Sent> {
  const [bytes, sha256] = await measured(path);
  const name = basename(path);
  const tell = (done: number): void =>
    desk.show(`${name}  ${Math.floor((100 * done) / Math.max(bytes, 1))} %`);
  const upload = await desk.client.upload(
    { path, name, bytes, taskId },
    bytes > TOLD_BYTES ? tell : () => undefined,
  );
  return { path, upload, sha256 };
}

/** A file that takes a while. */
const TOLD_BYTES = 32 * 1024 * 1024;

async function measured(path: string): Promise<readonly [number, string]> {
  try {
    const { size } = await stat(path);
    const hash = createHash('sha256');
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) hash.update(piece);
    return [size, hash.digest('hex')];
  } catch (error) {
    throw unreadable(path, error);
  }
}

function refuseAltered({ pieces }: TaskEvidence, { path, sha256 }: Sent): void {
  if (!pieces.some(({ versions }) => versions.some((one) => one.sha256 === sha256))) throw alteredFile(path);
}

const outcomeOf = (answer: TaskEvidence): Outcome => ({
  json: answer,
  page: (page) => evidencePage(answer, page),
});
