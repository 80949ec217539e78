import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { ApprovedMigration } from './approved-migration';
import { MigrationReading, whenOf } from './migration-reading';
import { PlanMigration } from './plan-migration';
import { TaskMigration } from './task-migration';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

@Controller()
export class MigrationsController {
  constructor(
    @Inject(MigrationReading) private readonly reading: MigrationReading,
    @Inject(ApprovedMigration) private readonly approved: ApprovedMigration,
    @Inject(TaskMigration) private readonly task: TaskMigration,
    @Inject(PlanMigration) private readonly plan: PlanMigration,
  ) {}

  @Route(routes.taskMigration)
  async ofTask(
    @AskedCall() { params, query, caller }: Call<typeof routes.taskMigration>,
  ): Answer<'taskMigration'> {
    return this.reading.taskView(await this.reading.ofTask(params.taskId, whenOf(query.on, caller)));
  }

  @Route(routes.migrateTask)
  migrate(@AskedCall() call: Call<typeof routes.migrateTask>): Answer<'migrateTask'> {
    return this.task.migrate(call, call.params.taskId, call.body);
  }

  @Route(routes.planMigration)
  async ofPlan(
    @AskedCall() { params, query, caller }: Call<typeof routes.planMigration>,
  ): Answer<'planMigration'> {
    return this.reading.planView(await this.reading.ofPlan(params.planId, whenOf(query.on, caller)));
  }

  @Route(routes.proposeMigration)
  propose(@AskedCall() call: Call<typeof routes.proposeMigration>): Answer<'proposeMigration'> {
    return this.plan.propose(call, call.body);
  }

  @Route(routes.approvalMigration)
  show(@AskedCall() { params, caller }: Call<typeof routes.approvalMigration>): Answer<'approvalMigration'> {
    return this.approved.show(caller, params.approvalId);
  }
}
