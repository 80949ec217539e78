import fc from 'fast-check';
import { policy } from '../example/law';
import { at, rung } from '../example/ladder';
import { after, outcome, places, step, system } from '../example/task';
import { zheng } from '../example/people';
import type { Fact } from '../ledger/fact';
import type { Actor } from '../people/actor';
import type { Decision } from '../refusal';
import { REPORT_STATES, type ReportState } from '../reports/report-state';
import { taskConsequences } from '../tasks/consequences';
import { addDays, daysBetween, nextDay, type Day } from '../time/day';
import { CADENCES } from '../time/period';
import { dutyPeriod, isMet } from './duty';
import {
  decideFinding,
  evolveFinding,
  findingConsequences,
  contradictsClaim,
  type Finding,
  type FindingCommand,
  type FindingEvent,
} from './finding';
import {
  decideCallOff,
  decidePlanVisit,
  evolveVisit,
  type CallOffVisit,
  type PlanVisit,
  type Visit,
  type VisitEvent,
  type VisitLaw,
} from './visit';

const office = zheng.posts[0]?.unit ?? '';
const officer: Actor = {
  person: 'officer',
  principal: null,
  posts: [{ post: 'office-officer', unit: office }],
};
const law: VisitLaw = {
  planners: [{ post: 'office-officer', of: 'office', unit: office }],
  kinds: ['open', 'covert'],
  posts: policy.posts,
};
const frame = {
  id: 'c',
  digest: 'd',
  on: '2026-03-10',
  today: '2026-03-10',
  late: null,
  by: officer,
} as const;
const planned = {
  ...{ visitId: 'visit', planId: 'plan', kind: 'covert', purpose: '排污口是否封堵' },
  ...{ from: '2026-03-12', to: '2026-03-13', visitors: ['整改办 甲', '监测站 乙'] },
  tasks: [{ taskId: 'task', cycle: 1 }],
} as const;
const plan = (over: object = {}, more: object = {}): PlanVisit => ({
  ...frame,
  ...{ law, type: 'plan-visit' },
  visit: { ...planned, ...over } as PlanVisit['visit'],
  ...more,
});
const fact = <Event>(event: Event, on: Day = '2026-03-12'): Fact<Event & VisitEvent> =>
  ({ event, on, actor: 'officer', principal: null, commandId: 'c', late: null }) as unknown as Fact<
    Event & VisitEvent
  >;
const visit: Visit = evolveVisit(null, fact({ type: 'VisitPlanned', data: planned }, '2026-03-10'));
const codeOf = <Event extends { type: string }>(decision: Decision<Event>): string =>
  decision.ok ? decision.events.map(({ type }) => type).join() : decision.code;

describe('a check visit', () => {
  it('is planned by whom the law names, of a kind that it names', () => {
    expect(codeOf(decidePlanVisit(plan()))).toBe('VisitPlanned');
    expect(visit).toMatchObject({ plannedBy: 'officer', plannedOn: '2026-03-10', calledOff: null });
  });

  it.each<[string, PlanVisit, string]>([
    ['a place without any', plan({}, { law: null }), 'not-ruled'],
    ['another kind', plan({ kind: 'joint' }), 'not-ruled'],
    ['somebody else', plan({}, { by: { ...officer, posts: [] } }), 'not-authorised'],
    ['no purpose', plan({ purpose: ' ' }), 'missing-text'],
    ['nobody who goes', plan({ visitors: [' '] }), 'missing-text'],
    ['days that run backwards', plan({ to: '2026-03-11' }), 'wrong-day'],
    ['a day that does not exist', plan({ from: '2026-02-30' }), 'wrong-day'],
    ['no task', plan({ tasks: [] }), 'missing-task'],
    ['a task twice', plan({ tasks: [...planned.tasks, ...planned.tasks] }), 'missing-task'],
  ])('is refused: %s', (_what, command, code) => {
    expect(codeOf(decidePlanVisit(command))).toBe(code);
  });

  it('is called off with a reason while it has found nothing, once', () => {
    const off: CallOffVisit = { ...frame, law, type: 'call-off', because: '台风' };
    expect(codeOf(decideCallOff(visit, 1, off))).toBe('wrong-state');
    expect(codeOf(decideCallOff(visit, 0, { ...off, because: '' }))).toBe('missing-text');
    expect(codeOf(decideCallOff(visit, 0, off))).toBe('VisitCalledOff');
    const gone = evolveVisit(visit, fact({ type: 'VisitCalledOff', data: { because: '台风' } }));
    expect(codeOf(decideCallOff(gone, 0, off))).toBe('wrong-state');
    expect(codeOf(decideFinding({ ...context, visit: gone }, find()))).toBe('wrong-state');
  });
});

