import { routes } from '@duban/contract';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { actWords, both, inLine } from '../page/words';
import { taskIdOf } from './find-task';

type Explanation = AnswerOf<typeof routes.explainTask>;
type Seat = Explanation['acts'][number]['by'][number];

export async function explainTask({ client }: Desk, given: Given): Promise<Outcome> {
  const taskId = await taskIdOf(client, given);
  const explanation = await client.call(routes.explainTask, { params: { taskId } });
  return { json: explanation, page: (page) => explanationPage(explanation, page) };
}

/** Where it stands, what is missing, who can act, and what happens by itself next. */
export function explanationPage(explanation: Explanation, { paint }: Page): string {
  const { where, because, missing, acts, next, steps, law } = explanation;
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [paint.bold(title), ...lines.map((line) => `  ${line}`)];
  return [
    ...part('现在 Where it stands', [both(where), ...because.map(both)]),
    ...part('环节 Steps', steps.length === 0 ? [] : [steps.map(stepLine).join(' → ')]),
    ...part('还缺 Missing', missing.map(both)),
    ...part(
      '可以办理 Who can act',
      acts.map(({ act, by }) => `${actWords(act)}：${by.map(seatWords).join('；')}`),
    ),
    ...part('下一步自动 By itself next', next === null ? [] : [`${next.on} ${both(next.because)}`]),
    paint.faint(`${law.pack} ${law.effectiveFrom} ${law.edition.slice(0, 12)}`),
  ].join('\n');
}

const MARKS = { done: '✔', 'left-out': '–', open: '●', ahead: '○' } as const;
const stepLine = ({ title, state, on }: Explanation['steps'][number]): string =>
  `${MARKS[state]} ${inLine(title)}${on === null ? '' : ` ${on}`}`;

function seatWords({ unitName, postName, people }: Seat): string {
  const names = people.map(({ name }) => name).join('、');
  return `${unitName} ${inLine(postName)}（${names || '无人任职 nobody holds it'}）`;
}
