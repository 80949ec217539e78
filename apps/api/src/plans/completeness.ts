import type { Input, routes } from '@duban/contract';
import type { Incomplete, Plan } from '@duban/domain';
import { incompleteTasks } from '@duban/persistence';
import type { House } from '../house';
import { viewerOf, type Caller } from '../people/caller';
import { completenessUnder } from './plan-law';

type Shown = NonNullable<Input<typeof routes.showPlan.answer>['course']>['completeness'];

/** As many as a page shows, and a refusal names. */
const SHOWN = 100;
const NAMED = 20;

/** What the tasks of a plan do not state yet of all that its law wants; null where nothing waits for its submission. */
export async function completenessOf(house: House, caller: Caller, plan: Plan): Promise<Shown> {
  const { planId, pack, course } = plan;
  if (course?.status !== 'feedback' && course?.status !== 'drafted') return null;
  const law = await completenessUnder(house, { pack, on: caller.today });
  if (!law) return null;
  const { db, tenant } = house;
  const { needs, ...rests } = law;
  const found = await incompleteTasks(db, tenant.id, viewerOf(caller), { planId, needs, most: SHOWN });
  return {
    ...rests,
    needs: [...needs],
    count: found.count,
    tasks: found.tasks.map((task) => ({ ...task, lacks: [...task.lacks] })),
  };
}

/** The same of the whole plan, whatever whoever submits it may see. */
export async function incompleteIn(house: House, caller: Caller, plan: Plan): Promise<Incomplete> {
  const law = await completenessUnder(house, { pack: plan.pack, on: caller.today });
  if (!law) return { count: 0, refs: [] };
  const { db, tenant } = house;
  const everything = { ...viewerOf(caller), all: true };
  const asked = { planId: plan.planId, needs: law.needs, most: NAMED };
  const { count, tasks } = await incompleteTasks(db, tenant.id, everything, asked);
  return { count, refs: tasks.map(({ ref }) => ref) };
}
