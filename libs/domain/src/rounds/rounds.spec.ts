import { li } from '../example/people';
import type { Fact } from '../ledger/fact';
import type { Day } from '../time/day';
import { roundAggregate, roundConsequences } from './consequences';
import { decideRound, nextRoundDue, type RoundCommand } from './decide';
import { evolveRound, firstRound, roundAfter, type Round, type RoundEvent } from './round';

const days = { dueDay: 25, zoneOffsetMinutes: 480 };
const rhythm = { cadence: 'monthly', ...days } as const;
const facts = firstRound('plan', '2026-03-02', rhythm);
const fact = (event: RoundEvent, on: Day): Fact<RoundEvent> => ({
  event,
  actor: 'system:clock',
  principal: null,
  commandId: `${event.type}/${on}`,
  on,
  late: null,
});
const result = {
  expected: 3,
  reported: 1,
  missing: [
    { taskId: 'a', cycle: 1 },
    { taskId: 'b', cycle: 2 },
  ],
  behind: [],
  because: null,
};
const planned = evolveRound(null, fact({ type: 'RoundPlanned', data: { facts } }, '2026-03-02'));
const opened = evolveRound(planned, fact({ type: 'RoundOpened', data: { period: '2026-03' } }, '2026-03-02'));
const closed = evolveRound(opened, fact({ type: 'RoundClosed', data: result }, '2026-03-26'));
const at: Record<Round['status'], Round> = { planned, open: opened, closed };

const frame = (today: Day) => ({ id: 'c', digest: 'd', on: today, today, late: null });
const clock = (today: Day): RoundCommand => ({ ...frame(today), by: 'system:clock', type: 'note-day' });
const close = (because: string): RoundCommand => ({ ...frame('2026-03-20'), by: li, type: 'close', because });

describe('the days of a round', () => {
  it.each([
    ['before the due day', '2026-03-24', '2026-03', '2026-03-25'],
    ['on the due day', '2026-03-25', '2026-03', '2026-03-25'],
    ['after the due day', '2026-03-26', '2026-04', '2026-04-25'],
    ['at the end of the year', '2026-12-26', '2027-01', '2027-01-25'],
  ] as const)(
    'the first one, begun %s, asks for the month that is still ahead',
    (_when, today, period, dueOn) => {
      expect(firstRound('plan', today, rhythm)).toEqual({
        planId: 'plan',
        period,
        opensOn: today,
        dueOn,
        ...days,
      });
    },
  );

  it('the first one in a February whose due day it does not have is due on its last day', () => {
    expect(firstRound('plan', '2026-02-28', { ...rhythm, dueDay: 30 })).toMatchObject({
      period: '2026-02',
      dueOn: '2026-02-28',
    });
  });

  it.each([
    ['2026-03', '2026-04', '2026-04-01', '2026-04-25'],
    ['2026-12', '2027-01', '2027-01-01', '2027-01-25'],
    ['2026-01', '2026-02', '2026-02-01', '2026-02-25'],
  ] as const)('after %s comes %s', (period, next, opensOn, dueOn) => {
    expect(roundAfter({ ...facts, period })).toMatchObject({ period: next, opensOn, dueOn });
  });

  it.each([
    ['2026-03', { cadence: 'weekly', dueDay: 5 }, '2026-W14', '2026-04-01', '2026-04-03'],
    ['2026-03', { cadence: 'half-monthly', dueDay: 10 }, '2026-04a', '2026-04-01', '2026-04-10'],
    ['2026-02', { cadence: 'quarterly', dueDay: 25 }, '2026-Q1', '2026-03-01', '2026-03-25'],
    ['2026-Q2', { cadence: 'half-yearly', dueDay: 31 }, '2026-H2', '2026-07-01', '2026-12-31'],
    // The Wednesday of a week that had begun under the old law lies before its first day under the new one.
    ['2026-03', { cadence: 'weekly', dueDay: 2 }, '2026-W15', '2026-04-06', '2026-04-07'],
    ['2026-03', { cadence: 'monthly', dueDay: 20 }, '2026-04', '2026-04-01', '2026-04-20'],
  ] as const)('after %s the law wants %j: then comes %s', (period, next, ...expected) => {
    const after = roundAfter({ ...facts, period }, next);
    expect([after.period, after.opensOn, after.dueOn, after.dueDay]).toEqual([...expected, next.dueDay]);
  });

  it('opened under another edition, is due when that one says', () => {
    const event: RoundEvent = { type: 'RoundOpened', data: { period: '2026-03', dueDay: 31 } };
    expect(evolveRound(planned, fact(event, '2026-03-02')).facts).toMatchObject({
      dueDay: 31,
      dueOn: '2026-03-31',
    });
  });

  it('a due day beyond a short month comes back in the next long one', () => {
    const february = roundAfter({ ...facts, period: '2026-01', dueDay: 31 });
    expect(february.dueOn).toBe('2026-02-28');
    expect(roundAfter(february).dueOn).toBe('2026-03-31');
  });
});

