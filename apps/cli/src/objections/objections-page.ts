import type { routes } from '@duban/contract';
import type { AnswerOf } from '../client/request';
import type { Page } from '../outcome';
import { table } from '../page/table';
import { inLine, orDash } from '../page/words';

export type TaskObjections = AnswerOf<typeof routes.taskObjections>;
type Objection = TaskObjections['objections'][number];

/** Every objection with its answer; words that the reader is not told are a dash. */
export const objectionsPage = ({ objections, notice }: TaskObjections, page: Page): string =>
  [
    table(
      [
        { title: '收件编号', of: ({ number }: Objection) => number },
        { title: '收到', of: ({ on }: Objection) => on },
        { title: '内容', of: ({ text }: Objection) => orDash(text), flexible: true },
        { title: '联系方式', of: ({ contact }: Objection) => orDash(contact) },
        { title: '答复', of: answerOf, flexible: true },
      ],
      objections,
      page,
    ),
    ...(notice ? [`公示页面 public page：/public/${notice.tenant}/${notice.id}`] : []),
  ].join('\n');

function answerOf({ answer }: Objection): string {
  if (!answer) return inLine({ zh: '待答复', en: 'to be answered' });
  const outcome = answer.upheld ? { zh: '成立', en: 'holds' } : { zh: '不成立', en: 'does not hold' };
  return `${answer.on} ${inLine(outcome)}：${answer.text}`;
}
