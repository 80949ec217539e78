import { routes } from '@duban/contract';
import type { Command } from 'commander';
import type { Given } from '../command-line/given';
import { actOptions, frameOf, keyOf, required, wordsOf } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { postNames } from '../packs/post-names';
import { wrongCall } from '../trouble';
import { taskIdOf } from './find-task';
import { PLAN, taskOutcome } from './task-acts';

export function addCorrection(task: Command, performer: Performer): void {
  const command = task
    .command('correct <task>')
    .description('更正记录中有误的文字，原文保留 / correct the words of an entry; what was written stays')
    .option('--plan <plan>', PLAN)
    .option(
      '--entry <number>',
      required('第几条，见 task record / which entry, by its number in task record'),
    )
    .option('--text <text>', required('更正后的文字（- 读标准输入）/ what it should say (- reads stdin)'))
    .option('--because <text>', required('更正的原因 / why it is corrected'));
  performer.does(actOptions(command), correctEntry);
}

async function correctEntry(desk: Desk, given: Given): Promise<Outcome> {
  const { client, terminal } = desk;
  const entry = entryOf(given.required('entry'));
  const text = await wordsOf(terminal, given.required('text'));
  const body = { ...frameOf(given), entry, text, because: given.required('because') };
  const params = { taskId: await taskIdOf(client, given) };
  const names = await postNames(desk);
  return taskOutcome(await client.call(routes.correctEntry, { params, ...keyOf(given), body }), names);
}

/** Its digits and nothing else: a number that was typed wrong names no entry. */
function entryOf(typed: string): number {
  if (/^[1-9]\d{0,8}$/.test(typed)) return Number(typed);
  throw wrongCall('--entry', `应为记录的序号，不是 ${typed}`, `the number of an entry, not ${typed}`);
}
