import type { routes } from '@duban/contract';
import type { PostNames } from '@duban/domain';
import type { AnswerOf } from '../client/request';
import type { Page } from '../outcome';
import { table } from '../page/table';
import { actWords, named, orDash } from '../page/words';
import { seatWords } from '../tasks/row-page';
import type { LetterView } from './find-letter';

/** On a page of its own it says who reviewed it as well, and which days moved. */
type Paged = LetterView & Partial<Pick<AnswerOf<typeof routes.showLetter>, 'reviews' | 'moved'>>;

export function letterPage(letter: Paged, names: PostNames, { paint }: Page): string {
  const { title, body, number, from, to, textHash, reply, repliedOn, id } = letter;
  return [
    `${paint.bold(title)}  ${named(letter.status)}`,
    `  文号 number ${orDash(number)}   ${from} → ${to}   关于 about ${aboutWords(letter.about)}`,
    `  ${daysOf(letter)}`,
    ...letter.urgings.map((urged) => `  催办 urged ${urged.on}   ${urged.text}`),
    ...(letter.moved ?? []).map(({ on, from, to }) => `  回函期限随日历变动 moved ${on}   ${from} → ${to}`),
    ...reviewLines(letter),
    ...othersOf(letter),
    '',
    body,
    ...namesLines(letter),
    ...(reply === null ? [] : ['', `${paint.bold('回函 Reply')} ${orDash(repliedOn)}`, reply]),
    '',
    ...letter.waiting.map(({ act, by }) => `等待 waiting: ${actWords(act)}（${seatWords(by, names)}）`),
    paint.faint(`SHA-256 ${textHash}`),
    paint.faint(id),
  ].join('\n');
}

const reviewLines = ({ reviews = [] }: Paged): readonly string[] =>
  reviews.map(({ on, by, passed, opinion }) => {
    const outcome = passed ? '核稿通过 passed' : '核稿退回 sent back';
    return `  ${outcome} ${on}   ${[by, opinion].filter(Boolean).join('：')}`;
  });

/** What stands on the page behind the body. */
const namesLines = ({ attachments, copies, files }: LetterView): readonly string[] => [
  ...(attachments.length > 0 ? [`附件 attached：${attachments.join('；')}`] : []),
  ...files.map(
    ({ name, fileName, bytes, sha256 }) => `  ${name}：${fileName}   ${bytes} B   SHA-256 ${sha256}`,
  ),
  ...(copies.length > 0 ? [`抄送 copies：${copies.join('，')}`] : []),
];

/** The letter that this one ends, and the one by which it was ended. */
function othersOf({ status, follows, followedBy, endReason, endedOn }: LetterView): readonly string[] {
  return [
    ...(follows ? [`  ${actWords(follows.how)} ${follows.number}   ${follows.letterId}`] : []),
    ...(endReason === null ? [] : [`  ${named(status)} ${orDash(endedOn)}   ${endReason}`]),
    ...(followedBy ? [`  → ${orDash(followedBy.number)}   ${followedBy.letterId}`] : []),
  ];
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

/** A task by its number, a plan by its name, a unit by the tasks that it is behind with. */
function aboutWords(about: LetterView['about']): string {
  switch (about.kind) {
    case 'task':
      return about.ref;
    case 'plan':
      return `《${about.name}》`;
    case 'unit':
      return about.tasks.map(({ ref }) => ref).join('、');
  }
}

export function lettersPage(letters: readonly LetterView[], page: Page): string {
  if (letters.length === 0) return '没有函件 / no letters';
  const columns = [
    { title: '文号', of: ({ number }: LetterView) => orDash(number) },
    { title: '关于', of: ({ about }: LetterView) => aboutWords(about), flexible: true },
    { title: '标题', of: ({ title }: LetterView) => title, flexible: true },
    { title: '收文', of: ({ to }: LetterView) => to, flexible: true },
    { title: '期', of: ({ period }: LetterView) => period },
    { title: '状态', of: ({ status }: LetterView) => named(status) },
    { title: '答复期限', of: ({ replyBy }: LetterView) => orDash(replyBy) },
    { title: 'ID', of: ({ id }: LetterView) => id },
  ];
  return table(columns, letters, page);
}
