import { routes } from '@duban/contract';
import type { Client } from '../client/client';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import { isUuid } from '../command-line/identity';
import { planIdOf, planNames } from '../plans/find-plan';
import { wrongCall } from '../trouble';

export type TaskRow = AnswerOf<typeof routes.receiveTask>['task'];

/** A task is named by its UUID or by its number as printed in the plan, with `--plan` where several plans have it. */
export const taskIdOf = (client: Client, given: Given): Promise<string> =>
  taskIdNamed(client, given.argument(0), given.text('plan'));

export async function taskIdNamed(client: Client, named: string, planNamed?: string): Promise<string> {
  if (isUuid(named)) return named;
  const plan = await planIdOf(client, planNamed);
  const { tasks } = await client.call(routes.listTasks, { query: { ref: named, ...(plan && { plan }) } });
  const [found, ...others] = tasks;
  if (found && others.length === 0) return found.id;
  throw found ? await ambiguous(client, named, tasks) : unknown(named, plan !== undefined);
}

/** Several plans are told apart by their names; within one plan only ids are left. */
async function ambiguous(client: Client, ref: string, tasks: readonly TaskRow[]): Promise<Error> {
  const names = await planNames(client);
  const plans = [...new Set(tasks.map(({ planId }) => names.get(planId) ?? planId))].join('、');
  const ids = tasks.map(({ id, title }) => `${id}（${title}）`).join('、');
  return new Set(tasks.map(({ planId }) => planId)).size > 1
    ? wrongCall(
        ref,
        `编号 ${ref} 在多个方案中都有，请用 --plan 指明一个：${plans}`,
        `the number ${ref} occurs in several plans, choose one with --plan: ${plans}`,
      )
    : wrongCall(
        ref,
        `编号 ${ref} 在方案“${plans}”中有多项，请改用 ID：${ids}`,
        `the number ${ref} occurs several times in "${plans}", use an id: ${ids}`,
      );
}

const unknown = (ref: string, inPlan: boolean): Error =>
  wrongCall(
    ref,
    `没有编号为 ${ref} 的任务${inPlan ? '（此方案中）' : ''}；用 duban task list 查看`,
    `there is no task ${ref}${inPlan ? ' in this plan' : ''}; see duban task list`,
  );
