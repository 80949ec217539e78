import fc from 'fast-check';
import { calendar } from '../example/law';
import { units, wang, zhao, zheng } from '../example/people';
import {
  terms,
  inspection,
  feedback,
  said,
  clock,
  facts,
  begun,
  folded,
  after,
  outcome,
  draft,
  submit,
  approve,
  sendBack,
  publish,
  issue,
  adjust,
  report,
  handIn,
  way,
  at,
} from '../example/plan';
import { aggregates, isFinal } from '../ledger/aggregates';
import { carriedFrom } from '../ledger/carried';
import type { Fact } from '../ledger/fact';
import { addDays, type Day } from '../time/day';
import { startOfDayMs } from '../time/zone';
import { decidePlan, openPlanActs } from './decide';
import { nextPlanMoment } from './due';
import type { PlanEvent } from './event';
import { evolvePlan } from './evolve';
import { decideFeedback } from './feedback';
import { PLAN_STEPS } from './plan';

describe('a plan', () => {
  it('keeps the day of every step and who took it, submission apart from approval and publication', () => {
    const { steps, due, result, unitPlans } = at.issued.course ?? {};
    expect(PLAN_STEPS.map((step) => steps?.[step]?.on)).toEqual(way.map(({ on }) => on));
    expect(steps?.approved).toEqual({ on: '2026-04-20', by: 'zhou', document: null });
    expect(due).toMatchObject({ missed: false });
    expect(result?.due?.by).toBe('2026-11-06');
    expect(unitPlans?.plans.map(({ unit }) => unit)).toEqual(['b', units.lead].sort());
  });

  it.each([
    ['feedback', ['draft']],
    ['drafted', ['submit']],
    ['submitted', ['approve', 'return']],
    ['approved', ['publish']],
    ['published', ['issue']],
    ['issued', ['adjust', 'report-result', 'submit-unit-plan', 'submit-unit-plan']],
  ] as const)('that is %s lets nothing be done but %j', (place, acts) => {
    expect(openPlanActs(at[place]).map(({ act }) => act)).toEqual(acts);
    for (const act of [draft, submit, approve, sendBack, publish, issue, adjust, report])
      expect(outcome(at[place], said(act, '2026-06-01')) === 'wrong-state').toBe(
        !(acts as readonly string[]).includes(act.type),
      );
  });

  it('lets nobody do what another post does', () => {
    expect(outcome(at.feedback, said({ ...draft, by: zhao }, '2026-03-10'))).toBe('not-authorised');
    expect(outcome(at.submitted, said({ ...approve, by: wang }, '2026-04-20'))).toBe('not-authorised');
    expect(outcome(at.issued, said({ ...handIn, unit: 'b' }, '2026-05-10'))).toBe('not-authorised');
    expect(decideFeedback(null, feedback({ by: zhao }), calendar)).toMatchObject({ code: 'not-authorised' });
  });

  it('takes no step before the day of the one before it, and an earlier day only with a reason', () => {
    expect(outcome(at.drafted, said(submit, '2026-03-09'))).toBe('wrong-day');
    const late = said(submit, '2026-03-12', { today: '2026-03-20' });
    expect(outcome(at.drafted, late)).toBe('wrong-day');
    expect(outcome(at.drafted, { ...late, late: '当时未登记' })).toEqual(['PlanSubmitted']);
  });

  it('goes back to its draft with a reason, and forgets the reason once it is submitted again', () => {
    expect(outcome(at.submitted, said({ ...sendBack, because: ' ' }, '2026-04-01'))).toBe('missing-text');
    const back = after(at.submitted, said(sendBack, '2026-04-01'));
    expect(back.course).toMatchObject({ status: 'drafted', returned: { because: '措施不具体' } });
    expect(after(back, said(submit, '2026-04-03')).course?.returned).toBeNull();
  });
});

