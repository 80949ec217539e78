import type { PostNames } from '@duban/domain';
import type { Page } from '../outcome';
import { table } from '../page/table';
import { actWords, named, orDash } from '../page/words';
import { seatWords } from '../tasks/row-page';
import type { LetterView } from './find-letter';

export function letterPage(letter: LetterView, names: PostNames, { paint }: Page): string {
  const { title, body, number, from, to, textHash, reply, repliedOn, id } = letter;
  return [
    `${paint.bold(title)}  ${named(letter.status)}`,
    `  文号 number ${orDash(number)}   ${from} → ${to}`,
    `  ${daysOf(letter)}`,
    '',
    body,
    ...(reply === null ? [] : ['', `${paint.bold('回函 Reply')} ${orDash(repliedOn)}`, reply]),
    '',
    ...letter.waiting.map(({ act, by }) => `等待 waiting: ${actWords(act)}（${seatWords(by, names)}）`),
    paint.faint(`SHA-256 ${textHash}`),
    paint.faint(id),
  ].join('\n');
}

function daysOf({ issuedOn, deliveredOn, receivedOn, replyBy, overdue }: LetterView): string {
  const days: readonly (readonly [string, string | null])[] = [
    ['签发 issued', issuedOn],
    ['送达 delivered', deliveredOn],
    ['签收 received', receivedOn],
    ['答复期限 reply by', replyBy],
  ];
  const said = days.filter(([, day]) => day !== null).map(([name, day]) => `${name} ${orDash(day)}`);
  return [...said, ...(overdue ? ['逾期 overdue'] : [])].join(' · ');
}

export function lettersPage(letters: readonly LetterView[], page: Page): string {
  if (letters.length === 0) return '没有函件 / no letters';
  const columns = [
    { title: '文号', of: ({ number }: LetterView) => orDash(number) },
    { title: '任务', of: ({ ref }: LetterView) => ref },
    { title: '标题', of: ({ title }: LetterView) => title, flexible: true },
    { title: '收文', of: ({ to }: LetterView) => to, flexible: true },
    { title: '期', of: ({ period }: LetterView) => period },
    { title: '状态', of: ({ status }: LetterView) => named(status) },
    { title: '答复期限', of: ({ replyBy }: LetterView) => orDash(replyBy) },
    { title: 'ID', of: ({ id }: LetterView) => id },
  ];
  return table(columns, letters, page);
}
