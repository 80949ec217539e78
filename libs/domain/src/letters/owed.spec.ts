import { units } from '../example/people';
import type { DueDay, Plan, PlanCourse } from '../plans/plan';
import { owedOf } from './owed';

const due = (by: string): DueDay => ({ by: by as never, provisional: false, missed: false });
const seat = (post: string) => ({ post, of: 'office' as const, unit: units.office });
const period = { n: 1, unit: 'months', firstDayCounts: false } as const;
const seats = Object.fromEntries(
  ['draft', 'submit', 'return', 'approve', 'publish', 'issue', 'adjust', 'report-result'].map((act) => [
    act,
    seat(act),
  ]),
) as PlanCourse['terms']['seats'];
const course: PlanCourse = {
  status: 'issued',
  inspection: { level: 'central', round: 3, batch: 1, body: '督察组', feedbackOn: '2025-01-01' },
  terms: {
    ...{ planWithin: period, resultWithin: period, seats, posts: {}, zoneOffsetMinutes: 480 },
    unitPlans: { within: period, chaseEvery: period, post: 'unit-officer' },
  },
  steps: { issued: { on: '2025-02-01', by: null, document: null } },
  ...{ returned: null, due: due('2025-01-31'), publishAt: null, publishWhere: null, adjustments: [] },
  result: { due: due('2025-03-10'), reported: null },
  unitPlans: {
    due: due('2025-03-01'),
    plans: [
      { unit: units.lead, submittedOn: null, document: null },
      { unit: units.acceptance, submittedOn: '2025-02-20', document: null },
    ],
    chased: [],
    nextChase: '2025-03-02',
  },
};
const plan = (over: Partial<PlanCourse> = {}): Plan => ({
  ...{ planId: 'p', name: '方案', pack: 'example', edition: 'e', importedOn: null },
  course: { ...course, ...over },
});

describe('what is owed of a plan', () => {
  it('is what is late, asked of whoever is waited for', () => {
    expect(owedOf(plan(), '2025-03-11')).toEqual([
      {
        ...{
          of: 'unit-plans',
          by: '2025-03-01',
          because: '本单位实施方案应于2025年3月1日前报送，至今未报送',
        },
        seat: { post: 'unit-officer', of: 'lead', unit: units.lead },
      },
      {
        ...{ of: 'result', by: '2025-03-10', because: '整改落实情况报告应于2025年3月10日前报送，至今未报送' },
        seat: seat('report-result'),
      },
    ]);
  });

  it('is nothing on the last day itself, nor where no inspection is on record', () => {
    expect(owedOf(plan(), '2025-03-01')).toEqual([]);
    const { course: _, ...bare } = plan();
    expect(owedOf(bare, '2026-01-01')).toEqual([]);
  });

  it('of a plan that is not submitted yet is its next step', () => {
    const early = plan({ status: 'feedback', steps: {} });
    expect(owedOf(early, '2025-02-01')).toMatchObject([{ of: 'plan', seat: { post: 'draft' } }]);
  });
});
