const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

export const days = {
  /** In a sentence: 3月31日, with the year where it is another one. */
  inSentence: (year: number | null, month: number, day: number) =>
    `${year === null ? '' : `${year}年`}${month}月${day}日`,
  at: (day: string, time: string) => `${day} ${time}`,
  weekday: (number: number) => `周${WEEKDAYS[number] ?? ''}`,
  left: (count: number) => `还有 ${count} 天`,
  workdays: (count: number, provisional: boolean) => `还有${provisional ? '约' : ''} ${count} 个工作日`,
  noDay: '未定日期',
  today: '今天到期',
  over: (count: number) => `超期 ${count} 天`,
};