describe('a plan that was imported before', () => {
  const data = {
    planId: 'p',
    name: '整改方案',
    pack: 'neutral',
    edition: 'e',
    importId: 'i',
    file: 'f',
    corrections: [],
  };
  const [imported] = facts([{ type: 'PlanImported', data }], {
    by: zheng,
    id: 'i',
    on: '2026-01-05',
    late: null,
  });
  const plan = carriedFrom('plan', [imported as Fact<PlanEvent>]).state;

  it('folds as it did and has no clock', () => {
    expect(plan).toEqual({
      planId: 'p',
      name: '整改方案',
      pack: 'neutral',
      edition: 'e',
      importedOn: '2026-01-05',
    });
    expect([nextPlanMoment(plan), isFinal('plan', plan), openPlanActs(plan)]).toEqual([null, true, []]);
    expect(outcome(plan, said(draft, '2026-03-10'))).toBe('wrong-state');
  });

  it('is given its inspection afterwards, with the days of the steps that lie behind', () => {
    const known = {
      ...({ drafted: '2025-06-01', submitted: '2025-06-20', approved: '2025-07-01' } as const),
      ...({ published: '2025-07-09', issued: '2025-07-10' } as const),
    };
    const past = feedback({ inspection: { ...inspection, feedbackOn: '2025-05-20' }, known });
    const course = begun(past, plan).course;
    expect(course).toMatchObject({ status: 'issued', result: { due: { by: '2026-01-10' } } });
    expect(course?.unitPlans?.plans).toHaveLength(1);
    expect(decideFeedback(begun(past, plan), past, calendar)).toMatchObject({ code: 'wrong-state' });
    for (const wrong of [
      { submitted: '2025-06-20' },
      { drafted: '2025-05-19' },
      { drafted: '2027-01-01' },
    ] as const)
      expect(decideFeedback(plan, { ...past, known: wrong }, calendar)).toMatchObject({ code: 'wrong-day' });
  });

  it('starts its process when its inspection is known, and a plan that was opened takes the day of its first file', () => {
    const opened = begun();
    const received = facts(
      [
        {
          type: 'PlanFeedbackReceived',
          data: { planId: 'p', inspection, terms, due: null, known: {}, dues: null },
        },
      ],
      feedback(),
    )[0] as Fact<PlanEvent>;
    expect(aggregates.plan.consequences(opened, received)).toMatchObject([
      { kind: 'start', process: { type: 'plan', planId: 'p' } },
    ]);
    expect([opened.importedOn, evolvePlan(opened, imported as Fact<PlanEvent>).importedOn]).toEqual([
      null,
      '2026-01-05',
    ]);
    expect(
      decideFeedback(null, feedback({ inspection: { ...inspection, body: '' } }), calendar),
    ).toMatchObject({
      code: 'missing-text',
    });
    const tomorrow = { ...inspection, feedbackOn: '2026-03-03' } as const;
    expect(decideFeedback(null, feedback({ inspection: tomorrow }), calendar)).toMatchObject({
      code: 'wrong-day',
    });
  });
});

it('whatever is asked of a plan in whatever order, its days never run backwards and every chain folds', () => {
  const commands = [draft, submit, approve, sendBack, publish, issue, adjust, report, handIn];
  fc.assert(
    fc.property(
      fc.array(fc.record({ n: fc.nat(commands.length), days: fc.nat(40) }), { maxLength: 40 }),
      (asked) => {
        let plan = begun();
        let today: Day = '2026-03-02';
        for (const { n, days } of asked) {
          today = addDays(today, days);
          const content = commands[n];
          const command = content ? said(content, today) : clock(today);
          const decision = decidePlan(plan, command, calendar);
          if (decision.ok) plan = folded(plan, decision, command);
          const { steps, status } = plan.course ?? {};
          const taken = PLAN_STEPS.flatMap((step) => steps?.[step]?.on ?? []);
          expect(status === 'drafted' || [...taken].sort().join() === taken.join()).toBe(true);
          const moment = nextPlanMoment(plan);
          if (!content) expect(moment === null || moment > startOfDayMs(today, 480)).toBe(true);
        }
      },
    ),
  );
});
