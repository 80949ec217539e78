import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calendar } from '@duban/domain';
import { readNotice } from './read-notice';

const FILE = join(__dirname, '../../../jurisdictions/calendars/cn.json');
const known = (year: number) => {
  const { years } = JSON.parse(readFileSync(FILE, 'utf8')) as Calendar;
  const { off, work } = years.find((one) => one.year === year)!;
  return { year, off, work };
};

const head = (year: number): string =>
  `国务院办公厅关于${year}年部分节假日安排的通知\n各省、自治区、直辖市人民政府，国务院各部委、各直属机构：\n`;

const NOTICE_2026 = `${head(2026)}一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
`;
const NOTICE_2025 = `${head(2025)}一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
`;
const faultsOf = (text: string) => {
  const reading = readNotice(text);
  return reading.ok ? [] : reading.faults.map(({ code, line }) => [code, line]);
};

describe('a holiday notice', () => {
  it.each([
    [2026, NOTICE_2026],
    [2025, NOTICE_2025],
  ])('of %d is read as the days that are counted with', (year, text) => {
    expect(readNotice(text)).toMatchObject({ ok: true, year: known(year) });
    expect(readNotice(text.replaceAll('\n', '\r\n').replaceAll('（', '('))).toMatchObject({ ok: true });
  });

  it('reads on in the next line of a holiday, a day that is taken later, and the year that was printed last', () => {
    const broken = NOTICE_2026.replace('共9天。2月14日', '共9天。\n2月14日').concat(
      '节假日期间，各地区要妥善安排好值班。\n国务院办公厅\n2025年11月4日\n',
    );
    expect(readNotice(broken)).toMatchObject({ ok: true, year: known(2026) });
    const later = readNotice(
      NOTICE_2026.replace('4月4日（周六）至6日（周一）放假，共3天', '4月5日放假，4月6日（星期一）补休'),
    );
    expect(later.holidays[2]?.off).toEqual(['2026-04-05', '2026-04-06']);
    const before = readNotice(
      NOTICE_2026.replace(
        '1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班',
        '2025年12月30日至1月1日放假调休，共3天。2025年12月27日（周六）、28日（周日）上班',
      ),
    );
    expect(before).toMatchObject({
      ok: true,
      outside: { off: ['2025-12-30', '2025-12-31'], work: ['2025-12-27', '2025-12-28'] },
    });
  });

  it('reads a holiday that goes with the weekend beside it, and one that begins in the year before', () => {
    const wording = NOTICE_2026.replace(
      '1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。',
      '2025年12月31日至2026年1月2日放假调休，共3天。',
    ).replace('6月19日（周五）至21日（周日）放假，共3天。', '6月19日放假，与周末连休。');
    const reading = readNotice(wording);
    expect(reading.ok && reading.year.off).toEqual(expect.arrayContaining(['2026-06-20', '2026-06-21']));
    expect(reading.ok && reading.year.off).not.toContain('2025-12-31');
    expect(reading.ok && reading.outside).toEqual({ off: ['2025-12-31'], work: [] });
    expect(reading.holidays[0]?.off).toEqual(['2025-12-31', '2026-01-01', '2026-01-02']);
  });

  it.each<[string, string, string, [string, number | null]]>([
    ['a weekday that is another', '9月25日（周五）', '9月25日（周四）', ['wrong-weekday', 8]],
    ['a last weekday that is another', '27日（周日）', '27日（周六）', ['wrong-weekday', 8]],
    ['another number of days', '共9天', '共8天', ['wrong-count', 4]],
    ['a day that does not exist', '2月28日（周六）上班', '2月30日（周六）上班', ['no-such-day', 4]],
    ['an end before its beginning', '至23日（农历正月初七、周一）', '至3日', ['no-such-day', 4]],
    ['a weekday that is worked for it', '5月9日（周六）', '5月11日（周一）', ['work-on-weekday', 6]],
    ['a holiday left out', '六、中秋节', '六、佳节', ['holiday-missing', null]],
    ['a day that is off and worked', '9月20日（周日）', '10月3日（周六）', ['overlap', 9]],
    ['a day of two holidays', '9月25日（周五）至27日（周日）放假，共3天', '10月1日放假1天', ['overlap', 9]],
  ])('is refused for %s, in its line', (_what, from, to, fault) => {
    expect(NOTICE_2026).toContain(from);
    expect(faultsOf(NOTICE_2026.replace(from, to))).toContainEqual(fault);
  });

  it('is none without a year or without holidays', () => {
    expect(faultsOf('')).toEqual([['no-year', null]]);
    expect(faultsOf(head(2027))).toEqual([['no-holidays', null]]);
    expect(faultsOf(NOTICE_2026.replace('2026年部分', '今年部分'))).toEqual([['no-year', null]]);
  });
});
