import { writtenDay } from '../letters/sheet';
import type { Period } from '../policy/policy';
import type { PublicNotice } from './public-notice';

/** A notice (公示) as it is posted and printed: made from the record alone, in the language of the law. */
export interface NoticeText {
  readonly title: string;
  /** A line a paragraph; the first names whom it is for. */
  readonly body: string;
}

export function noticeText(notice: PublicNotice): NoticeText {
  const { ref, title, unit, goal, measures, result } = notice;
  return {
    title: `关于整改任务“${title}”完成情况的公示`,
    body: numbered(
      ['社会各界：', `现将整改任务“${title}”（任务编号 ${ref}）的完成情况予以公示，接受社会监督。`],
      [
        ['责任单位', unit],
        ['整改目标', goal ?? '方案未载明'],
        ['整改措施', measures.map((text, at) => `${at + 1}. ${ended(text)}`).join('') || '方案未分列'],
        ...(result ? ([['整改结果', resultWords(result)]] as const) : []),
        ['公示时间', periodWords(notice)],
        ['异议反映', channelWords(notice)],
      ],
    ),
  };
}

const FIGURES = '一二三四五六';

const numbered = (
  before: readonly string[],
  parts: readonly (readonly [heading: string, words: string])[],
): string =>
  [
    ...before,
    ...parts.map(
      ([heading, words], at) => `${FIGURES[at]}、${heading}。${ended(words.replace(/\s+/g, ' '))}`,
    ),
  ].join('\n');

const ended = (words: string): string =>
  /[。！？；.]$/.test(words.trim()) ? words.trim() : `${words.trim()}。`;

const resultWords = ({ completed, accepted }: NonNullable<PublicNotice['result']>): string =>
  `${ended(completed)}${accepted === null ? '' : `验收意见：${ended(accepted)}`}`;

const UNITS: Readonly<Record<Period['unit'], string>> = { workdays: '个工作日', days: '日', months: '个月' };

function periodWords({
  from,
  to,
  period,
  counted,
  provisional,
  state,
  earlier,
  pauses,
}: PublicNotice): string {
  const length = period ? `，共 ${period.n} ${UNITS[period.unit]}` : '';
  const first = period ? (period.firstDayCounts ? '，自公示之日起算' : '，自公示次日起算') : '';
  const days = counted.length > 0 ? `计入的日期：${counted.map(writtenDay).join('、')}。` : '';
  const until = provisional ? `${writtenDay(to)}（暂定，以国务院办公厅节假日安排为准）` : writtenDay(to);
  const before = earlier.find((days) => days.to !== to);
  const moved = before
    ? `原定至 ${writtenDay(before.to)}，因答复异议中止 ${pauses.length} 次，中止之日不计入，期满日顺延。`
    : '';
  const now = state === 'paused' ? '现因有异议待答复，公示期中止计算，答复后继续。' : '';
  return `${writtenDay(from)}至${until} 24 时${length}${first}。${days}${moved}${now}`;
}

const channelWords = ({ channels, publisher }: PublicNotice): string =>
  `公示期内，任何单位和个人对公示内容有异议的，可以在本公示的网页上提出（不需要注册，提交后取得收件编号，凭编号查询答复），也可以通过下列渠道向${publisher}反映：${channels.join('、')}。最后一日 24 时前提出的异议有效；有异议未答复的，公示期不届满。`;