describe('a round', () => {
  it.each([
    ['planned', '2026-03-01', { ok: true, events: [] }],
    ['planned', '2026-03-02', { ok: true, events: [{ type: 'RoundOpened', data: { period: '2026-03' } }] }],
    ['open', '2026-03-25', { ok: true, events: [] }],
    ['open', '2026-03-26', { ok: true, close: { because: null } }],
    ['closed', '2027-03-26', { ok: true, events: [] }],
  ] as const)('%s, asked by the clock on %s', (status, today, expected) => {
    expect(decideRound(at[status], clock(today))).toEqual(expected);
  });

  it.each([
    ['planned', 'because', { ok: false, code: 'no-open-round' }],
    ['open', ' ', { ok: false, code: 'missing-text' }],
    ['open', '已全部报送', { ok: true, close: { because: '已全部报送' } }],
    ['closed', 'because', { ok: false, code: 'round-closed' }],
  ] as const)('%s, closed early for “%s”', (status, because, expected) => {
    expect(decideRound(at[status], close(because))).toMatchObject(expected);
  });

  it('asks the clock for its opening and for the end of its due day', () => {
    expect([planned, opened, closed].map(nextRoundDue)).toEqual(['2026-03-02', '2026-03-26', null]);
  });

  it.each([
    [{ cadence: 'monthly', dueDay: 25 }, {}],
    [{ cadence: 'monthly', dueDay: 20 }, { dueDay: 20 }],
    // A week is no part of this round: it begins with the next.
    [{ cadence: 'weekly', dueDay: 5 }, {}],
  ] as const)('opened under %j is due by it', (law, changed) => {
    const decision = decideRound(planned, { ...clock('2026-03-02'), law } as RoundCommand);
    expect(decision).toEqual({
      ok: true,
      events: [{ type: 'RoundOpened', data: { period: '2026-03', ...changed } }],
    });
  });

  it('keeps what its closer found', () => {
    expect(closed).toEqual({
      status: 'closed',
      facts,
      openedOn: '2026-03-02',
      closedOn: '2026-03-26',
      result,
    });
  });

  it('throws on a chain that cannot be', () => {
    const open = fact({ type: 'RoundOpened', data: { period: '2026-03' } }, '2026-03-02');
    expect(() => evolveRound(null, open)).toThrow('broken');
    expect(() => evolveRound(opened, open)).toThrow('broken');
    expect(() => evolveRound(planned, fact({ type: 'RoundClosed', data: result }, '2026-03-26'))).toThrow(
      'broken',
    );
  });

  it('starts when it is planned; closed, it tells the missing and plans the next', () => {
    expect(
      roundConsequences(planned, fact({ type: 'RoundPlanned', data: { facts } }, '2026-03-02')),
    ).toMatchObject([{ kind: 'start', key: 'start/round/plan/2026-03' }]);
    expect(
      roundConsequences(opened, fact({ type: 'RoundOpened', data: { period: '2026-03' } }, '2026-03-02')),
    ).toEqual([]);
    expect(
      roundConsequences(closed, fact({ type: 'RoundClosed', data: result }, '2026-03-26')),
    ).toMatchObject([
      { kind: 'tell', key: 'tell/task/a/missed/2026-03', notice: { type: 'note-missed', period: '2026-03' } },
      { kind: 'tell', process: { type: 'task', taskId: 'b', cycle: 2 } },
      { kind: 'begin', aggregate: 'round/plan/2026-04', event: { type: 'RoundPlanned' } },
    ]);
    expect(roundAggregate(facts)).toBe('round/plan/2026-03');
  });
});
