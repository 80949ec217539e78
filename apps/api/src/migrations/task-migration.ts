import type { Input, Output, routes } from '@duban/contract';
import type { PolicyCommand } from '@duban/domain';
import { Inject, Injectable } from '@nestjs/common';
import { frameOf, type Asking } from '../engine/frame';
import { HOUSE, type House } from '../house';
import { TaskLookup } from '../tasks/task-lookup';
import { TaskOrders } from '../tasks/task-orders';
import { MigrationReading, whenOf } from './migration-reading';

type Wanted = Output<typeof routes.migrateTask.body>;
type Answer = Input<typeof routes.migrateTask.answer>;

/** Puts one running task under another law, by the office that has read its outcome. */
@Injectable()
export class TaskMigration {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
    @Inject(TaskOrders) private readonly orders: TaskOrders,
    @Inject(MigrationReading) private readonly migrations: MigrationReading,
  ) {}

  migrate(asking: Asking, taskId: string, { on, because, hash }: Wanted): Promise<Answer> {
    return this.orders.send(asking.request, taskId, async () => {
      const { editions, tenant } = this.house;
      const { edition } = await this.migrations.ofTask(taskId, whenOf(on, asking.caller));
      const policy = await editions.pin(tenant.id, edition);
      const said = { type: 'change-policy', policy, because, previewHash: hash } as const;
      const command: PolicyCommand = { ...frameOf(asking, {}), ...said };
      const { cycle } = await this.tasks.row(taskId);
      return { cycle, command };
    });
  }
}
