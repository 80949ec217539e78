import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Case, Said } from './answers';

jest.setTimeout(120_000);

const run = promisify(execFile);
const ROOT = join(__dirname, '..', '..', '..');
const CASES = 2_000;
const ZONES = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Pacific/Kiritimati', 'Australia/Lord_Howe'];

/** The oracle: days as whole numbers since 1970 and the package's own list, and nothing of this house. */
const DAY_MS = 86_400_000;
const listed = JSON.parse(
  readFileSync(join(dirname(require.resolve('chinese-days/package.json')), 'dist/chinese-days.json'), 'utf8'),
) as Readonly<Record<'holidays' | 'workdays', Readonly<Record<string, string>>>>;
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);
function works(number: number): boolean {
  const day = dayOf(number);
  if (day in listed.holidays) return false;
  return day in listed.workdays || ![0, 6].includes(new Date(number * DAY_MS).getUTCDay());
}

function endBy({ from, period: { n, unit, firstDayCounts } }: Case): number {
  const first = numberOf(from);
  if (unit === 'months') {
    const [year, month, date] = from.split('-').map(Number) as [number, number, number];
    const last = new Date(Date.UTC(year, month - 1 + n + 1, 0)).getUTCDate();
    const end = Date.UTC(year, month - 1 + n, Math.min(date, last)) / DAY_MS;
    return firstDayCounts && date <= last ? end - 1 : end;
  }
  let left = n;
  let number = firstDayCounts ? first : first + 1;
  for (; ; number += 1) {
    if (unit === 'days' || works(number)) left -= 1;
    if (left === 0) return number;
  }
}

/** Midnight in China that ends a day. */
const endOfDayInChina = (number: number): number => (number + 1) * DAY_MS - 8 * 3_600_000;

function expected(one: Case): Said {
  const end = endBy(one);
  return {
    working: works(numberOf(one.from)),
    until: dayOf(end) as Said['until'],
    publicityAsked: endOfDayInChina(end),
    deadlineAsked: endOfDayInChina(numberOf(one.from)),
  };
}

/** Always the same ones: a number generator with a fixed beginning (Park and Miller). */
function cases(): readonly Case[] {
  let state = 20_261_126;
  const upTo = (most: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  };
  const [first, last] = [numberOf('2004-01-01'), numberOf('2026-12-31')];
  return Array.from({ length: CASES }, (): Case => {
    const from = dayOf(first + upTo(last - first + 1)) as Case['from'];
    const unit = (['workdays', 'workdays', 'days', 'months'] as const)[upTo(4)]!;
    const n = 1 + upTo(unit === 'months' ? 24 : 60);
    return { from, period: { n, unit, firstDayCounts: upTo(2) === 1 } };
  });
}

it(`agrees with an independent oracle on ${CASES} dates, under ${ZONES.length} time zones of the host`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-oracle-'));
  const program = join(folder, 'answers.cjs');
  const bundler = join(ROOT, 'node_modules', '.bin', 'rolldown');
  await run(bundler, [join(__dirname, 'answers.ts'), '--platform', 'node', '-f', 'cjs', '-o', program], {
    cwd: ROOT,
  });
  const all = cases();
  const file = join(folder, 'cases.json');
  const calendar = JSON.parse(
    readFileSync(join(ROOT, 'libs/jurisdictions/calendars/cn.json'), 'utf8'),
  ) as object;
  writeFileSync(file, JSON.stringify({ calendar, cases: all }));
  const wanted = all.map(expected);
  for (const zone of ZONES) {
    const { stdout } = await run(process.execPath, [program, file], {
      env: { ...process.env, TZ: zone },
      maxBuffer: 8 * 1024 * 1024,
    });
    const answer = JSON.parse(stdout) as { readonly zone: string; readonly says: readonly Said[] };
    expect(answer.zone).toBe(zone);
    expect(answer.says).toEqual(wanted);
  }
  console.info(
    `${CASES} dates × ${ZONES.length} host time zones: working day, end of period, and when the clock asks agree with the oracle`,
  );
});
