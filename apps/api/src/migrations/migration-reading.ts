import type { Input, routes } from '@duban/contract';
import {
  canonicalText,
  isPost,
  previewMigration,
  sha256,
  supplierWords,
  type Day,
  type Migration,
  type MigrationPreview,
  type Policy,
  type PostNames,
  type Supplier,
  type Task,
} from '@duban/domain';
import { pinPolicy, resolveEdition, type Edition } from '@duban/jurisdictions';
import { namesOf, planPacks, runningTasks } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { notFound, problem } from '../edge/problem';
import { HOUSE, lawNow, type House } from '../house';
import type { Caller } from '../people/caller';
import { TaskLookup } from '../tasks/task-lookup';

type TaskMigrationView = Input<typeof routes.taskMigration.answer>;
type PlanMigrationView = Input<typeof routes.planMigration.answer>;
type TaskView = PlanMigrationView['tasks'][number];
type OutcomeView = NonNullable<TaskView['outcome']>;

/** Another law for some running tasks, and what it would do to each of them. */
export interface Migrating {
  readonly edition: Edition;
  readonly policy: Policy;
  readonly tasks: readonly MigratingTask[];
}

export interface MigratingTask {
  readonly task: Task;
  readonly migration: Migration;
}

/** The edition of which day, and which day it is. */
export interface When {
  readonly on: Day;
  readonly today: Day;
}

export const whenOf = (on: Day | undefined, { today }: Pick<Caller, 'today'>): When => ({
  on: on ?? today,
  today,
});

/** What another edition would do to running tasks. Nothing is changed by looking. */
@Injectable()
export class MigrationReading {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
  ) {}

  async ofTask(taskId: string, when: When): Promise<Migrating & { readonly asked: MigratingTask }> {
    const task = await this.tasks.state(taskId);
    const migrating = await this.of(task.policy.pack, [task], when);
    return { ...migrating, asked: migrating.tasks[0] as MigratingTask };
  }

  /** The tasks of a plan that are not closed and live under another edition than that. */
  async ofPlan(planId: string, when: When): Promise<Migrating> {
    const { db, tenant } = this.house;
    const pack = (await planPacks(db, tenant.id)).find(({ plan }) => plan === planId)?.pack;
    if (!pack) throw notFound();
    const migrating = await this.of(pack, await runningTasks(db, tenant.id, planId), when);
    const elsewhere = ({ task }: MigratingTask): boolean => task.policy.edition !== migrating.policy.edition;
    return { ...migrating, tasks: migrating.tasks.filter(elsewhere) };
  }

  async taskView({
    asked,
    policy,
  }: Migrating & { readonly asked: MigratingTask }): Promise<TaskMigrationView> {
    const [view] = await this.taskViews([asked]);
    return { ...(view as TaskView), to: lawOf(policy) };
  }

  async planView(migrating: Migrating): Promise<PlanMigrationView> {
    const tasks = await this.taskViews(migrating.tasks);
    return { to: lawOf(migrating.policy), tasks, hash: hashOf(migrating) };
  }

  async taskViews(tasks: readonly MigratingTask[]): Promise<TaskView[]> {
    const names = await this.names(tasks);
    return tasks.map((task) => taskView(task, names));
  }

  private async of(pack: string, tasks: readonly Task[], { on, today }: When): Promise<Migrating> {
    if (on > today) throw notInForce(on);
    const { packs, tenant } = this.house;
    const law = await lawNow(this.house);
    const { approved } = await packs.of(tenant.id);
    const resolved = resolveEdition(approved, pack, on);
    if (!resolved.ok) throw problem('bad-request', resolved.because.zh, resolved.because.en);
    const { edition } = resolved;
    const policy = pinPolicy(edition);
    return {
      ...{ edition, policy },
      tasks: tasks.map((task) => ({ task, migration: previewMigration(task, policy, law) })),
    };
  }

  private names(tasks: readonly MigratingTask[]): Promise<Names> {
    const { db, tenant } = this.house;
    const previews = tasks.flatMap(({ migration }) => (migration.ok ? [migration.preview] : []));
    const persons = previews.flatMap(({ lapsed, signers }) => [
      ...lapsed.map(({ by }) => by),
      ...[...signers.needed, ...signers.spared].flatMap((who) => (isPost(who) ? [] : [who.person])),
    ]);
    return namesOf(db, tenant.id, [...new Set(persons)]);
  }
}

const notInForce = (on: Day) =>
  problem(
    'wrong-day',
    `${on} 的规则还没有生效；到那一天再改用`,
    `the law of ${on} is not in force yet: change to it on that day`,
  );

/** Of all outcomes together, in the order of their tasks: what is approved is just this. Null where there is none. */
export function hashOf({ policy, tasks }: Migrating): string | null {
  const hashes = movable(tasks).map(({ taskId, previewHash }) => ({ taskId, previewHash }));
  return hashes.length === 0 ? null : sha256(canonicalText({ edition: policy.edition, tasks: hashes }));
}

/** The tasks that can come under the law, each with the hash of its outcome. */
export const movable = (tasks: readonly MigratingTask[]) =>
  tasks.flatMap(({ task, migration }) =>
    migration.ok ? [{ taskId: task.taskId, cycle: task.cycle, previewHash: migration.preview.hash }] : [],
  );

type Names = Readonly<Record<string, string>>;

export const lawOf = ({ pack, edition, effectiveFrom }: Policy) => ({ pack, edition, effectiveFrom });

const taskView = ({ task, migration }: MigratingTask, names: Names): TaskView => ({
  taskId: task.taskId,
  ref: task.facts.ref,
  title: task.facts.title,
  status: task.status,
  step: task.status === 'closing' ? task.open.step : null,
  outcome: migration.ok ? outcomeView(migration.preview, task.policy.posts, names) : null,
  refused: migration.ok ? null : { code: migration.code, because: migration.because },
});

function outcomeView(
  { hash, from, next, lapsed, signers, steps }: MigrationPreview,
  posts: PostNames,
  persons: Names,
): OutcomeView {
  const words = (who: Supplier) => supplierWords(who, { posts, persons });
  return {
    hash,
    from: { ...from },
    next: { before: next.before, after: next.after },
    lapsed: lapsed.map(({ by, on, reason, decision }) => ({
      name: persons[by] ?? by,
      on,
      decision: decision ?? 'approve',
      reason,
    })),
    needed: signers.needed.map(words),
    spared: signers.spared.map(words),
    steps: {
      added: [...steps.added],
      dropped: [...steps.dropped],
      changed: [...steps.changed],
      leftOut: [...steps.leftOut],
    },
  };
}
