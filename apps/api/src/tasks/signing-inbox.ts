import type { Input, routes } from '@duban/contract';
import {
  ownOperations,
  signingIn,
  type ApprovalLaw,
  type ApprovalOperationType,
  type Task,
} from '@duban/domain';
import { namesOf, seatName, signingsInAlarm, tasksInSigning } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Standing } from '../approvals/standing-for';
import { HOUSE, lawNow, type House } from '../house';
import type { Caller } from '../people/caller';

type Item = Input<typeof routes.inbox.answer>['toDo'][number];

/** What somebody is waited for to do in a signing, by the name that it has as an act of the task. */
const DUTIES: Readonly<Partial<Record<ApprovalOperationType, string>>> = {
  approve: 'sign',
  'confirm-scan': 'confirm-scan',
  'give-opinion': 'give-opinion',
  'supply-material': 'supply-material',
};

/** With an alarm, for nobody is found who could sign: whoever looks after it finds somebody, or those above decide. */
const DUTIES_IN_ALARM: typeof DUTIES = { 'hand-over': 'hand-over', override: 'override' };

/**
 * The signings of tasks that wait for those whose standing proxy somebody is, by what they could do there and by nothing
 * else; what waits for themselves is told by their posts and their name. And those with an alarm, for whoever can end it.
 */
@Injectable()
export class SigningInbox {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  async of(caller: Caller, standings: readonly Standing[]): Promise<Item[]> {
    const { db, tenant } = this.house;
    const judged = { ...(await lawNow(this.house)), today: caller.today };
    const persons = standings.flatMap(({ actor }) => actor.principal ?? []);
    const [tasks, inAlarm, names] = await Promise.all([
      this.waitingFor(standings.slice(1)),
      signingsInAlarm(db, tenant.id, unitsOf(standings)),
      namesOf(db, tenant.id, persons),
    ]);
    const items = [
      ...itemsIn(tasks, standings.slice(1), { duties: DUTIES, judged }),
      ...itemsIn(inAlarm, standings, { duties: DUTIES_IN_ALARM, judged }),
    ];
    return items.map((item) => ({
      ...item,
      principalName: item.principal && (names[item.principal] ?? null),
    }));
  }

  private async waitingFor(principals: readonly Standing[]): Promise<readonly Task[]> {
    const { db, tenant } = this.house;
    if (principals.length === 0) return [];
    const actors = principals.map(({ actor }) => actor);
    const persons = actors.flatMap(({ principal }) => principal ?? []);
    const seats = actors.flatMap(({ posts }) => posts.map(seatName));
    return tasksInSigning(db, tenant.id, { persons, seats });
  }
}

const unitsOf = (standings: readonly Standing[]): readonly string[] => [
  ...new Set(standings.flatMap(({ actor }) => actor.posts.map(({ unit }) => unit))),
];

interface Asked {
  readonly duties: typeof DUTIES;
  readonly judged: ApprovalLaw;
}

const itemsIn = (
  tasks: readonly Task[],
  standings: readonly Standing[],
  asked: Asked,
): readonly Omit<Item, 'principalName'>[] =>
  tasks.flatMap((task) => standings.flatMap((standing) => itemsOf(task, standing, asked)));

function itemsOf(
  task: Task,
  { actor, proxies }: Standing,
  { duties, judged }: Asked,
): readonly Omit<Item, 'principalName'>[] {
  const signing = signingIn(task);
  if (!signing) return [];
  const { taskId, facts } = task;
  const { planId, ref, title } = facts;
  const own = ownOperations(signing, { by: actor, proxies, on: judged.today }, judged);
  const acts = new Set(own.flatMap(({ operation }) => duties[operation] ?? []));
  const { principal } = actor;
  return [...acts].map((act) => ({
    ...{ kind: 'task' as const, act, taskId, letterId: null, planId, ref, title },
    ...{ principal, by: null },
  }));
}
