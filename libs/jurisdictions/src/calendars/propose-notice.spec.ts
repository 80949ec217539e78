import type { Calendar, YearNotice } from '@duban/domain';
import { proposeNotice } from './propose-notice';

const calendar: Calendar = { id: 'cn', years: [{ year: 2026, off: ['2026-01-01'], work: [] }] };
const notice = (year: number): YearNotice => ({
  year: { year, off: [`${year}-01-01`], work: [] },
  outside: { off: [], work: [] },
});

it('may be put to approval for the year after those that are known, which was provisional', () => {
  expect(proposeNotice(calendar, notice(2027), '2026-11-26')).toMatchObject({
    ok: true,
    isNew: true,
    changed: [{ day: '2027-01-01', becomes: 'off' }],
  });
});

it('corrects a year that is known', () => {
  const corrected = { ...notice(2026), year: { year: 2026, off: ['2026-12-30'], work: [] } } as const;
  expect(proposeNotice(calendar, corrected, '2026-11-26')).toMatchObject({ ok: true, isNew: false });
});

it.each([
  ['a year that is over', 2025, '2026-11-26', 'year-over'],
  ['a year behind a gap', 2028, '2026-11-26', 'year-left-out'],
  ['a year as it is', 2026, '2026-11-26', 'nothing-new'],
] as const)('is refused for %s', (_what, year, today, code) => {
  expect(proposeNotice(calendar, notice(year), today)).toMatchObject({ ok: false, code });
});
