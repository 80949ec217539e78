import type { Day, PlanEvent } from '@duban/domain';
import { inboxOf } from '../inbox/queries';
import { dumpReadModel } from '../ledger/rebuild';
import { migrate } from '../migrate';
import { feedbackOf, planIdOf } from '../testing/sample-plan';
import { GOVERNMENT, LEAD, mark, OFFICE } from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';

const at = (n: number): number => Date.parse('2026-04-28T01:00:00Z') + n;
const drafted: PlanEvent = { type: 'PlanDrafted', data: { document: null } };
const submitted: PlanEvent = { type: 'PlanSubmitted', data: { document: null } };
const approved: PlanEvent = { type: 'PlanApproved', data: { document: null } };
const PLANS: Readonly<Record<string, readonly PlanEvent[]>> = {
  received: feedbackOf('received'),
  drafted: [...feedbackOf('drafted'), drafted],
  late: [...feedbackOf('late'), drafted, { type: 'PlanOverdue', data: { by: '2026-04-14' } }],
  returned: [
    ...[...feedbackOf('returned'), drafted, submitted],
    { type: 'PlanReturned', data: { because: '措施不具体' } },
  ],
  approved: [...feedbackOf('approved'), drafted, submitted, approved],
  set: [
    ...[...feedbackOf('set'), drafted, submitted, approved],
    { type: 'PlanPublicationSet', data: { at: at(0), where: '门户网站' } },
  ],
  issued: feedbackOf('issued', true),
  handed: [
    ...feedbackOf('handed', true),
    { type: 'UnitPlanSubmitted', data: { unit: LEAD, document: null } },
    { type: 'PlanResultReported', data: { document: '甬政〔2026〕60号' } },
  ],
  imported: [
    {
      type: 'PlanImported',
      data: {
        ...{ planId: planIdOf('imported'), name: 'imported', pack: 'neutral', edition: 'e' },
        ...{ importId: 'i', file: 'f', corrections: [] },
      },
    },
  ],
};

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
  for (const [name, events] of Object.entries(PLANS))
    await house.ledger.begin(house.tenant, mark(name), [{ aggregate: `plan/${planIdOf(name)}`, events }]);
});
afterAll(() => house.leave());

const inbox = async (post: string, unit: string) => {
  const { toDo } = await inboxOf(house.db, house.tenant, { person: 'somebody', posts: [{ post, unit }] });
  return toDo.map(({ kind, title, act, by }: { kind: string; title: string; act: string; by: Day | null }) =>
    [kind, title, act, by ?? '—'].join(' '),
  );
};

it('puts what a plan waits for into the inbox of whoever acts next, what is due first', async () => {
  expect(await inbox('office-officer', OFFICE)).toEqual(['plan received draft 2026-04-14']);
  const director = await inbox('office-director', OFFICE);
  expect(director.slice(0, 3).sort()).toEqual([
    'plan drafted submit 2026-04-14',
    'plan issued report-result 2026-04-14',
    'plan late submit 2026-04-14',
  ]);
  expect(director.slice(3).sort()).toEqual(['plan approved publish —', 'plan returned submit —']);
  expect(await inbox('unit-officer', LEAD)).toEqual(['plan issued submit-unit-plan 2026-04-14']);
  expect(await inbox('unit-officer', GOVERNMENT)).toEqual([]);
});

it('is filled for plans that are there already as a rebuild would', async () => {
  const before = await dumpReadModel(house.db, house.tenant);
  expect(before).toContain('"act": "submit-unit-plan"');
  for (const sql of [
    'alter table plan_row drop column waiting, drop column seats',
    `delete from duban_migration where name like 'WhomAPlanWaitsFor%'`,
  ])
    await house.owner.source.query(sql);
  expect(await migrate(house.at.ownerUrl)).toEqual(['WhomAPlanWaitsFor1795704300000']);
  expect(await dumpReadModel(house.db, house.tenant)).toBe(before);
});
