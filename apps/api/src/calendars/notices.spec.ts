import { endOfPeriod, type Calendar, type Day, type DomainEvent } from '@duban/domain';
import { todayOf } from '../house';
import type { Got } from '../testing/client';
import { eventually } from '../testing/engine';
import { correctedNoticeOf, noticeOf } from '../testing/notice-text';
import { itsProcess } from '../testing/seed-approval';
import {
  LONG,
  seedAwaitedLetter,
  seedFollowUp,
  seedLimited,
  seedPublicity,
  type SeededPeriod,
} from '../testing/seed-periods';
import { seedTask } from '../testing/seed';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';
import { startedAnew } from '../testing/spec-house';
import { clientOf } from '../testing/client';

jest.setTimeout(120_000);

let at: WorkingHouse;
let today: Day;
/** The first year without a notice. */
let year: number;
let running: readonly SeededPeriod[];

beforeAll(async () => {
  at = await openWorkingHouse({
    officer: ['office-officer', 'office'],
    director: ['office-director', 'office'],
    head: ['government-head', 'government'],
  });
  today = todayOf(at.house);
  running = [
    await seedPublicity(at.house, at.units, '1'),
    await seedAwaitedLetter(at.house, at.units),
    await seedLimited(at.house, at.units, at.named('officer')),
    await seedFollowUp(at.house, at.units, '3'),
  ];
  const shown = await at.ask('showCalendar', { as: at.named('head') });
  year = shown.body.provisionalFrom as number;
});
afterAll(() => at?.close());

const BASIS = '国办发明电〔2026〕1号';
const send = (route: 'checkNotice' | 'proposeNotice', text: string): Promise<Got> =>
  at.ask(route, {
    as: at.named('officer'),
    body: { text, pack: 'ningbo', ...(route === 'proposeNotice' && { basis: BASIS }) },
  });
const calendar = (): Promise<Calendar> => at.house.calendars.of(at.house.tenant.id);
const until = async (): Promise<Day> => endOfPeriod(today, LONG, await calendar()).day;

async function grant(approvalId: string): Promise<void> {
  await itsProcess(at.house, approvalId);
  for (const who of ['director', 'head']) {
    const { body } = await at.ask('showApproval', { as: at.named(who), params: { approvalId } });
    const said = { type: 'approve', textHash: body.textHash, opinion: '同意' };
    const done = await at.ask('actOnApproval', { as: at.named(who), params: { approvalId }, body: said });
    expect([done.status, done.body.because]).toEqual([200, undefined]);
  }
}

const factsOf = async (aggregate: string) =>
  (await at.house.ledger.readChain(at.house.tenant.id, aggregate)).facts;
const lastOf = async (aggregate: string): Promise<DomainEvent | undefined> =>
  (await factsOf(aggregate)).at(-1)?.event;
const moved = ['PublicityMoved', 'ReplyMoved', 'LimitMoved', 'FollowUpMoved'];

/** Signal, workflow task, the marker of the record, the old timer cancelled and the new one started. */
const EVENTS_OF_A_MOVE = 7;

const historyOf = async (workflowId: string): Promise<number> => {
  const handle = at.house.temporal.client.workflow.getHandle(`${workflowId}`);
  return Number((await handle.describe()).historyLength);
};

interface ClockShown {
  readonly until: Day;
  readonly counted: readonly Day[];
  readonly excluded: readonly { readonly day: Day }[];
}

/** Until when each of them runs by its account, which has every day up to then. */
async function clocks(): Promise<readonly (Day | undefined)[]> {
  const as = at.named('head');
  const [task, letter, approval, interviewed] = running.map(({ id }) => id) as [
    string,
    string,
    string,
    string,
  ];
  const shown = await Promise.all([
    at.ask('explainTask', { as, params: { taskId: task } }),
    at.ask('showLetter', { as: at.named('officer'), params: { letterId: letter } }),
    at.ask('showApproval', { as, params: { approvalId: approval } }),
    at.ask('explainTask', { as, params: { taskId: interviewed } }),
  ]);
  return shown.map(({ body }) => {
    const [clock] = body.clocks as readonly ClockShown[];
    const days = [...(clock?.counted ?? []), ...(clock?.excluded ?? []).map(({ day }) => day)].sort();
    expect([days[0], days.at(-1), new Set(days).size]).toEqual([today, clock?.until, days.length]);
    return clock?.until;
  });
}

/** Once it waits for its timer. */
const quiet = (workflowId: string): Promise<number> =>
  eventually(async () => {
    const length = await historyOf(workflowId);
    if (length < STARTED) throw new Error(`${workflowId} has ${length} events`);
    return length;
  });

/** Started, its first workflow task scheduled, started and completed, and the timer. */
const STARTED = 5;

