import { taskAggregate, type Input, type Output, type routes } from '@duban/contract';
import { decide, type PolicyCommand } from '@duban/domain';
import { rulingEdition, type Ruling } from '@duban/jurisdictions';
import { taskRow } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { ApprovalOpening, type Matter } from '../approvals/approval-opening';
import { notFound, problem } from '../edge/problem';
import { frameOf, type Asking } from '../engine/frame';
import { Processes } from '../engine/processes';
import { HOUSE, type House } from '../house';
import type { Caller } from '../people/caller';
import { supervisorsOf } from '../people/supervisors';
import { hashOf, MigrationReading, movable, whenOf } from './migration-reading';

type Wanted = Output<typeof routes.migrateTask.body>;
type WantedForPlan = Output<typeof routes.proposeMigration.body>;
type TaskAnswer = Input<typeof routes.migrateTask.answer>;
type Proposed = Input<typeof routes.proposeMigration.answer>;

/** Puts running tasks under another law: one by the office that has read its outcome, a whole plan by approval. */
@Injectable()
export class MigrationGateway {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Processes) private readonly processes: Processes,
    @Inject(ApprovalOpening) private readonly approvals: ApprovalOpening,
    @Inject(MigrationReading) private readonly migrations: MigrationReading,
  ) {}

  async migrate(
    asking: Asking & { readonly params: { readonly taskId: string } },
    wanted: Wanted,
  ): Promise<TaskAnswer> {
    const { request, params } = asking;
    const answer =
      (await this.processes.answered(request)) ?? (await this.carryOut(asking, wanted, params.taskId));
    const task = await this.row(params.taskId);
    return { commandId: answer.commandId, sequence: answer.sequence, task };
  }

  private async carryOut(asking: Asking, { on, because, hash }: Wanted, taskId: string) {
    const { caller, request } = asking;
    const { editions, ledger, tenant, law } = this.house;
    const { edition } = await this.migrations.ofTask(taskId, whenOf(on, caller));
    const policy = await editions.pin(tenant.id, edition);
    const said = { type: 'change-policy', policy, because, previewHash: hash } as const;
    const command: PolicyCommand = { ...frameOf(asking, {}), ...said };
    const { cycle } = await this.row(taskId);
    const judge = async () => {
      const there = await ledger.stateOf<'task'>(tenant.id, taskAggregate(taskId));
      if (!there) throw notFound();
      return decide(there.state, command, law);
    };
    return this.processes.carryOut({ request, process: { type: 'task', taskId, cycle }, command, judge });
  }

  private async row(taskId: string) {
    const row = await taskRow(
      this.house.db,
      this.house.tenant.id,
      { all: true, units: [], persons: [] },
      taskId,
    );
    if (!row) throw notFound();
    return row;
  }

  /** What is approved is the outcome that was read: an outcome that has changed since is read anew. */
  async propose(
    asking: Asking & { readonly params: { readonly planId: string } },
    wanted: WantedForPlan,
  ): Promise<Proposed> {
    const { approvalId, effect } = await this.approvals.open(asking, () => this.matter(asking, wanted));
    return { approvalId, tasks: effect?.tasks.length ?? 0 };
  }

  private async matter(
    { caller, params }: Asking & { readonly params: { readonly planId: string } },
    { on, because, basis, hash }: WantedForPlan,
  ): Promise<Matter> {
    const migrating = await this.migrations.ofPlan(params.planId, whenOf(on, caller));
    if (hashOf(migrating) !== hash) throw stale();
    const { editions, tenant } = this.house;
    const policy = await editions.pin(tenant.id, migrating.edition);
    const ruling = await this.ruling(policy.pack, caller);
    const tasks = movable(migrating.tasks);
    const title = `${tasks.length} 项任务改用自 ${policy.effectiveFrom} 起的规则`;
    return {
      subject: { kind: 'bulk-change', id: params.planId, title },
      ruling,
      units: await supervisorsOf(this.house),
      textHash: hash,
      basis,
      effectiveFrom: policy.effectiveFrom,
      effect: { policy, because, tasks },
    };
  }

  /** Whose approval it needs is said by the law in force, whichever edition the tasks are to come under. */
  private async ruling(pack: string, { today }: Caller): Promise<Ruling> {
    const { packs, tenant } = this.house;
    const { approved } = await packs.of(tenant.id);
    const ruling = rulingEdition(approved, { id: pack, extends: null }, today);
    if (!ruling.ok) throw problem('bad-pack', ruling.because.zh, ruling.because.en);
    return ruling;
  }
}

const stale = () =>
  problem(
    'stale-preview',
    '你看过的变更结果已经变化，请重新查看后再办',
    'what the change leads to is no longer what you read: read it again, then decide',
  );
