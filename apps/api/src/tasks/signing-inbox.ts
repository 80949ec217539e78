import type { Input, routes } from '@duban/contract';
import {
  ownOperations,
  signingIn,
  type ApprovalLaw,
  type ApprovalOperationType,
  type Task,
} from '@duban/domain';
import { namesOf, seatName, tasksInSigning } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Standing } from '../approvals/standing-for';
import { HOUSE, type House } from '../house';
import type { Caller } from '../people/caller';

type Item = Input<typeof routes.inbox.answer>['toDo'][number];

/** What somebody is waited for to do in a signing, by the name that it has as an act of the task. */
const DUTIES: Readonly<Partial<Record<ApprovalOperationType, string>>> = {
  approve: 'sign',
  'give-opinion': 'give-opinion',
  'supply-material': 'supply-material',
};

/**
 * The signings of tasks that wait for those whose standing proxy somebody is, by what they could do there and by nothing
 * else. What waits for themselves is told by their posts and their name.
 */
@Injectable()
export class SigningInbox {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  async of(caller: Caller, [, ...principals]: readonly Standing[]): Promise<Item[]> {
    const { db, tenant, law } = this.house;
    if (principals.length === 0) return [];
    const actors = principals.map(({ actor }) => actor);
    const persons = actors.flatMap(({ principal }) => principal ?? []);
    const seats = actors.flatMap(({ posts }) => posts.map(seatName));
    const tasks = await tasksInSigning(db, tenant.id, { persons, seats });
    const names = await namesOf(db, tenant.id, persons);
    const judged = { ...law, today: caller.today };
    return tasks
      .flatMap((task) => principals.flatMap((standing) => itemsOf(task, standing, judged)))
      .map((item) => ({ ...item, principalName: item.principal && (names[item.principal] ?? null) }));
  }
}

function itemsOf(
  task: Task,
  { actor, proxies }: Standing,
  law: ApprovalLaw,
): readonly Omit<Item, 'principalName'>[] {
  const signing = signingIn(task);
  if (!signing) return [];
  const { taskId, facts } = task;
  const { planId, ref, title } = facts;
  const own = ownOperations(signing, { by: actor, proxies, on: law.today }, law);
  const acts = new Set(own.flatMap(({ operation }) => DUTIES[operation] ?? []));
  const { principal } = actor;
  return [...acts].map((act) => ({
    ...{ kind: 'task' as const, act, taskId, letterId: null, planId, ref, title },
    ...{ principal, by: null },
  }));
}
