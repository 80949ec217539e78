import fc from 'fast-check';
import { addDays, lastDayOfMonth, monthOf, yearOf } from '../time/day';
import type { Day } from '../time/day';
import { findDeadline, readDeadline } from './deadline';
import type { Deadline } from './deadline';

type Read = [kind: Deadline['kind'], day: Day | null, precision: Deadline['precision']];

const read = (text: string): Read | null => {
  const deadline = readDeadline(text);
  return deadline && [deadline.kind, deadline.day, deadline.precision];
};

describe('a deadline of one date', () => {
  it.each<[string, Day, Deadline['precision']]>([
    ['2020年12月', '2020-12-31', 'month'],
    ['2024年12月底', '2024-12-31', 'month'],
    ['2023年9月30日前', '2023-09-30', 'day'],
    ['2023年9月30日前完成整改', '2023-09-30', 'day'],
    ['2025年底前', '2025-12-31', 'year'],
    ['2026年底前', '2026-12-31', 'year'],
    ['2026年6月底前', '2026-06-30', 'month'],
    ['2024年6月前', '2024-06-30', 'month'],
    ['2024年2月底', '2024-02-29', 'month'],
    ['2024-06-30', '2024-06-30', 'day'],
    ['2024-06-30 00:00:00', '2024-06-30', 'day'],
    ['2024.6.30', '2024-06-30', 'day'],
    ['2024.6.30前', '2024-06-30', 'day'],
    ['2024/6', '2024-06-30', 'month'],
    ['2024/6/30', '2024-06-30', 'day'],
    ['20240630', '2024-06-30', 'day'],
    ['2024年第二季度', '2024-06-30', 'quarter'],
    ['2024年二季度末', '2024-06-30', 'quarter'],
    ['2024年4季度', '2024-12-31', 'quarter'],
    ['2024年前三季度', '2024-09-30', 'quarter'],
    ['2024年上半年', '2024-06-30', 'quarter'],
    ['2024年下半年', '2024-12-31', 'quarter'],
    ['2024年6月上旬', '2024-06-10', 'day'],
    ['2024年6月中旬前', '2024-06-20', 'day'],
    ['2024年2月下旬', '2024-02-29', 'day'],
    ['2025年', '2025-12-31', 'year'],
    ['2025年度', '2025-12-31', 'year'],
    ['２０２４年１２月底', '2024-12-31', 'month'],
    ['２０２４．６．３０', '2024-06-30', 'day'],
    ['2024 年 6 月 30 日 前', '2024-06-30', 'day'],
    ['2 0 2 4 年 6 月', '2024-06-30', 'month'],
    ['2024年6月\n30日前', '2024-06-30', 'day'],
    ['二〇二四年六月三十日', '2024-06-30', 'day'],
    ['二○二四年十二月三十一日', '2024-12-31', 'day'],
    ['二〇二五年底前', '2025-12-31', 'year'],
    ['立行立改，2023年12月底前完成', '2023-12-31', 'month'],
    ['2024年12月31日24时前', '2024-12-31', 'day'],
    ['2024年6月30前', '2024-06-30', 'day'],
    ['2024年6月30号', '2024-06-30', 'day'],
    ['2021年1月至2024年6月', '2024-06-30', 'month'],
    ['2024年3月-6月', '2024-06-30', 'month'],
    ['2024年3-6月', '2024-06-30', 'month'],
    ['2021-2023年', '2023-12-31', 'year'],
    ['2021年—2023年', '2023-12-31', 'year'],
    ['2024.1.1-2024.6.30', '2024-06-30', 'day'],
    ['2021年至2024年6月底前', '2024-06-30', 'month'],
  ])('%j is due on %s (%s)', (text, day, precision) => {
    expect(read(text)).toEqual(['date', day, precision]);
  });

  it('keeps the original wording', () => {
    expect(readDeadline(' ２０２４ 年底前 ')?.text).toBe('２０２４ 年底前');
  });
});

describe('a deadline of words', () => {
  it.each<[string, Read]>([
    ['立行立改', ['immediate', null, null]],
    ['立即整改', ['immediate', null, null]],
    ['即知即改', ['immediate', null, null]],
    ['长期坚持', ['longterm', null, null]],
    ['持续推进', ['longterm', null, null]],
    ['立行立改，长期坚持', ['immediate+longterm', null, null]],
    ['立即整改并持续推进', ['immediate+longterm', null, null]],
    ['2024年底前，并长期坚持', ['date+longterm', '2024-12-31', 'year']],
    ['2024年6月底前完成，持续巩固', ['date+longterm', '2024-06-30', 'month']],
    ['2024年起长期坚持', ['longterm', null, null]],
    ['2024年底前完成，2025年起长期坚持', ['date+longterm', '2024-12-31', 'year']],
    ['立行立改、2024年底前、长期坚持', ['date+longterm', '2024-12-31', 'year']],
  ])('%j is %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['', ' ', '/', '—', '无', '尽快', '按方案推进', '待定', '市生态环境局', '12', '45657'])(
    '%j says nothing of time',
    (text) => {
      expect(readDeadline(text)).toBeNull();
    },
  );
});

