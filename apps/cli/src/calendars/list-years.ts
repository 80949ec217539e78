import { routes } from '@duban/contract';
import type { AnswerOf } from '../client/request';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { table } from '../page/table';
import { both } from '../page/words';

type Calendar = AnswerOf<typeof routes.showCalendar>;
type Year = Calendar['years'][number];

/** The years that the office counts by, each with where it comes from. */
export async function listYears({ client }: Desk): Promise<Outcome> {
  const calendar = await client.call(routes.showCalendar, {});
  return { json: calendar, page: (page) => yearsPage(calendar, page) };
}

function yearsPage({ years, waiting, unread, provisionalFrom }: Calendar, page: Page): string {
  const columns = [
    { title: '年份', of: ({ year }: Year) => String(year) },
    { title: '放假', of: ({ off }: Year) => `${off.length} 天` },
    { title: '调休上班', of: ({ work }: Year) => `${work.length} 天` },
    { title: '来源', of: sourceOf, flexible: true },
  ];
  return [
    table(columns, [...years].reverse(), page),
    both({
      zh: `${provisionalFrom} 年起没有放假通知，按周末推算，为暂定`,
      en: `from ${provisionalFrom} on there is no notice: weekends only, and provisional`,
    }),
    ...waiting.map(({ title, approvalId }) => `待批准 waits: ${title} (${approvalId})`),
    ...unread.map(({ title, approvalId }) => `已批准但读不出 cannot be read: ${title} (${approvalId})`),
  ].join('\n');
}

const sourceOf = ({ approval, notice }: Year): string =>
  approval ? `${approval.title}，${approval.grantedOn} 批准 (${approval.approvalId})` : (notice ?? '—');
