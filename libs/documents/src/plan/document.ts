import type { DocumentReading } from '@duban/contract';

const CHINESE = '一二三四五六七八九十';
const NUMBER = /[\u4e00-\u9fa5]{1,12}[〔[(（]\d{4}[〕\])）]\s*\d+\s*号/;

const ordinal = (text: string, word: string): string | null => {
  const found = new RegExp(`第([0-9]+|[${CHINESE}])${word}`).exec(text)?.[1];
  if (!found) return null;
  return CHINESE.includes(found) ? String(CHINESE.indexOf(found) + 1) : found;
};

function levelOf(text: string): DocumentReading['level'] {
  if (/中央(?:第.{1,4})?(?:生态)?环境保护督察|中央环保督察/.test(text)) return 'central';
  return /省(?:级|委|第)?.{0,8}(?:生态)?环境保护督察/.test(text) ? 'province' : null;
}

/** Reads what the rows above a table's header say of the document; the longest of them is its title. */
export function readDocument(lines: readonly string[]): DocumentReading {
  const titles = lines.filter(
    (line) => !NUMBER.test(line) && /方案|清单|台账|任务|问题|一览|汇总|分工/.test(line),
  );
  const title = [...titles].sort((a, b) => b.length - a.length)[0] ?? null;
  const all = lines.join('\n');
  return {
    title: title?.replace(/\s+/g, '') ?? null,
    number: NUMBER.exec(all)?.[0].replace(/\s+/g, '') ?? null,
    level: levelOf(all),
    round: ordinal(all, '轮'),
    batch: ordinal(all, '批'),
    place:
      /^([\u4e00-\u9fa5]{2,10}?(?:自治州|示范区|新区|省|市|县|区|旗))(?:贯彻|落实|关于|生态|整改)/.exec(
        title?.trim() ?? '',
      )?.[1] ?? null,
  };
}
