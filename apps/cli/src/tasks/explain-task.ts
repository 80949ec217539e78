import { routes } from '@duban/contract';
import { clockLines } from '../calendars/clock-lines';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { drawn } from '../page/tree';
import { wrapped } from '../page/wrap';
import { actWords, both, inLine } from '../page/words';
import { taskIdOf } from './find-task';
import { signingTrees } from './signing-tree';

type Explanation = AnswerOf<typeof routes.explainTask>;
type Seat = Explanation['acts'][number]['by'][number];

export async function explainTask({ client }: Desk, given: Given): Promise<Outcome> {
  const taskId = await taskIdOf(client, given);
  const explanation = await client.call(routes.explainTask, { params: { taskId } });
  return { json: explanation, page: (page) => explanationPage(explanation, page) };
}

/** Where it stands, what is missing, who can act, what happens by itself next, and the rules of its signatures as trees. */
export function explanationPage(explanation: Explanation, { paint, columns }: Page): string {
  const { where, because, missing, acts, next, steps, law } = explanation;
  const room = columns === null ? null : columns - INDENT;
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0
      ? []
      : [paint.bold(title), ...lines.flatMap((line) => wrapped(line, room)).map((line) => `  ${line}`)];
  return [
    ...part('现在 Where it stands', [both(where), ...because.map(both)]),
    ...part('环节 Steps', steps.length === 0 ? [] : [steps.map(stepLine).join(' → ')]),
    ...part('还缺 Missing', missing.map(both)),
    ...part('可以办理 Who can act', acts.map(actLine)),
    ...part('下一步自动 By itself next', next === null ? [] : [`${next.on} ${both(next.because)}`]),
    ...part('计时账户 The clock', explanation.clocks.flatMap(clockLines)),
    ...signingTrees(explanation).flatMap((tree) =>
      part('签字规则 The rule of the signatures', drawn(tree, room)),
    ),
    paint.faint(`${law.pack} ${law.effectiveFrom} ${law.edition.slice(0, 12)}`),
  ].join('\n');
}

const INDENT = 2;

/** An act with those who can do it by their posts or by name, and until when. */
function actLine({ act, by, persons = [], until }: Explanation['acts'][number]): string {
  const who = [...by.map(seatWords), ...persons.map(({ name }) => name)].join('；');
  return `${actWords(act)}：${who}${until === null ? '' : ` · 至 until ${until}`}`;
}

const MARKS = { done: '✔', 'left-out': '–', open: '●', ahead: '○' } as const;
const stepLine = ({ title, state, on }: Explanation['steps'][number]): string =>
  `${MARKS[state]} ${inLine(title)}${on === null ? '' : ` ${on}`}`;

function seatWords({ unitName, postName, people }: Seat): string {
  const names = people.map(({ name }) => name).join('、');
  return `${unitName} ${inLine(postName)}（${names || '无人任职 nobody holds it'}）`;
}
