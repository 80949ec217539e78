import type { Input, routes } from '@duban/contract';
import type { Approval, Day, PersonId, Proxy } from '@duban/domain';
import {
  namesOf,
  openApprovalsOf,
  postsDuring,
  proxiesDuring,
  tasksByLaw,
  type TasksOfLaw,
} from '@duban/persistence';
import { isAmongSigners, whatCannotBeSigned, type Days } from '@duban/rules';
import type { House } from '../house';
import { peopleShown } from './approval-view';
import { staffFor, untouched, type Ruled } from './staff';

type Wanting = Input<typeof routes.enterLeave.answer>['cannotBeSigned'][number];

interface Absence extends Days {
  readonly person: PersonId;
}

/**
 * What nobody can sign on days on which somebody is away: each open approval, and each law that running tasks carry, in
 * which they, or somebody whom they stand in for over however many others, are one of those who could. Days that are over are not asked about.
 */
export async function cannotBeSigned(
  house: House,
  { person, ...days }: Absence,
  today: Day,
): Promise<readonly Wanting[]> {
  if (days.to < today) return [];
  const away = { person, to: days.to, from: days.from > today ? days.from : today };
  const { db, tenant } = house;
  const proxies = await proxiesDuring(db, tenant.id, away);
  const persons = [...behind(person, proxies)];
  const posts = await postsDuring(db, tenant.id, persons, away);
  const units = posts.map(({ unit }) => unit);
  const [approvals, laws] = await Promise.all([
    openApprovalsOf(db, tenant.id, { persons, seats: [], units }),
    tasksByLaw(db, tenant.id, units),
  ]);
  const found = await Promise.all([
    ...approvals.map((approval) => inApproval(house, approval, away)),
    ...laws.map((law) => inTasks(house, law, away)),
  ]);
  return found.flat();
}

/** Somebody and all whom they may act for, over however many: on which days, is the rules' to say. */
function behind(person: PersonId, proxies: readonly Proxy[]): ReadonlySet<PersonId> {
  const found = new Set([person]);
  for (const one of found)
    for (const { proxy, principal } of proxies) if (proxy === one) found.add(principal);
  return found;
}

async function inApproval(house: House, approval: Approval, away: Absence): Promise<readonly Wanting[]> {
  const { approvalId, subject } = approval.frame;
  const days = await daysOf(house, approval, away, peopleShown(approval));
  return days.map((day) => ({ ...day, kind: 'approval', id: approvalId, title: subject.title, tasks: 0 }));
}

/** Every step of the law that is signed; of steps that lack the same people on the same days, one is told. */
async function inTasks(house: House, law: TasksOfLaw, away: Absence): Promise<readonly Wanting[]> {
  const { policy, units, id, ref, title, tasks } = law;
  const rules = policy.closing.flatMap((step) => (step.step === 'signature' ? [step.rule] : []));
  const frame = { units, posts: policy.posts, draftedBy: null };
  const days = await Promise.all(rules.map((rule) => daysOf(house, untouched(rule, frame), away, [])));
  const distinct = new Map(days.flat().map((day) => [JSON.stringify(day), day]));
  return [...distinct.values()].map((day) => ({ ...day, kind: 'task', id, title: `${ref} ${title}`, tasks }));
}

async function daysOf(
  house: House,
  ruled: Ruled,
  away: Absence,
  people: readonly PersonId[],
): Promise<readonly Pick<Wanting, 'from' | 'to' | 'because'>[]> {
  const staff = await staffFor(house, ruled, away);
  if (!isAmongSigners(away.person, staff, away)) return [];
  const names = await namesOf(house.db, house.tenant.id, [...people]);
  return whatCannotBeSigned(ruled.rule, staff, away, { posts: ruled.frame.posts, persons: names }).map(
    ({ from, to, because }) => ({ from, to, because: { ...because } }),
  );
}
