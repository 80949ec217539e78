import {
  derivedId,
  roundAggregate,
  type DomainEvent,
  type ReportCommand,
  type ReportState,
} from '@duban/domain';
import { aggregateOf, LEAD, mark, OFFICER, PLAN, planned, received } from './sample-task';
import type { SpecHouse } from './spec-house';

export const PERIOD = '2026-03';
export const ROUND = { planId: PLAN, period: PERIOD };

const ROUND_OPEN: readonly DomainEvent[] = [
  {
    type: 'RoundPlanned',
    data: {
      facts: { ...ROUND, opensOn: '2026-03-01', dueOn: '2026-03-25', dueDay: 25, zoneOffsetMinutes: 480 },
    },
  },
  { type: 'RoundOpened', data: { period: PERIOD } },
];

/** A plan with tasks that are underway (`refs`), and its round of March, open. */
export async function openRound({ ledger, tenant }: SpecHouse, refs: readonly string[]): Promise<void> {
  const tasks = refs.map((ref) => ({ aggregate: aggregateOf(ref), events: [...planned(ref), received] }));
  const data = {
    planId: PLAN,
    name: '整改方案',
    pack: 'sample',
    edition: 'e',
    importId: PLAN,
    file: 'f',
    corrections: [],
  };
  await ledger.begin(tenant, mark('import'), [
    ...tasks,
    { aggregate: `plan/${PLAN}`, events: [{ type: 'PlanImported', data }] },
    { aggregate: roundAggregate(ROUND), events: ROUND_OPEN },
  ]);
}

export const reporting = (id: string, state: ReportState = 'on-schedule'): ReportCommand => ({
  id,
  digest: 'b'.repeat(64),
  on: '2026-03-10',
  today: '2026-03-10',
  late: null,
  by: { person: OFFICER.id, principal: null, posts: [{ post: 'unit-officer', unit: LEAD }] },
  type: 'report',
  reportId: derivedId(`report/${id}`),
  said: { state, text: '本月完成三处封堵' },
});
