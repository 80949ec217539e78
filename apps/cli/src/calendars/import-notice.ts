import { randomUUID } from 'node:crypto';
import { routes } from '@duban/contract';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import { keyOf } from '../command-line/options';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { inBlackAndWhite } from '../page/paint';
import { table } from '../page/table';
import { both } from '../page/words';
import { textNamed } from '../plans/read-file';
import { confirmed } from '../terminal/confirm';
import { changedLines } from './check-notice';
import { PERIOD_KINDS } from './clock-lines';

type Checked = AnswerOf<typeof routes.checkNotice>;
type Moved = Checked['moved'][number];

/** Checks a notice, shows the days that it changes and every deadline that it moves, asks, and puts it to approval. */
export async function importNotice(desk: Desk, given: Given): Promise<Outcome> {
  const { client, terminal } = desk;
  const basis = given.required('basis');
  const pack = given.text('pack');
  const { key = randomUUID() } = keyOf(given);
  const text = await textNamed(terminal, given.argument(0));
  const notice = { text, ...(pack !== undefined && { pack }) };
  const checked = await client.call(routes.checkNotice, { body: notice });
  desk.show([...noticeLines(checked), '', approvedBy(checked)].join('\n'));
  await confirmed(terminal, question(checked), given.flag('yes'));
  const asked = await client.call(routes.proposeNotice, { body: { ...notice, basis }, key });
  const page = (): string =>
    both({
      zh: `已报批：${asked.year} 年放假安排，审批 ${asked.approvalId}`,
      en: `put to approval: the holidays of ${asked.year}, approval ${asked.approvalId}`,
    });
  return { json: asked, page };
}

/** The days that become other ones, and the deadlines that move with them. */
export function noticeLines({
  changed,
  moved,
  ...notice
}: Omit<Checked, 'pack' | 'approval'>): readonly string[] {
  const days = changedLines(notice, changed);
  if (moved.length === 0)
    return [...days, both({ zh: '没有在办的期限随之变动', en: 'no deadline that runs moves with it' })];
  const columns = [
    { title: '期限', of: ({ kind }: Moved) => PERIOD_KINDS[kind] },
    { title: '编号', of: ({ ref }: Moved) => ref ?? '—' },
    { title: '事项', of: ({ title }: Moved) => title, flexible: true },
    { title: '原定', of: ({ from }: Moved) => from },
    { title: '改为', of: ({ to, provisional }: Moved) => (provisional ? `${to}（暂定）` : to) },
  ];
  return [...days, '', table(columns, moved, { columns: null, paint: inBlackAndWhite })];
}

const approvedBy = ({ approval }: Checked): string =>
  both({ zh: `须经批准：${approval.zh}`, en: `to be approved: ${approval.en}` });

const question = ({ year, isNew, moved }: Checked) => ({
  zh: `把${isNew ? '' : '更正的'} ${year} 年放假安排报批？${moved.length} 个期限将随之变动`,
  en: `Put the ${isNew ? '' : 'corrected '}holidays of ${year} to approval? ${moved.length} deadlines would move`,
});
