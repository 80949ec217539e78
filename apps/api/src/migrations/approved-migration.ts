import type { Input, routes } from '@duban/contract';
import { previewMigration, type LawChange, type Task } from '@duban/domain';
import { tasksByIds } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { ApprovalReading } from '../approvals/approval-reading';
import { notFound } from '../edge/problem';
import { HOUSE, lawNow, type House } from '../house';
import type { Caller } from '../people/caller';
import { lawOf, MigrationReading, type MigratingTask } from './migration-reading';

type Shown = Input<typeof routes.approvalMigration.answer>;
type Stands = Shown['tasks'][number]['stands'];

/** A change of law as it was put to approval, for whoever decides on it, and what has come of it since. */
@Injectable()
export class ApprovedMigration {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(ApprovalReading) private readonly approvals: ApprovalReading,
    @Inject(MigrationReading) private readonly migrations: MigrationReading,
  ) {}

  async show(caller: Caller, approvalId: string): Promise<Shown> {
    await this.approvals.visible(caller, approvalId);
    const { effect } = (await this.approvals.state(approvalId)).frame;
    if (!effect) throw notFound();
    const { db, tenant } = this.house;
    const law = await lawNow(this.house);
    const ids = effect.tasks.map(({ taskId }) => taskId);
    const tasks = (await tasksByIds(db, tenant.id, ids)).map((task): MigratingTask => ({
      task,
      migration: previewMigration(task, effect.policy, law),
    }));
    const views = await this.migrations.taskViews(tasks);
    return {
      to: lawOf(effect.policy),
      because: effect.because,
      tasks: views.map((view, index) => ({
        ...view,
        stands: standOf(tasks[index] as MigratingTask, effect),
      })),
    };
  }
}

function standOf({ task, migration }: MigratingTask, { policy, tasks }: LawChange): Stands {
  if (isUnder(task, policy)) return 'moved';
  const read = tasks.find(({ taskId }) => taskId === task.taskId)?.previewHash;
  return migration.ok && migration.preview.hash === read ? 'as-read' : 'changed';
}

const isUnder = ({ policy }: Task, { edition }: LawChange['policy']): boolean => policy.edition === edition;
