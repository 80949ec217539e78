import type { Calendar, Day, YearNotice } from '@duban/domain';
import { CalendarShelf, type ApprovedNotice } from './calendar-shelf';

const shipped: Calendar = { id: 'cn', years: [{ year: 2026, off: ['2026-12-31'], work: [] }] };
const notice = (year: number, off: readonly Day[], outside: readonly Day[] = []): YearNotice => ({
  year: { year, off, work: [] },
  outside: { off: outside, work: [] },
});

/** An office whose approved notices are whatever the list says now. */
function office(texts: Readonly<Record<string, YearNotice>>) {
  const held = { list: [] as ApprovedNotice[], nowMs: 0, lists: 0, texts: 0, fails: false };
  const shelf = new CalendarShelf(
    shipped,
    {
      list: () => {
        held.lists += 1;
        return held.fails ? Promise.reject(new Error('away')) : Promise.resolve(held.list);
      },
      text: (_, hash) => {
        held.texts += 1;
        return Promise.resolve(hash in texts ? hash : null);
      },
      read: (hash) => ({ ok: true, ...(texts[hash] as YearNotice) }),
    },
    () => held.nowMs,
  );
  const approve = (hash: string, year: number) =>
    held.list.push({ approvalId: `a-${hash}`, year, hash, title: hash, grantedOn: '2026-11-26' });
  const asked = () => {
    held.nowMs += 1_000;
    return shelf.inForce('t');
  };
  return { held, shelf, approve, asked };
}

it('has the shipped years while nothing was approved', async () => {
  expect((await office({}).asked()).calendar).toEqual(shipped);
});

it('counts with a notice once it was approved, within a second, and with its correction after that', async () => {
  const { held, approve, asked } = office({
    first: notice(2027, ['2027-01-01']),
    second: notice(2027, ['2027-01-02']),
  });
  await asked();
  approve('first', 2027);
  expect((await asked()).calendar.years.at(-1)?.off).toEqual(['2027-01-01']);
  approve('second', 2027);
  const now = await asked();
  expect(now.calendar.years.map(({ off }) => off)).toEqual([['2026-12-31'], ['2027-01-02']]);
  expect(now.notices.map(({ hash }) => hash)).toEqual(['second']);
  await asked();
  expect(held.texts).toBe(2);
});

it('keeps the days that a year has from the next one, also when the year itself is corrected later', async () => {
  const { approve, asked } = office({
    next: notice(2027, ['2027-01-01'], ['2026-12-30']),
    own: notice(2026, ['2026-10-01']),
  });
  approve('next', 2027);
  approve('own', 2026);
  expect((await asked()).calendar.years[0]?.off).toEqual(['2026-10-01', '2026-12-30']);
});

it('leaves out a notice whose text is lost, and tells of it', async () => {
  const { approve, asked } = office({});
  approve('lost', 2027);
  const { calendar, unread } = await asked();
  expect([calendar, unread.map(({ hash }) => hash)]).toEqual([shipped, ['lost']]);
});

it('asks once for many who ask together, and again after a failure', async () => {
  const { held, shelf } = office({});
  await Promise.all([shelf.of('t'), shelf.of('t'), shelf.of('t')]);
  expect(held.lists).toBe(1);
  held.nowMs += 1_000;
  held.fails = true;
  await expect(shelf.of('t')).rejects.toThrow('away');
  held.fails = false;
  expect(await shelf.of('t')).toEqual(shipped);
});
