import { planAggregate, taskAggregate } from '@duban/contract';
import { derivedId, planTask, type Day, type Policy, type TaskEvent, type TaskFacts } from '@duban/domain';
import { pinPolicy, resolveEdition } from '@duban/jurisdictions';
import type { Unit } from '@duban/persistence';
import { todayOf, type House } from '../house';
import { settleUnit } from './residents';

export interface Units {
  readonly office: Unit;
  readonly government: Unit;
  readonly party: Unit;
  readonly lead: Unit;
  readonly sibling: Unit;
}

/** The three that supervise, a bureau that leads a task, and one that has nothing to do with it. */
export const seedUnits = async (house: House, tenant = house.tenant.id): Promise<Units> => ({
  office: await settleUnit(house, '市整改办', 'office', tenant),
  government: await settleUnit(house, '市政府', 'government', tenant),
  party: await settleUnit(house, '市委', 'party-committee', tenant),
  lead: await settleUnit(house, '市水利局', 'department', tenant),
  sibling: await settleUnit(house, '市林业局', 'department', tenant),
});

export const policyOf = (house: House, day: Day = todayOf(house)): Policy => {
  const resolved = resolveEdition(house.packs.shipped, 'ningbo', day);
  if (!resolved.ok) throw new Error(resolved.code);
  return pinPolicy(resolved.edition);
};

export const planIdOf = (tenant: string): string => derivedId(`plan/${tenant}/样例方案`);

/** A task of another tenant, further on than its dispatch, or under another law in parts. */
interface SeededElsewhere {
  readonly tenant?: string;
  readonly later?: readonly TaskEvent[];
  readonly policy?: Partial<Policy>;
  /** What its plan states of it otherwise. */
  readonly states?: Partial<TaskFacts>;
  /** From when it holds, where that is not today. */
  readonly on?: Day;
}

/** The plan of the seeded tasks, as an import would have put it on record; returns its id. */
export async function seedImportedPlan(
  house: House,
  { pack = 'ningbo', name = '样例方案' } = {},
): Promise<string> {
  const planId = planIdOf(house.tenant.id);
  const data = { planId, name, pack, edition: 'e', importId: planId, file: 'f', corrections: [] };
  const on = todayOf(house);
  const mark = { commandId: 'seed/plan', digest: '', actor: 'system:seed', principal: null, on, late: null };
  await house.ledger.begin(house.tenant.id, mark, [
    { aggregate: planAggregate(planId), events: [{ type: 'PlanImported', data }] },
  ]);
  return planId;
}

/** A dispatched task in the ledger, as an import would have written it. */
export async function seedTask(
  house: House,
  units: Units,
  ref: string,
  {
    tenant = house.tenant.id,
    later = [],
    policy = {},
    states = {},
    on = todayOf(house),
  }: SeededElsewhere = {},
): Promise<string> {
  const planId = planIdOf(tenant);
  const taskId = derivedId(`task/${planId}/${ref}`);
  const facts = { ...factsOf(units, { planId, ref }), ...states };
  const mark = {
    commandId: `seed/${ref}`,
    digest: '',
    actor: 'system:seed',
    principal: null,
    on,
    late: null,
  };
  const events = [...planTask(taskId, facts, { ...policyOf(house), ...policy }), ...later];
  await house.ledger.begin(tenant, mark, [{ aggregate: taskAggregate(taskId), events }]);
  return taskId;
}

const factsOf = (units: Units, { planId, ref }: { planId: string; ref: string }): TaskFacts => ({
  planId,
  ref,
  title: `完成第 ${ref} 号整改`,
  problem: '污水直排',
  goal: '排口全部封堵',
  class: 'dated',
  deadline: { text: '2030年12月底前', kind: 'date', day: '2030-12-31', precision: 'month' },
  measures: [{ no: '1', text: '封堵排口', deadline: null }],
  units: {
    lead: units.lead.id,
    cooperating: [],
    acceptance: units.office.id,
    office: units.office.id,
    government: units.government.id,
    'party-committee': units.party.id,
  },
  unitNames: Object.fromEntries(Object.values(units).map(({ id, name }: Unit) => [id, name])),
});
