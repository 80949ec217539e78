import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Day } from '@duban/domain';

const FILE = join(__dirname, '../../calendars/cn.json');
const SOURCE = join(dirname(require.resolve('chinese-days/package.json')), 'dist/chinese-days.json');

interface Vendored {
  readonly id: string;
  readonly source: string;
  readonly data: { readonly package: string; readonly license: string; readonly sha256: string };
  readonly years: readonly {
    readonly year: number;
    readonly notice: string;
    readonly off: readonly Day[];
    readonly work: readonly Day[];
  }[];
}
const committed = JSON.parse(readFileSync(FILE, 'utf8')) as Vendored;
const text = readFileSync(SOURCE, 'utf8');
const days = JSON.parse(text) as Readonly<Record<'holidays' | 'workdays', Record<Day, string>>>;

const UNREAD = 'Days as in the npm package; the notice itself was not read';
const daysIn = (year: number, of: 'holidays' | 'workdays'): readonly Day[] =>
  (Object.keys(days[of]) as Day[]).filter((day) => day.startsWith(`${year}-`)).sort();
const years = [...new Set(Object.keys(days.holidays).map((day) => Number(day.slice(0, 4))))].sort();

/** What the package says, under the notices that were read; years after it are as they were read from their notices. */
const made: Vendored = {
  id: 'cn',
  source: committed.source,
  data: {
    package: 'chinese-days 1.5.7, dist/chinese-days.json',
    license: 'MIT',
    sha256: createHash('sha256').update(text).digest('hex'),
  },
  years: [
    ...years.map((year) => ({
      year,
      notice: committed.years.find((known) => known.year === year)?.notice ?? UNREAD,
      off: daysIn(year, 'holidays'),
      work: daysIn(year, 'workdays'),
    })),
    ...committed.years.filter(({ year }) => year > Math.max(...years)),
  ],
};
if (process.env.DUBAN_WRITE_CALENDAR) writeFileSync(FILE, `${JSON.stringify(made, null, 2)}\n`);

it('has every year of its source, day by day, under the checksum of what it was taken from (DUBAN_WRITE_CALENDAR=1)', () => {
  expect(years).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
  expect(made).toEqual(JSON.parse(readFileSync(FILE, 'utf8')));
});
