import { routes } from '@duban/contract';
import type { Text } from '@duban/domain';
import type { Command } from 'commander';
import type { RequestOf } from '../client/request';
import type { Given } from '../command-line/given';
import { actOptions, frameOf, keyOf, repeatable, required, wordsOf } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { inBlackAndWhite } from '../page/paint';
import { both } from '../page/words';
import { taskIdOf } from '../tasks/find-task';
import { PLAN } from '../tasks/task-acts';
import { ladderPage } from './ladder-page';

type Body = RequestOf<typeof routes.actOnLadder>['body'];

/** What was typed; words may come from stdin. */
interface Typed {
  readonly given: Given;
  readonly words: (name: string) => Promise<string>;
}

interface Act {
  readonly name: string;
  readonly said: Text;
  readonly options: (command: Command) => Command;
  readonly body: (typed: Typed) => Promise<Body>;
}

const withReason = (command: Command): Command =>
  command.option('--because <text>', required('理由（- 读标准输入）/ why (- reads stdin)'));
const ofRung = (command: Command): Command =>
  withReason(command.option('--rung <id>', required('哪一级，见 ladder show / which rung, see ladder show')));
const overJudgement = (command: Command, words: string): Command =>
  command.option('--judgement-hash <hash>', words);
const ofMeasure = (command: Command): Command =>
  command.option('--letter <id>', required('措施的函件，见 ladder show / the letter of the measure'));

/** Each act is one kind of body of the same route. */
const ACTS: readonly Act[] = [
  {
    name: 'take',
    said: { zh: '决定采取一级督办措施', en: 'take a rung by decision' },
    options: ofRung,
    body: async ({ given, words }) => ({
      type: 'take-rung',
      rung: given.required('rung'),
      because: await words('because'),
    }),
  },
  {
    name: 'hold',
    said: { zh: '暂缓或略过自动的一级', en: 'hold a rung that comes by itself, or leave it out' },
    options: (command) =>
      ofRung(command).option(
        '--until <day>',
        '最后一日；不写则不再自动采取 / the last day; without it for good',
      ),
    body: async ({ given, words }) => ({
      type: 'hold-rung',
      rung: given.required('rung'),
      until: given.text('until') ?? null,
      because: await words('because'),
    }),
  },
  {
    name: 'release',
    said: { zh: '恢复暂缓的一级', en: 'let a held rung go on' },
    options: ofRung,
    body: async ({ given, words }) => ({
      type: 'release-rung',
      rung: given.required('rung'),
      because: await words('because'),
    }),
  },
  {
    name: 'record',
    said: { zh: '登记约谈、督察等的办理情况', en: 'record an interview or a check' },
    options: (command) =>
      ofMeasure(command)
        .option('--place <text>', required('地点 / where'))
        .option(
          '--attendee <text>',
          required('参加人员，可多次给出 / who took part, may be given several times'),
          repeatable,
        )
        .option('--minutes <text>', required('经过和要求（- 读标准输入）/ what was said (- reads stdin)')),
    body: async ({ given, words }) => ({
      type: 'record-measure',
      letterId: given.required('letter'),
      place: given.required('place'),
      attendees: [...given.requiredList('attendee')],
      minutes: await words('minutes'),
    }),
  },
  {
    name: 'follow-up',
    said: { zh: '报落实情况', en: 'report what came of a measure' },
    options: (command) =>
      ofMeasure(command).option(
        '--text <text>',
        required('落实情况（- 读标准输入）/ what came of it (- reads stdin)'),
      ),
    body: async ({ given, words }) => ({
      type: 'follow-up',
      letterId: given.required('letter'),
      text: await words('text'),
    }),
  },
  {
    name: 'lift',
    said: { zh: '解除挂牌督办、区域限批等', en: 'lift a listing or a restriction' },
    options: (command) => withReason(ofMeasure(command)),
    body: async ({ given, words }) => ({
      type: 'lift-measure',
      letterId: given.required('letter'),
      because: await words('because'),
    }),
  },
  {
    name: 'help',
    said: { zh: '安排帮扶', en: 'offer help beside the ladder' },
    options: (command) =>
      command.option(
        '--text <text>',
        required('帮什么、谁去、何时（- 读标准输入）/ which help, by whom, when (- reads stdin)'),
      ),
    body: async ({ words }) => ({ type: 'offer-help', text: await words('text') }),
  },
  {
    name: 'judge',
    said: { zh: '研判预警等级', en: 'judge the warning level' },
    options: (command) =>
      overJudgement(
        withReason(
          command.option(
            '--level <id>',
            required('等级，如 red，见 pack show / a level of the pack, as red'),
          ),
        ),
        '改判时：看过的研判的 SHA-256，见 ladder show / to judge anew: the SHA-256 of the judgement that was read, see ladder show',
      ),
    body: async ({ given, words }) => ({
      type: 'judge-level',
      level: given.required('level'),
      because: await words('because'),
      judgementHash: given.text('judgementHash') ?? null,
    }),
  },
  {
    name: 'unjudge',
    said: { zh: '取消研判，按日期定等级', en: 'let the dates say the warning level again' },
    options: (command) =>
      overJudgement(
        withReason(command),
        required('看过的研判的 SHA-256，见 ladder show / the SHA-256 of the judgement that was read'),
      ),
    body: async ({ given, words }) => ({
      type: 'release-level',
      because: await words('because'),
      judgementHash: given.required('judgementHash'),
    }),
  },
];

export function addLadder(task: Command, performer: Performer): void {
  const ladder = task.command('ladder').description('督办梯次 / the ladder of measures of a task');
  const show = ladder
    .command('show <task>')
    .description('各级措施、已采取的和后果 / the rungs, what was taken, what comes by itself')
    .option('--plan <plan>', PLAN);
  performer.does(show, showLadder);
  for (const act of ACTS) {
    const command = ladder
      .command(`${act.name} <task>`)
      .description(`${act.said.zh} / ${act.said.en}`)
      .option('--plan <plan>', PLAN);
    performer.does(actOptions(act.options(command)), (desk, given) => carryOut(desk, given, act));
  }
}

async function showLadder({ client }: Desk, given: Given): Promise<Outcome> {
  const answer = await client.call(routes.taskLadder, { params: { taskId: await taskIdOf(client, given) } });
  return { json: answer, page: ({ paint }) => ladderPage(answer, paint) };
}

/** Understands the options first: a wrong call is told before the server is asked anything. */
async function carryOut({ client, terminal }: Desk, given: Given, { said, body }: Act): Promise<Outcome> {
  const words = async (name: string) => wordsOf(terminal, given.required(name));
  const wanted = { ...(await body({ given, words })), ...frameOf(given) };
  const params = { taskId: await taskIdOf(client, given) };
  const answer = await client.call(routes.actOnLadder, { params, body: wanted, ...keyOf(given) });
  const ladder = await client.call(routes.taskLadder, { params });
  return {
    json: answer,
    page: () => `✔ ${both(said)}\n${ladderPage(ladder, inBlackAndWhite)}`,
  };
}
