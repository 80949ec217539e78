import { explain, nextDue, openActs, type Day, type RuleNode } from '@duban/domain';
import {
  carried,
  closingLaw,
  doing,
  eventsOf,
  inSigning,
  signingAs,
  taskCommand,
  tried,
} from '../example/closing';
import { li, person, TODAY, wang, zhou } from '../example/running';
import { assess } from '../approval/assess';
import { deputy, dual, node, secretary } from '../example/signing';

const day = (on: Day) => taskCommand({ type: 'note-day', by: 'system:clock' }, on);
const CALENDAR = closingLaw.calendar;
const within = (onLate: unknown, then: RuleNode = dual): RuleNode =>
  node('within', { period: { n: 3, unit: 'days', firstDayCounts: false }, then, onLate });
const LIMIT = '2026-03-05';
const LATE = '2026-03-06';

describe('the clock of a signing', () => {
  it('is asked the day after its limit, and then it is late', () => {
    const task = inSigning(within('remind'));
    expect(nextDue(task, closingLaw)).toMatchObject({ on: LATE, because: { zh: `签字时限 ${LIMIT} 届满` } });
    expect(eventsOf(tried(task, day(LIMIT)))).toEqual([]);
    const { facts, after } = tried(task, day(LATE));
    expect(eventsOf({ facts })).toEqual(['ApprovalOverdue']);
    expect(nextDue(after, closingLaw)).toBeNull();
    expect(carried(after, signingAs(after, li), signingAs(after, zhou))).toMatchObject({
      open: { step: 'filing' },
    });
  });

  it('sends the task back where the law refuses what is late', () => {
    const task = inSigning(within('refuse'));
    const { facts, after } = tried(task, day(LATE));
    expect(eventsOf({ facts })).toEqual(['ApprovalOverdue', 'TaskReturned']);
    expect(after).toMatchObject({
      status: 'underway',
      returned: { on: LATE, because: expect.stringMatching(/时限/) },
    });
  });

  it('brings in whoever decides when it is late, for whoever only looks as well', () => {
    const task = carried(inSigning(within({ escalate: deputy })), day(LATE));
    expect(openActs(task, assess, { calendar: CALENDAR })[0]?.by.map(({ post }) => post)).toContain('deputy');
    expect(
      tried(task, { ...signingAs(task, person('above', deputy)), on: LATE, today: LATE }).code,
    ).toBeNull();
  });

  it('asks whoever decides when it is late also where they had signed before: that was said to nobody', () => {
    const start = inSigning(within({ escalate: secretary }));
    const late = carried(carried(start, signingAs(start, li)), day(LATE));
    const again = { ...signingAs(late, li), on: LATE, today: LATE } as const;
    expect(eventsOf(tried(late, again))).toEqual(['TaskSigned', 'SignatureCompleted', 'StepOpened']);
  });

  it('stands while it is stopped', () => {
    const task = inSigning(within('refuse'));
    const stopped = carried(task, doing(task, wang, { type: 'suspend' }));
    expect(nextDue(stopped, closingLaw)).toBeNull();
    const on = '2026-03-04';
    const goesOn = carried(stopped, { ...doing(stopped, wang, { type: 'resume' }), on, today: on });
    expect(nextDue(goesOn, closingLaw)?.on).toBe('2026-03-07');
  });

  it('says when nobody can sign, once, and never passes', () => {
    const task = inSigning(node('not-known-here', {}));
    expect(nextDue(task, closingLaw)?.because.zh).toMatch(/无人可办/);
    const { facts, after } = tried(task, day(TODAY));
    expect(eventsOf({ facts })).toEqual(['ApprovalAlarmed']);
    expect(nextDue(after, closingLaw)).toBeNull();
    expect(after).toMatchObject({ status: 'closing', open: { step: 'signature' } });
  });

  it('takes note once that nobody holds a post that it waits for, and of none when nothing is signed any more', () => {
    const vacant = taskCommand({ type: 'note-vacant', by: 'system:register', post: 'government-head' }, LATE);
    const { facts, after } = tried(inSigning(dual), vacant);
    expect(eventsOf({ facts })).toEqual(['ApprovalAlarmed']);
    expect(after).toMatchObject({ open: { approval: { alarm: 'vacant' } } });
    expect(tried(after, vacant)).toMatchObject({ code: null, facts: [] });
    const signed = carried(after, signingAs(after, li), signingAs(after, zhou));
    expect(tried(signed, vacant)).toMatchObject({ code: null, facts: [] });
  });

  it('is told to whoever asks why the task is where it is', () => {
    const task = inSigning(within('refuse'));
    const { acts, next } = explain(task, assess, {
      round: null,
      reported: false,
      replies: [],
      days: closingLaw,
    });
    expect(acts.find(({ act }) => act === 'sign')?.until).toBe(LIMIT);
    expect(next).toMatchObject({ on: LATE, unless: { zh: expect.stringMatching(/党委书记/) } });
  });
});
