import fc from 'fast-check';
import { calendar } from '../example/law';
import { endOfPeriod, isWorkingDay } from './calendar';
import { accountOf, type Pause } from './clock-account';
import { addDays, daysBetween, type Day } from './day';

const someDay = fc.integer({ min: -400, max: 1_200 }).map((count) => addDays('2025-01-01', count));
const period = fc.record({
  n: fc.integer({ min: 1, max: 24 }),
  unit: fc.constantFrom('workdays' as const, 'days' as const, 'months' as const),
  firstDayCounts: fc.boolean(),
});
const pauses = (from: Day): fc.Arbitrary<Pause[]> =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: 0, max: 15 }))
      .map(([start, length]): Pause => {
        const begin = addDays(from, start);
        return { from: begin, to: addDays(begin, length), because: '等待鉴定' };
      }),
    { maxLength: 3 },
  );
const today: Day = '2030-01-01';

describe('the account of a period', () => {
  it('has every day from the first to the last once, in order, and ends where the period ends', () => {
    fc.assert(
      fc.property(someDay, period, (from, asked) => {
        const { until, counted, excluded, provisional } = accountOf(from, asked, { today, calendar });
        const all = [...counted, ...excluded.map(({ day }) => day)].sort();
        expect(all).toEqual(
          Array.from({ length: daysBetween(from, until) + 1 }, (_, at) => addDays(from, at)),
        );
        const end = endOfPeriod(from, asked, calendar);
        expect([until, provisional]).toEqual([end.day, end.provisional]);
        if (asked.unit !== 'months') expect(counted).toEqual(end.counted);
      }),
      { numRuns: 1_000 },
    );
  });

  it('counts no day on which the clock stood, and loses none of the period for it', () => {
    fc.assert(
      fc.property(
        someDay.chain((from) => fc.tuple(fc.constant(from), period, pauses(from))),
        ([from, asked, stops]) => {
          const stopped = accountOf(from, asked, { today, calendar, pauses: stops });
          const running = accountOf(from, asked, { today, calendar });
          const stood = (day: Day) => stops.some((stop) => day >= stop.from && day < (stop.to ?? today));
          expect(stopped.counted.filter(stood)).toEqual([]);
          expect(stopped.until >= running.until).toBe(true);
          if (asked.unit !== 'months') expect(stopped.counted).toHaveLength(asked.n);
          for (const { day, because } of stopped.excluded)
            if (because === 'weekend' || because === 'holiday')
              expect(isWorkingDay(day, calendar)).toBe(false);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('says why each day is left out', () => {
    const counting = {
      today: '2026-01-12' as const,
      calendar,
      pauses: [{ from: '2026-01-06', to: '2026-01-08', because: '等待鉴定' } as const],
    };
    const account = accountOf('2025-12-31', { n: 3, unit: 'workdays', firstDayCounts: false }, counting);
    expect(account.counted).toEqual(['2026-01-04', '2026-01-05', '2026-01-08']);
    expect(account.excluded.map(({ day, because }) => `${day.slice(5)} ${because}`)).toEqual([
      '12-31 first-day',
      '01-01 holiday',
      '01-02 holiday',
      // A weekend day of a holiday, where its notice lists working days alone.
      '01-03 weekend',
      '01-06 stopped',
      '01-07 stopped',
    ]);
  });

  it('leaves a pause that goes on to the days up to today', () => {
    const standing = { from: '2026-03-03', to: null, because: '等待鉴定' } as const;
    const counting = { today: '2026-03-05' as const, calendar, pauses: [standing] };
    const account = accountOf('2026-03-02', { n: 2, unit: 'days', firstDayCounts: true }, counting);
    expect(account.counted).toEqual(['2026-03-02', '2026-03-06']);
  });
});
