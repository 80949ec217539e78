import { after, at, begun, clock, feedback, handIn, publish, said, sendBack, terms } from '../example/plan';
import { startOfDayMs } from '../time/zone';
import { planDuties } from './duties';
import type { Plan } from './plan';

const duties = (plan: Plan) =>
  planDuties(plan).map(({ act, by, until }) => [act, by.post, until ?? '—'].join(' '));

it.each([
  ['feedback', ['draft office-officer 2026-04-13']],
  ['drafted', ['submit office-director 2026-04-13']],
  ['submitted', ['approve government-head —']],
  ['approved', ['publish office-director —']],
  ['published', ['issue office-director —']],
  [
    'issued',
    [
      'report-result office-director 2026-11-06',
      'submit-unit-plan unit-officer 2026-05-20',
      'submit-unit-plan unit-officer 2026-05-20',
    ],
  ],
] as const)('waits at %s for whoever acts next, and says until when', (status, expected) => {
  expect(duties(at[status])).toEqual(expected);
});

it('still waits when the day is over, and a plan that was sent back has kept its day', () => {
  expect(duties(after(at.drafted, clock('2026-04-14')))).toEqual(['submit office-director 2026-04-13']);
  expect(duties(after(at.submitted, said(sendBack, '2026-04-10')))).toEqual(['submit office-director —']);
});

it('waits for nobody to publish what comes by itself, nor for what is there or no document asks for', () => {
  const moment = startOfDayMs('2026-04-28', 480) + 9 * 3_600_000;
  expect(duties(after(at.approved, said({ ...publish, at: moment }, '2026-04-21')))).toEqual([]);
  expect(duties(after(at.issued, said(handIn, '2026-05-12')))).toHaveLength(2);
  const known = { drafted: '2026-03-10', submitted: '2026-03-30', approved: '2026-04-20' } as const;
  const issued = { ...known, published: '2026-04-28', issued: '2026-05-06' } as const;
  const silent = { ...terms, resultWithin: null, unitPlans: null };
  const today = '2026-05-06';
  expect(duties(begun(feedback({ known: issued, terms: silent, on: today, today, late: '补记' })))).toEqual(
    [],
  );
});

it('waits for nothing of a plan whose inspection nobody recorded', () => {
  const { planId, name, pack, edition } = at.feedback;
  expect(planDuties({ planId, name, pack, edition, importedOn: '2026-03-02' })).toEqual([]);
});
