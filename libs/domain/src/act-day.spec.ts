import { refusedDay } from './act-day';
import type { Day } from './time/day';

const judged = (on: string, late: string | null, earliest: Day | null): string =>
  refusedDay({ on: on as Day, today: '2026-03-10', late }, earliest)?.because.en ?? 'taken';

describe('the day of an act', () => {
  it.each([
    ['today', '2026-03-10', null, null, 'taken'],
    ['today, which is also the day of the step before', '2026-03-10', null, '2026-03-10', 'taken'],
    ['yesterday with its reason', '2026-03-09', '断网', null, 'taken'],
    ['the day of the step before, with its reason', '2026-03-01', '断网', '2026-03-01', 'taken'],
    [
      'yesterday without a reason',
      '2026-03-09',
      null,
      null,
      'say why an act of 2026-03-09 is recorded only now',
    ],
    [
      'yesterday with a blank reason',
      '2026-03-09',
      ' \n',
      null,
      'say why an act of 2026-03-09 is recorded only now',
    ],
    [
      'before the step before',
      '2026-02-28',
      '断网',
      '2026-03-01',
      'the step before was on 2026-03-01: not earlier than that',
    ],
    ['tomorrow', '2026-03-11', null, null, '2026-03-11 has not come yet'],
    ['tomorrow with a reason', '2026-03-11', '提前', null, '2026-03-11 has not come yet'],
    ['no day', '2026-02-30', '断网', null, '2026-02-30 is not a day'],
    ['no text of a day', '3 March', '断网', null, '3 March is not a day'],
  ] as const)('%s', (...[, on, late, earliest, said]) => {
    expect(judged(on, late, earliest)).toBe(said);
  });
});
