import type { Calendar } from '../time/calendar';
import { levelBounds, type WarningScheme } from './warning';

const calendar: Calendar = { id: 'x', years: [{ year: 2026, off: ['2026-04-06'], work: [] }] };
const words = (zh: string) => ({ zh, en: zh });

const scheme: WarningScheme = [
  { id: 'red', word: words('红'), colour: 'red', when: { overdue: true } },
  {
    id: 'yellow',
    word: words('黄'),
    colour: 'amber',
    when: { within: { n: 2, unit: 'workdays', firstDayCounts: false }, trouble: 2 },
  },
  { id: 'green', word: words('绿'), colour: 'green', when: {} },
];

it('says up to which deadline a level holds today, by the working days of the place', () => {
  // A Friday; Monday is a holiday, so two working days on is Wednesday.
  const bounds = levelBounds(scheme, '2026-04-03', calendar);
  expect(bounds.map(({ level, until }) => [level, until])).toEqual([
    ['red', null],
    ['yellow', '2026-04-08'],
    ['green', null],
  ]);
});

it('keeps the other signs, and knows the level of whatever is left', () => {
  expect(levelBounds(scheme, '2026-04-03', calendar)).toMatchObject([
    { overdue: true, trouble: null, rest: false },
    { overdue: false, trouble: 2, rest: false },
    { overdue: false, trouble: null, rest: true },
  ]);
});