describe('several dates', () => {
  it.each<[string, Read]>([
    ['2024年6月底前完成清淤，2024年12月底前完成整改', ['milestones', '2024-12-31', 'month']],
    ['2024年6月、9月、12月底', ['milestones', '2024-12-31', 'month']],
    ['2024-06-30 2025-12-31', ['milestones', '2025-12-31', 'day']],
    ['2025年底前完成主体，2024年底前完成设计', ['milestones', '2025-12-31', 'year']],
    ['2024年6月底前完成，年底前验收', ['milestones', '2024-12-31', 'year']],
    ['2023年2月30日、2024年底', ['milestones', null, null]],
  ])('%j are %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('is one date when it is the same day twice', () => {
    expect(read('2024年12月底前（2024年12月31日）')?.slice(0, 2)).toEqual(['date', '2024-12-31']);
  });
});

describe('a date that cannot be known', () => {
  it.each([
    ['2023年2月30日', 'no such day'],
    ['2023-02-30', 'no such day'],
    ['2023年13月', 'no such month'],
    ['2023年0月', 'no such month'],
    ['20241301', 'no such month'],
    ['6月底前', 'no year'],
    ['年底前', 'no year'],
    ['今年年底前', 'a year that depends on the reader'],
    ['明年6月底前', 'a year that depends on the reader'],
    ['24年12月底', 'half a year'],
    ['2024年初', 'vague'],
    ['2024年6月初', 'vague'],
    ['2024年汛期前', 'a season'],
    ['2024年采暖季前完成', 'a season'],
    ['2025年春节前', 'a feast, whose day a calendar knows'],
    ['2025年“十一”前', 'a feast'],
    ['三个月内', 'a period without a start'],
    ['30个工作日内', 'a period without a start'],
    ['2024.6-12', 'an end that could be two things'],
    ['2024年3月1日至15日', 'an end in another writing'],
    ['2024年起', 'a beginning'],
    ['20244年6月', 'five digits'],
  ])('%s has no day: %s', (text) => {
    expect(read(text)).toEqual(['date', null, null]);
  });
});

describe('a deadline inside a measure', () => {
  it.each<[string, string, Day]>([
    ['2024年5月前完成管网排查', '2024年5月前', '2024-05-31'],
    ['对照2019年12月发布的规范，2024年底前完成改造', '2024年底前', '2024-12-31'],
    ['于2024年6月30日之前报送', '2024年6月30日之前', '2024-06-30'],
    ['2023年6月底前完成设计，2024年6月底前完成施工', '2023年6月底前完成设计，2024年6月底前', '2024-06-30'],
  ])('%s', (sentence, text, day) => {
    expect(findDeadline(sentence)).toMatchObject({ text, day });
  });

  it.each(['依据2019年12月的报告整改', '加强监管', '2021年以来累计完成3项'])('%s has none', (sentence) => {
    expect(findDeadline(sentence)).toBeNull();
  });
});

describe('any deadline', () => {
  const days = fc.integer({ min: 0, max: 366 * 120 }).map((n) => addDays('1950-01-01', n));
  const wide = (text: string): string =>
    text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const writings: readonly ((day: Day) => string)[] = [
    (day) => day,
    (day) => day.replaceAll('-', '.'),
    (day) => `${yearOf(day)}年${monthOf(day)}月${Number(day.slice(8))}日前`,
    (day) => wide(`${yearOf(day)}年${monthOf(day)}月${Number(day.slice(8))}日`),
    (day) => `${yearOf(day)} 年 ${monthOf(day)} 月 ${Number(day.slice(8))} 日`,
  ];

  it('is found again however its day is written', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...writings), (day, write) => {
        expect(read(write(day))).toEqual(['date', day, 'day']);
      }),
    );
  });

  it('ends with its month', () => {
    fc.assert(
      fc.property(days, (day) => {
        const end = lastDayOfMonth(yearOf(day), monthOf(day));
        expect(read(`${yearOf(day)}年${monthOf(day)}月底前`)).toEqual(['date', end, 'month']);
      }),
    );
  });

  it('never throws and never has a day without a precision', () => {
    const pieces = fc.constantFrom(...'0123456789年月日底前至-./ 一二十〇季度上半旬起长期，、'.split(''));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (chars) => {
        const deadline = readDeadline(chars.join(''));
        expect(deadline?.day === null).toBe(deadline?.precision === null);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads a long text in little time', () => {
    const started = process.cpuUsage();
    readDeadline('2024年3月1日至'.repeat(5000) + '一'.repeat(30_000) + '2 '.repeat(30_000));
    readDeadline(`2024${' '.repeat(30_000)}年1${' '.repeat(30_000)}x`);
    // Waiting for a processor that others use does not count.
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(1000);
  });
});
