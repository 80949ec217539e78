import { routes } from '@duban/contract';
import type { Client } from '../client/client';
import type { AnswerOf } from '../client/request';
import { isUuid } from '../command-line/identity';
import { wrongCall } from '../trouble';

export type PlanView = AnswerOf<typeof routes.listPlans>['plans'][number];

/** The id of the plan that `--plan` names; undefined where none was named. */
export async function planIdOf(client: Client, named: string | undefined): Promise<string | undefined> {
  if (named === undefined || isUuid(named)) return named;
  return (await planNamed(client, named)).id;
}

/** What each plan is called, by its id. */
export async function planNames(client: Client): Promise<ReadonlyMap<string, string>> {
  const { plans } = await client.call(routes.listPlans, {});
  return new Map(plans.map(({ id, name }) => [id, name]));
}

/** The plan that `--plan` names, or the only one there is. */
export async function thePlanId(client: Client, named: string | undefined): Promise<string> {
  const known = await planIdOf(client, named);
  if (known !== undefined) return known;
  const { plans } = await client.call(routes.listPlans, {});
  const [only] = plans;
  if (only && plans.length === 1) return only.id;
  throw wrongCall('--plan', `请指明方案：${namesOf(plans)}`, `name the plan, one of: ${namesOf(plans)}`);
}

async function planNamed(client: Client, name: string): Promise<PlanView> {
  const { plans } = await client.call(routes.listPlans, {});
  const [found, ...others] = plans.filter((plan) => plan.name === name);
  if (found && others.length === 0) return found;
  if (found) throw wrongCall('--plan', `“${name}”有多个，请用其 ID`, `"${name}" names several, use an id`);
  throw wrongCall(
    '--plan',
    `没有名为“${name}”的方案；现有：${namesOf(plans)}`,
    `no plan "${name}"; there are: ${namesOf(plans)}`,
  );
}

const namesOf = (plans: readonly PlanView[]): string => plans.map(({ name }) => name).join('、') || '—';
