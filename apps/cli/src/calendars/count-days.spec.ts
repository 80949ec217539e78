import { tryDuban } from '../testing/try-duban';

const asked = async (...args: readonly string[]) => (await tryDuban(['calendar', ...args, '--json'])).json();

describe('duban calendar add', () => {
  it('counts a period of a published notice day by day, whichever way the first day counts', async () => {
    expect(await asked('add', '2024-09-29', '10', '--unit', 'workdays', '--first-day-counts')).toEqual({
      day: '2024-10-16',
      counted: [
        ...['2024-09-29', '2024-09-30', '2024-10-08', '2024-10-09', '2024-10-10', '2024-10-11'],
        ...['2024-10-12', '2024-10-14', '2024-10-15', '2024-10-16'],
      ],
      excluded: [
        ...['01', '02', '03', '04', '05', '06', '07'].map((date) => ({
          day: `2024-10-${date}`,
          because: 'holiday',
        })),
        { day: '2024-10-13', because: 'weekend' },
      ],
      provisional: false,
      calendar: 'cn',
      validFrom: 2004,
      validThrough: expect.any(Number) as unknown,
    });
    expect(await asked('add', '2024-09-29', '10', '--unit', 'workdays')).toMatchObject({ day: '2024-10-17' });
  });

  it('knows make-up days of long ago, ends of months, and years that nobody has published', async () => {
    expect(await asked('add', '2004-04-30', '1', '--unit', 'workdays')).toMatchObject({ day: '2004-05-08' });
    expect(await asked('add', '2026-01-31', '1', '--unit', 'months')).toMatchObject({ day: '2026-02-28' });
    expect(await asked('add', '2003-12-31', '5', '--unit', 'workdays')).toMatchObject({ provisional: true });
    expect(await asked('add', '2199-12-31', '5', '--unit', 'workdays')).toMatchObject({ provisional: true });
  });

  it('shows people the weekday, the days and what is provisional', async () => {
    const { output } = await tryDuban(['calendar', 'add', '2002-12-30', '2', '--unit', 'workdays']);
    expect(output).toContain('2003-01-01 星期三 / Wednesday');
    expect(output).toContain('2002-12-31 至 2003-01-01');
    expect(output).toContain('不计 1 天，首日 / the first day: 2002-12-30');
    expect(output).toMatch(/暂定：只有 2004 年至 20\d\d 年的放假安排/);
  });
});

describe('duban calendar count', () => {
  it('counts both ends', async () => {
    expect(await asked('count', '2026-09-18', '2026-09-21', '--unit', 'workdays')).toMatchObject({
      n: 3,
      counted: ['2026-09-18', '2026-09-20', '2026-09-21'],
    });
    expect(await asked('count', '2026-09-18', '2026-09-21', '--unit', 'days')).toMatchObject({ n: 4 });
    expect(await asked('count', '2026-10-01', '2026-10-01', '--unit', 'workdays')).toMatchObject({ n: 0 });
  });
});

it.each([
  [['add', '2026-02-30', '3', '--unit', 'days'], '2026-02-30'],
  [['add', '2026-02-03', '0', '--unit', 'days'], '0'],
  [['add', '2026-02-03', '1.5', '--unit', 'days'], '1.5'],
  [['add', '2026-02-03', '999999', '--unit', 'days'], '999999'],
  [['add', '2026-02-03', '1201', '--unit', 'months'], '1201'],
  [['add', '2026-02-03', '3', '--unit', 'weeks'], '--unit'],
  [['add', '2026-02-03', '3'], '--unit'],
  [['count', '2026-02-04', '2026-02-03', '--unit', 'days'], '2026-02-03'],
  [['count', '2026-02-04', '2026-02-30', '--unit', 'days'], '2026-02-30'],
  [['count', '1800-02-04', '2026-02-03', '--unit', 'days'], '2026-02-03'],
  [['count', '2026-02-03', '2026-02-04', '--unit', 'months'], '--unit'],
])('refuses %j, naming the place', async (args, where) => {
  const tried = await tryDuban(['calendar', ...args, '--json']);
  expect(tried.exitCode).toBe(2);
  expect(tried.json()).toMatchObject({ ok: false, code: 'wrong-call', where });
});

it('refuses a period of less than a day and one that leaves the calendar', async () => {
  for (const args of [
    ['add', '2026-02-03', '-3', '--unit', 'days'],
    ['add', '9999-12-30', '5', '--unit', 'days'],
    ['add', '9999-12-30', '5', '--unit', 'months'],
  ]) {
    const tried = await tryDuban(['calendar', ...args, '--json']);
    expect([tried.exitCode, tried.json()]).toMatchObject([2, { ok: false, code: 'wrong-call' }]);
  }
});

it('counts to the first and the last day that there are', async () => {
  for (const args of [
    ['count', '9999-12-30', '9999-12-31', '--unit', 'days'],
    ['count', '0001-01-01', '0001-01-02', '--unit', 'days'],
    ['add', '9999-12-31', '1', '--unit', 'days', '--first-day-counts'],
  ])
    expect((await tryDuban(['calendar', ...args])).exitCode).toBe(0);
});
