import fc from 'fast-check';
import { isWorkingDay, type Calendar } from './calendar';
import { changedDays, withNotice, withYears } from './calendar-notice';
import { addDays } from './day';

const known: Calendar = {
  id: 'cn',
  years: [{ year: 2026, off: ['2026-01-01'], work: ['2026-01-04'] }],
};
const notice2027 = {
  year: { year: 2027, off: ['2027-01-01', '2027-02-08'], work: ['2027-02-20'] },
  outside: { off: ['2026-12-31'], work: ['2026-12-26'] },
} as const;

describe('a calendar with a notice', () => {
  it('has the year of the notice, and the days of the year before that it speaks of', () => {
    const after = withNotice(known, notice2027);
    expect(after.years.map(({ year }) => year)).toEqual([2026, 2027]);
    expect(changedDays(known, after)).toEqual([
      { day: '2026-12-26', becomes: 'working' },
      { day: '2026-12-31', becomes: 'off' },
      { day: '2027-01-01', becomes: 'off' },
      { day: '2027-02-08', becomes: 'off' },
      { day: '2027-02-20', becomes: 'working' },
    ]);
  });

  it('does not take a year for known of which only the next one speaks', () => {
    const after = withNotice({ id: 'cn', years: [] }, notice2027);
    expect(after.years.map(({ year }) => year)).toEqual([2027]);
  });

  it('takes a correction in the place of what was there, also of the year before', () => {
    const corrected = {
      year: { year: 2027, off: ['2027-01-01'], work: [] },
      outside: { off: [], work: [] },
    } as const;
    expect(withNotice(withNotice(known, notice2027), corrected).years.at(-1)).toEqual(corrected.year);
    expect(withYears(known, [{ year: 2026, off: [], work: [] }]).years).toEqual([
      { year: 2026, off: [], work: [] },
    ]);
  });

  it('changes exactly the days that it lists as changed', () => {
    const day = fc.integer({ min: 0, max: 364 }).map((n) => addDays('2027-01-01', n));
    const year = fc.record({
      off: fc.uniqueArray(day, { maxLength: 40 }),
      work: fc.uniqueArray(day, { maxLength: 9 }),
    });
    fc.assert(
      fc.property(year, year, (one, other) => {
        const before = withYears(known, [{ year: 2027, ...one }]);
        const after = withYears(known, [{ year: 2027, ...other }]);
        const listed = changedDays(before, after).map((change) => change.day);
        const all = Array.from({ length: 365 }, (_, n) => addDays('2027-01-01', n));
        expect(listed).toEqual(all.filter((d) => isWorkingDay(d, before) !== isWorkingDay(d, after)));
      }),
      { numRuns: 300 },
    );
  });
});
