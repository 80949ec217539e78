import type { Input, Output, routes } from '@duban/contract';
import { rulingEdition, type Ruling } from '@duban/jurisdictions';
import { Inject, Injectable } from '@nestjs/common';
import { ApprovalOpening, type Matter } from '../approvals/approval-opening';
import { problem } from '../edge/problem';
import type { Asking } from '../engine/frame';
import { HOUSE, type House } from '../house';
import type { Caller } from '../people/caller';
import { supervisorsOf } from '../people/supervisors';
import { hashOf, MigrationReading, movable, whenOf } from './migration-reading';

type Wanted = Output<typeof routes.proposeMigration.body>;
type Proposed = Input<typeof routes.proposeMigration.answer>;

/** Puts the running tasks of a whole plan under another law, by approval. */
@Injectable()
export class PlanMigration {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(ApprovalOpening) private readonly approvals: ApprovalOpening,
    @Inject(MigrationReading) private readonly migrations: MigrationReading,
  ) {}

  /** What is approved is the outcome that was read: an outcome that has changed since is read anew. */
  async propose(
    asking: Asking & { readonly params: { readonly planId: string } },
    wanted: Wanted,
  ): Promise<Proposed> {
    const { approvalId, effect } = await this.approvals.open(asking, () => this.matter(asking, wanted));
    return { approvalId, tasks: effect?.tasks.length ?? 0 };
  }

  private async matter(
    { caller, params }: Asking & { readonly params: { readonly planId: string } },
    { on, because, basis, hash }: Wanted,
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
