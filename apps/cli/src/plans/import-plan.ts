import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { routes, type Reading } from '@duban/contract';
import { lacksDay } from '@duban/domain';
import type { Client } from '../client/client';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import { frameOf, keyOf } from '../command-line/options';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { inBlackAndWhite } from '../page/paint';
import { table } from '../page/table';
import { both, counted } from '../page/words';
import { confirmed } from '../terminal/confirm';
import { Trouble, wrongCall } from '../trouble';
import { fileNamed } from './read-file';
import { recognised } from './read-plan';
import { readingPage } from './reading-page';

type ImportView = AnswerOf<typeof routes.showImport>;
type ImportResult = NonNullable<ImportView['result']>;
type Refused = ImportResult['refused'][number];

const ASK_EVERY_MS = 500;

/** Reads, shows, asks, imports, and waits for the result. The reading is the server's: what is shown is what is imported. */
export async function importPlan(desk: Desk, given: Given): Promise<Outcome> {
  const { client, terminal } = desk;
  const plan = given.required('plan');
  const pack = given.required('pack');
  const seconds = secondsOf(given.text('wait') ?? '600');
  const { key = randomUUID() } = keyOf(given);
  const file = await fileNamed(terminal, given.argument(0));
  const read = await client.call(routes.readPlan, {
    query: { name: file.name },
    file: file.bytes,
    key: `${key}-read`,
  });
  const reading = read.reading;
  showReading(desk, read, reading);
  if (!recognised(reading)) throw nothingRecognised(given.argument(0));
  if (read.status === 'read') await confirmed(terminal, question(read, plan), given.flag('yes'));
  // Also what was confirmed before: only the server can tell whether this is the same confirmation.
  const body = {
    ...frameOf(given),
    plan,
    pack,
    createUnits: read.newUnits.length > 0,
    seen: read.corrections.length,
    undated: undatedIn(reading) > 0,
  };
  await client.call(routes.confirmImport, { params: { importId: read.importId }, body, key });
  return outcomeOf(await resultOf(client, read.importId, seconds));
}

function showReading({ show }: Desk, { newUnits }: ImportView, reading: Reading): void {
  const lines = [readingPage(reading, { columns: null, paint: inBlackAndWhite })];
  if (newUnits.length > 0)
    lines.push(
      '',
      both({ zh: '名册中还没有的单位', en: 'Units that the register does not know yet' }),
      `  ${newUnits.join('、')}`,
    );
  show(lines.join('\n'));
}

const undatedIn = ({ tasks }: Reading): number => tasks.filter(({ deadline }) => lacksDay(deadline)).length;

function question(
  { reading, newUnits }: ImportView,
  plan: string,
): { readonly zh: string; readonly en: string } {
  const tasks = reading.tasks.length;
  const units = newUnits.length;
  const undated = undatedIn(reading);
  const [added, adding] =
    units > 0 ? [`，并新增 ${units} 个单位`, ` and add ${counted(units, 'unit')}`] : ['', ''];
  const [without, lacking] =
    undated > 0
      ? [
          `（其中 ${undated} 项的时限定不出日期，照原文交办）`,
          ` (${undated} with a deadline that gives no day)`,
        ]
      : ['', ''];
  return {
    zh: `导入 ${tasks} 项任务${without}到“${plan}”${added}？`,
    en: `Import ${counted(tasks, 'task')}${lacking} into "${plan}"${adding}?`,
  };
}

const nothingRecognised = (path: string): Trouble =>
  new Trouble({
    exitCode: 1,
    code: 'nothing-recognised',
    where: path,
    because: { zh: '没有认出任何任务，什么也没有导入', en: 'no task was recognised, nothing was imported' },
  });

async function resultOf(client: Client, importId: string, seconds: number): Promise<ImportResult> {
  for (const end = Date.now() + seconds * 1000; ; await sleep(ASK_EVERY_MS)) {
    const { status, result } = await client.call(routes.showImport, { params: { importId } });
    if (status === 'done' && result) return result;
    if (Date.now() > end) throw stillRunning(importId, seconds);
  }
}

const stillRunning = (importId: string, seconds: number): Trouble =>
  new Trouble({
    exitCode: 1,
    code: 'still-running',
    because: {
      zh: `${seconds} 秒后仍在导入，导入会继续进行：${importId}`,
      en: `still importing after ${seconds} seconds; it goes on by itself: ${importId}`,
    },
    more: { importId },
  });

/** Exit 1 where anything was refused: the rest is imported all the same. */
function outcomeOf({ importId, planId, created, updated, unchanged, refused }: ImportResult): Outcome {
  const result = { importId, planId, created, updated, unchanged, refused };
  return { json: result, page: (page) => resultPage(result, page), exitCode: refused.length > 0 ? 1 : 0 };
}

function resultPage({ created, updated, unchanged, refused }: ImportResult, page: Page): string {
  const counts = `✔ 新增 created ${created} · 更新 updated ${updated} · 不变 unchanged ${unchanged} · 拒绝 refused ${refused.length}`;
  if (refused.length === 0) return counts;
  const columns = [
    { title: '编号', of: ({ ref }: Refused) => ref },
    { title: '代码', of: ({ code }: Refused) => code },
    { title: '原因', of: ({ because }: Refused) => both(because) },
  ];
  return `${counts}\n\n${table(columns, refused, page)}`;
}

function secondsOf(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw wrongCall('--wait', '应为秒数，如 600', 'write a number of seconds, such as 600');
}