describe('a holiday notice', () => {
  let expected: Day;

  it('is checked without any effect: which days it changes, what it moves, and who approves it', async () => {
    const before = await calendar();
    const { status, body } = await send('checkNotice', noticeOf(year));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      year,
      isNew: true,
      approval: { zh: expect.stringContaining('整改办主任') as string },
    });
    expect(body.changed).toContainEqual({ day: `${year}-10-01`, becomes: 'off' });
    const shown = body.moved as { kind: string; from: Day; to: Day }[];
    expect(shown.map(({ kind, from }) => [kind, from]).sort()).toEqual(
      running
        .map(({ until: day }, index) => [['publicity', 'reply', 'limit', 'follow-up'][index], day])
        .sort(),
    );
    expect(new Set(shown.map(({ to }) => to)).size).toBe(1);
    expected = shown[0]!.to;
    expect(expected > running[0]!.until).toBe(true);
    expect(await calendar()).toEqual(before);
  });

  it('moves what runs once it was approved, each with its old day, and tells nothing to the record of the rest', async () => {
    const onSchedule = await seedTask(at.house, at.units, '2');
    const workflowId = `task/${at.house.tenant.id}/${onSchedule}/1`;
    const publicised = `task/${at.house.tenant.id}/${running[0]!.id}/1`;
    const before = [await quiet(workflowId), await quiet(publicised)];
    const facts = (await factsOf(`task/${onSchedule}`)).length;

    const { body } = await send('proposeNotice', noticeOf(year));
    const approvalId = body.approvalId as string;
    const asked = await at.ask('noticeOfApproval', { as: at.named('head'), params: { approvalId } });
    expect(asked.body).toMatchObject({ text: noticeOf(year), read: { year, isNew: true } });
    expect(await send('proposeNotice', noticeOf(year))).toMatchObject({
      status: 409,
      body: { code: 'notice-waits' },
    });
    expect((await calendar()).years.some((one) => one.year === year)).toBe(false);

    await grant(approvalId);
    for (const { aggregate, until: from } of running)
      await eventually(async () => {
        const event = await lastOf(aggregate);
        if (!event || !moved.includes(event.type)) throw new Error(`${aggregate}: ${event?.type}`);
        expect(event.data).toMatchObject({ from, to: expected, notice: { year, approvalId } });
        return true;
      });
    expect(await until()).toBe(expected);
    const task = await at.ask('explainTask', {
      as: at.named('officer'),
      params: { taskId: running[0]!.id },
    });
    expect(JSON.stringify(task.body.next)).toContain(expected);
    expect(await clocks()).toEqual(Array(4).fill(expected));

    // A signal, and a workflow task that is scheduled, started and completed; beside these, what the record itself costs.
    await eventually(async () => {
      expect(await historyOf(workflowId)).toBe(before[0]! + 4);
      return true;
    });
    expect((await historyOf(publicised)) - before[1]!).toBe(EVENTS_OF_A_MOVE);
    expect(await factsOf(`task/${onSchedule}`)).toHaveLength(facts);
  });

  it('is shown with its approval, and is counted with by a program that is started anew', async () => {
    const { body } = await at.ask('showCalendar', { as: at.named('head') });
    const years = body.years as { year: number; approval: object | null; notice: string | null }[];
    expect(years.at(-1)).toMatchObject({ year, approval: { title: `启用${year}年放假安排` }, notice: null });
    expect(years.at(-2)).toMatchObject({ approval: null, notice: expect.any(String) as string });
    expect(body).toMatchObject({ provisionalFrom: year + 1, waiting: [], unread: [] });
    const other = await startedAnew(at);
    const again = await clientOf(other.url)('showCalendar', { as: at.named('head') });
    expect(again.body).toEqual(body);
    await other.close();
  });

  it('is corrected by another one of its year, in the same way', async () => {
    expect(await send('checkNotice', noticeOf(year))).toMatchObject({
      status: 422,
      body: { code: 'bad-notice' },
    });
    const { body } = await send('proposeNotice', correctedNoticeOf(year));
    await grant(body.approvalId as string);
    const [publicity] = running;
    await eventually(async () => {
      const events = (await factsOf(publicity!.aggregate)).filter(({ event }) => moved.includes(event.type));
      expect(events).toHaveLength(2);
      expect(events[1]?.event.data).toMatchObject({ from: expected });
      return true;
    });
    expect((await lastOf(publicity!.aggregate))?.data).toMatchObject({ to: await until() });
  });

  it.each([
    ['garbage', () => '今天天气很好', 'no-year', 'text'],
    ['a year that is over', () => noticeOf(2024), 'year-over', 'text'],
    ['a year behind a gap', () => noticeOf(year + 2), 'year-left-out', 'text'],
    [
      'a day twice',
      () => noticeOf(year + 1).replace('9月15日至17日放假，共3天', '10月1日放假'),
      'overlap',
      '第 9 行',
    ],
    ['a holiday left out', () => noticeOf(year + 1).replace('端午', '佳节'), 'holiday-missing', 'text'],
    ['a day that is none', () => noticeOf(year + 1).replace('至6日', '至36日'), 'no-such-day', '第 5 行'],
  ])('is refused for %s, with its line, and nothing is kept', async (_what, text, code, where) => {
    const before = await calendar();
    const { status, body } = await send('proposeNotice', text());
    expect([status, body.code]).toEqual([422, 'bad-notice']);
    const errors = body.errors as readonly { readonly where: string; readonly message: string }[];
    const fault = errors.find(({ message }) => message.startsWith(`${code}: `));
    expect(fault?.where).toContain(where);
    expect(await calendar()).toEqual(before);
  });

  it('needs a pack that the office works under', async () => {
    const asked = { text: noticeOf(year + 1), basis: BASIS };
    const { status } = await at.ask('proposeNotice', { as: at.named('officer'), body: asked });
    expect(status).toBe(400);
  });
});