const context = {
  ...({ visit, law, existing: null, claimed: 'on-schedule', evidence: [], hasNextCycle: false } as const),
};
const find = (over: Partial<FindingCommand> = {}): FindingCommand => ({
  ...{ ...frame, on: '2026-03-12', today: '2026-03-12', type: 'find', taskId: 'task' },
  ...{ said: { state: 'behind', text: '排污口仍在排水' }, site: null, because: null, rectifyBy: null },
  ...over,
});
const found = (state: ReportState): Finding => {
  const decision = decideFinding(context, find({ said: { state, text: '所见' } }));
  if (!decision.ok) throw new Error(decision.code);
  return evolveFinding(null, fact(decision.events[0] as FindingEvent));
};

describe('what a visit finds', () => {
  it('stands beside what was claimed, and is corrected with a reason that keeps what it said', () => {
    const existing = found('behind');
    expect(existing).toMatchObject({ state: 'behind', claimed: 'on-schedule', earlier: [] });
    expect(codeOf(decideFinding({ ...context, existing }, find()))).toBe('already-found');
    expect(codeOf(decideFinding({ ...context, existing }, find({ because: ' ' })))).toBe('missing-text');
    const correction = find({ because: '看错点位', said: { state: 'on-schedule', text: '已封堵' } });
    const decision = decideFinding({ ...context, existing }, correction);
    if (!decision.ok) throw new Error(decision.code);
    const corrected = evolveFinding(existing, fact(decision.events[0] as FindingEvent));
    expect(corrected).toMatchObject({ state: 'on-schedule', earlier: [{ state: 'behind', text: '所见' }] });
  });

  it.each<[string, Partial<FindingCommand>, string]>([
    ['another task', { taskId: 'other' }, 'missing-task'],
    ['somebody else', { by: { ...officer, posts: [] } }, 'not-authorised'],
    ['nothing said', { said: { state: 'behind', text: ' ' } }, 'missing-text'],
    ['before the visit', { on: '2026-03-11', today: '2026-03-11' }, 'wrong-day'],
    ['a day to come', { on: '2026-03-13' }, 'wrong-day'],
  ])('is refused: %s', (_what, over, code) => {
    expect(codeOf(decideFinding(context, find(over)))).toBe(code);
  });

  it('reaches the process of its task only where it is behind', () => {
    for (const state of REPORT_STATES) {
      const data = { ...found(state), cycle: 1 };
      const told = findingConsequences(found(state), fact({ type: 'FindingRecorded', data }) as never);
      expect(told).toHaveLength(state === 'behind' || state === 'not-started' ? 1 : 0);
    }
    expect([
      contradictsClaim('on-schedule', 'behind'),
      contradictsClaim('behind', 'behind'),
      contradictsClaim(null, 'behind'),
    ]).toEqual([true, false, false]);
  });
});

describe('a task that was found behind', () => {
  const noted = (visitId: string, on: Day = '2026-03-12') =>
    system({ type: 'note-found', visitId, state: 'behind' }, on);

  it('climbs the ladder by it, once a visit, and the letter says why', () => {
    const ladder = [rung('reminder', '提醒函', { triggers: ['found'], fromConsecutive: 1 })];
    const { task, facts } = step(places({ policy: { ladder } }).underway, noted('one'));
    expect(facts.map(({ event }) => event.type)).toEqual(['FoundBehind', 'RungReached']);
    expect(outcome(task, noted('one', '2026-05-01'))).toEqual([]);
    expect(outcome(task, noted('two', '2026-05-01'))).toEqual(['FoundBehind', 'RungReached']);
    const [draft] = facts.flatMap((one) => taskConsequences(task, one));
    expect(JSON.stringify(draft)).toContain('经现场检查，未达到序时进度');
  });

  it('is only recorded where no rung answers to it, and counts towards one that asks for more', () => {
    expect(outcome(at.underway, noted('one'))).toEqual(['FoundBehind']);
    const ladder = [rung('circular', '通报', { triggers: ['found'], fromConsecutive: 2 })];
    const once = after(places({ policy: { ladder } }).underway, noted('one'));
    expect(outcome(once, noted('two', '2026-04-01'))).toEqual(['FoundBehind', 'RungReached']);
    expect(outcome(at.closed, noted('one'))).toEqual([]);
  });
});

describe('the checks that a place wants', () => {
  it('have periods without a gap, and are met by all of them or by one', () => {
    const every = fc.constantFrom(...CADENCES);
    const day = fc.integer({ min: 0, max: 3_000 }).map((n) => addDays('2024-01-01', n));
    fc.assert(
      fc.property(every, day, (often, today) => {
        const { from, to } = dutyPeriod({ every: often, all: true }, today);
        expect(daysBetween(from, today)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(today, to)).toBeGreaterThanOrEqual(0);
        expect(dutyPeriod({ every: often, all: true }, nextDay(to)).from).toBe(nextDay(to));
      }),
    );
    expect([1, 2, 3].map((n) => isMet({ every: 'quarterly', all: true }, { of: 3, found: n }))).toEqual([
      false,
      false,
      true,
    ]);
    expect(isMet({ every: 'monthly', all: false }, { of: 3, found: 1 })).toBe(true);
    expect(isMet({ every: 'monthly', all: false }, { of: 3, found: 0 })).toBe(false);
  });
});
