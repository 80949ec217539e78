import { taskAggregate } from '@duban/contract';
import type { Task } from '@duban/domain';
import { EVERYBODY, taskRow, type ReadState, type TaskRow } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { StandingFor } from '../approvals/standing-for';
import { notFound, problem } from '../edge/problem';
import { headIn } from '../engine/state-in';
import { HOUSE, type House } from '../house';
import { viewerOf, type Caller } from '../people/caller';

/** One task by its id, for whatever reads it or acts on it. */
@Injectable()
export class TaskLookup {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(StandingFor) private readonly standing: StandingFor,
  ) {}

  /** Whoever stands in for somebody signs what they read here, and sees what that one may see. */
  async visible(caller: Caller, taskId: string): Promise<TaskRow> {
    const viewer = await this.standing.viewer(caller);
    const row = await taskRow(this.house.db, this.house.tenant.id, viewer, taskId);
    if (!row) throw notFound();
    return row;
  }

  /** What whoever acts may see in their own name. */
  async own(caller: Caller, taskId: string): Promise<TaskRow> {
    const row = await taskRow(this.house.db, this.house.tenant.id, viewerOf(caller), taskId);
    if (!row) throw notFound();
    return row;
  }

  async state(taskId: string): Promise<Task> {
    return (await this.head(taskId)).state;
  }

  /** With the last link of its chain. */
  head(taskId: string): Promise<ReadState<'task'>> {
    return headIn(this.house, taskAggregate(taskId));
  }

  /** Its row, whoever may see it: the answer to an act that its process has accepted. */
  async row(taskId: string): Promise<TaskRow> {
    const row = await taskRow(this.house.db, this.house.tenant.id, EVERYBODY, taskId);
    if (!row) throw problem('internal', '任务不在台账中', 'the task is not in the read model');
    return row;
  }
}
