import { routes } from '@duban/contract';
import { TASK_ACT_WORDS, type PostNames, type TaskActType } from '@duban/domain';
import type { Command } from 'commander';
import type { Client } from '../client/client';
import type { AnswerOf, RequestOf } from '../client/request';
import type { Given } from '../command-line/given';
import { actOptions, frameOf, keyOf, repeatable, wordsOf, required } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { postNames } from '../packs/post-names';
import { both } from '../page/words';
import { acceptanceGrounds, acceptanceOptions, returnGrounds, returnOptions } from './acceptance-options';
import { rowPage } from './row-page';
import { taskIdOf } from './find-task';

type TaskAnswer = AnswerOf<typeof routes.receiveTask>;
type Frame = RequestOf<typeof routes.receiveTask>['body'];
type At = Pick<RequestOf<typeof routes.receiveTask>, 'params' | 'key'>;

interface Act {
  readonly name: TaskActType;
  /** What it is called here, where that is another word. */
  readonly called?: string;
  readonly options: (command: Command) => Command;
  /** Understands the options first: a wrong call is told before the server is asked anything. */
  readonly prepare: (typed: Typed) => Promise<Send> | Send;
}

interface Typed {
  readonly given: Given;
  readonly words: (name: string) => Promise<string>;
  readonly frame: Frame;
}
type Send = (client: Client, at: At) => Promise<TaskAnswer>;

/** Each act is one route; its options are the fields of the route's body. */
const ACTS: readonly Act[] = [
  {
    name: 'receive',
    options: (command) => command,
    prepare:
      ({ frame }) =>
      (client, at) =>
        client.call(routes.receiveTask, { ...at, body: frame }),
  },
  {
    name: 'complete',
    options: (command) =>
      command.option('--summary <text>', required('完成情况（- 读标准输入）/ what was done (- reads stdin)')),
    prepare: async ({ words, frame }) => {
      const body = { ...frame, summary: await words('summary') };
      return (client, at) => client.call(routes.completeTask, { ...at, body });
    },
  },
  {
    name: 'apply',
    options: (command) =>
      command.option(
        '--text <text>',
        required('申请的内容（- 读标准输入）/ what is said for it (- reads stdin)'),
      ),
    prepare: async ({ words, frame }) => {
      const body = { ...frame, text: await words('text') };
      return (client, at) => client.call(routes.applyTask, { ...at, body });
    },
  },
  {
    name: 'accept',
    options: (command) =>
      acceptanceOptions(
        command
          .option('--opinion <text>', required('验收意见（- 读标准输入）/ the opinion (- reads stdin)'))
          .option('--checked-on <day>', '现场核查日 / the day of the check'),
      ),
    prepare: async ({ given, words, frame }) => {
      const checkedOn = given.text('checkedOn');
      const body = {
        ...frame,
        opinion: await words('opinion'),
        ...(checkedOn !== undefined && { checkedOn }),
        ...acceptanceGrounds(given),
      };
      return (client, at) => client.call(routes.acceptTask, { ...at, body });
    },
  },
  {
    name: 'return',
    options: (command) =>
      returnOptions(command.option('--because <text>', required('退回的原因 / why it is sent back'))),
    prepare: async ({ given, words, frame }) => {
      const body = { ...frame, because: await words('because'), ...returnGrounds(given) };
      return (client, at) => client.call(routes.returnTask, { ...at, body });
    },
  },
  {
    name: 'publish',
    options: (command) =>
      command.option(
        '--channel <name>',
        required('公示渠道，可多次给出 / where, may be given several times'),
        repeatable,
      ),
    prepare: ({ given, frame }) => {
      const body = { ...frame, channels: [...given.requiredList('channel')] };
      return (client, at) => client.call(routes.publishTask, { ...at, body });
    },
  },
  {
    name: 'file',
    options: (command) => command.option('--number <number>', required('备案号 / the filing number')),
    prepare: async ({ words, frame }) => {
      const body = { ...frame, number: await words('number') };
      return (client, at) => client.call(routes.fileTask, { ...at, body });
    },
  },
  {
    name: 'confirm-filing',
    called: 'confirm',
    options: (command) =>
      command.option('--note <text>', '上级意见或文号（- 读标准输入）/ what it wrote (- reads stdin)'),
    prepare: async ({ given, words, frame }) => {
      const body = { ...frame, ...(given.text('note') !== undefined && { note: await words('note') }) };
      return (client, at) => client.call(routes.confirmFiling, { ...at, body });
    },
  },
];

export function addTaskActs(task: Command, performer: Performer): void {
  for (const act of ACTS) {
    const command = task
      .command(`${act.called ?? act.name} <task>`)
      .description(both(TASK_ACT_WORDS[act.name]))
      .option('--plan <plan>', PLAN);
    performer.does(actOptions(act.options(command)), (desk, given) => perform(act, desk, given));
  }
}

export const PLAN = '方案的名称或 ID / the plan, by name or id';

async function perform(act: Act, desk: Desk, given: Given): Promise<Outcome> {
  const { client, terminal } = desk;
  const words = (name: string): Promise<string> => wordsOf(terminal, given.required(name));
  const send = await act.prepare({ given, words, frame: frameOf(given) });
  const at = { params: { taskId: await taskIdOf(client, given) }, ...keyOf(given) };
  const names = await postNames(desk);
  return taskOutcome(await send(client, at), names);
}

/** The names are asked for before the act: what fails then has changed nothing. */
export const taskOutcome = (answer: TaskAnswer, names: PostNames): Outcome => ({
  json: answer,
  page: (page) => `✔ ${rowPage(answer.task, names, page)}`,
});
