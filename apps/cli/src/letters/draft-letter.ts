import { routes } from '@duban/contract';
import type { Command } from 'commander';
import type { AnswerOf, RequestOf } from '../client/request';
import type { Client } from '../client/client';
import { isUuid } from '../command-line/identity';
import type { Given } from '../command-line/given';
import { actOptions, frameOf, keyOf, repeatable, required, wordsOf } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { postNames } from '../packs/post-names';
import { table } from '../page/table';
import { unitIdOf } from '../people/unit-commands';
import { planIdOf } from '../plans/find-plan';
import { wrongCall } from '../trouble';
import { letterPage } from './letter-page';

type Offers = AnswerOf<typeof routes.letterOffers>;
type Body = NonNullable<RequestOf<typeof routes.draftLetter>['body']>;
type Kind = Offers['kinds'][number];

/** 拟函: letters that somebody begins by hand, about a plan or a unit. */
export function addDraftingCommands(letter: Command, performer: Performer): void {
  const offers = letter
    .command('offers')
    .description('就方案或单位可拟哪些函、哪些逾期或滞后 / what can be drafted about a plan or a unit')
    .option('--plan <plan>', '方案名称或 ID / the plan, by name or id')
    .option('--unit <unit>', '单位名称或 ID / the unit, by name or id');
  performer.does(offers, showOffers);
  const draft = letter
    .command('draft')
    .description('拟函：就方案（--plan）或单位（不写）发函 / draft a letter about a plan, or about the unit')
    .option('--plan <plan>', '关于哪个方案，名称或 ID / about which plan')
    .option('--unit <unit>', required('收函单位，名称或 ID / who receives it'))
    .option('--post <post>', '收函职务，不写按规则 / the post that receives it')
    .option('--rung <id>', required('哪种函件，见 letter offers / which kind, see letter offers'))
    .option(
      '--task <task>',
      '所涉任务，可多次；不写即全部滞后任务 / a task of the unit, repeatable',
      repeatable,
    )
    .option('--because <text>', required('事由（- 读标准输入）/ what is missing or late (- reads stdin)'));
  performer.does(actOptions(draft), draftLetter);
}

async function showOffers({ client }: Desk, given: Given): Promise<Outcome> {
  const plan = await planIdOf(client, given.text('plan'));
  const named = given.text('unit');
  const unit = named === undefined ? undefined : await unitIdOf(client, '--unit', named);
  const offers = await client.call(routes.letterOffers, {
    query: { ...(plan && { plan }), ...(unit && { unit }) },
  });
  return { json: offers, page: (page) => offersPage(offers, page) };
}

function offersPage({ kinds, owed, tasks, tasksInAll }: Offers, page: Page): string {
  if (kinds.length === 0) return '没有可由你拟的函件 / there is no letter for you to draft';
  const ofKind = [
    { title: '种类 --rung', of: ({ rung }: Kind) => rung },
    { title: '函件', of: ({ title }: Kind) => title },
    { title: '代字', of: ({ mark }: Kind) => mark },
    { title: '规则包', of: ({ pack }: Kind) => pack },
  ];
  const ofOwed = [
    { title: '单位', of: ({ unitName }: Offers['owed'][number]) => unitName },
    { title: '职务 --post', of: ({ post }: Offers['owed'][number]) => post },
    { title: '事由', of: ({ because }: Offers['owed'][number]) => because, flexible: true },
  ];
  const ofTask = [
    { title: '任务', of: ({ ref }: Offers['tasks'][number]) => ref },
    { title: '标题', of: ({ title }: Offers['tasks'][number]) => title, flexible: true },
    { title: '滞后', of: ({ behind }: Offers['tasks'][number]) => (behind ? '▲ behind' : '') },
    { title: 'ID', of: ({ taskId }: Offers['tasks'][number]) => taskId },
  ];
  return [
    table(ofKind, kinds, page),
    ...(owed.length > 0 ? ['', page.paint.bold('逾期 Late'), table(ofOwed, owed, page)] : []),
    ...(tasks.length > 0 ? ['', page.paint.bold('在办任务 Tasks'), table(ofTask, tasks, page)] : []),
    ...(tasksInAll > tasks.length ? [cutWords(tasks.length, tasksInAll)] : []),
  ].join('\n');
}

const cutWords = (shown: number, all: number): string =>
  `该单位在办任务共 ${all} 项，只列最急的 ${shown} 项，其余可用 --task ID 指明 / ${all} open tasks in all, the ${shown} most urgent listed: name any other by its id`;

async function draftLetter(desk: Desk, given: Given): Promise<Outcome> {
  const { client, terminal } = desk;
  const unit = await unitIdOf(client, '--unit', given.required('unit'));
  const planId = await planIdOf(client, given.text('plan'));
  const about: Body['about'] =
    planId === undefined
      ? { kind: 'unit', tasks: await tasksOf(client, given, unit) }
      : { kind: 'plan', planId };
  const post = given.text('post');
  const body = {
    ...{ about, rung: given.required('rung'), receiver: { unit, ...(post !== undefined && { post }) } },
    because: await wordsOf(terminal, given.required('because')),
    ...frameOf(given),
  };
  const names = await postNames(desk);
  const answer = await client.call(routes.draftLetter, { body, ...keyOf(given) });
  return { json: answer, page: (page) => `✔ ${letterPage(answer.letter, names, page)}` };
}

/** Those of the unit that are named; else all that it is behind with. */
async function tasksOf(client: Client, given: Given, unit: string): Promise<string[]> {
  const named = given.list('task');
  const offers = await client.call(routes.letterOffers, { query: { unit } });
  const { tasks } = offers;
  if (named.length > 0) return named.map((task) => taskNamed(offers, task));
  const behind = tasks.filter((task) => task.behind).map(({ taskId }) => taskId);
  if (behind.length > 0) return behind;
  throw wrongCall(
    '--task',
    '该单位没有滞后的任务，请用 --task 指明所涉任务',
    'the unit is behind with nothing: name the tasks with --task',
  );
}

/** Tasks of several plans may have one number: `--plan` says what the letter is about, so only their ids tell them apart. */
function taskNamed({ tasks, tasksInAll }: Offers, named: string): string {
  // Of very many only the most urgent are listed; the house knows the others.
  if (isUuid(named) && tasksInAll > tasks.length) return named;
  const found = tasks.filter(({ taskId, ref }) => taskId === named || ref === named);
  const [task] = found;
  if (!task)
    throw wrongCall(
      named,
      '该单位没有牵头这项在办任务，见 duban letter offers --unit',
      'the unit leads no such open task; see duban letter offers --unit',
    );
  if (found.length === 1) return task.taskId;
  const ids = found.map(({ taskId, title }) => `${taskId} ${title}`).join('、');
  throw wrongCall(
    named,
    `该单位有几项在办任务都是这个编号，请用 ID：${ids}`,
    `several open tasks of the unit have this number, name one by its id: ${ids}`,
  );
}
