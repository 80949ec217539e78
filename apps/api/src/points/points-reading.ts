import type { Input, routes } from '@duban/contract';
import { mayOnPoints } from '@duban/domain';
import { pointsOfTask } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { HOUSE, type House } from '../house';
import { actorOf, type Caller } from '../people/caller';
import { TaskLookup } from '../tasks/task-lookup';

type Shown = Input<typeof routes.taskPoints.answer>;

const NONE: Shown['counts'] = {
  ...{ total: 0, closed: 0, done: 0, withdrawn: 0 },
  ...{ named: { total: 0, closed: 0 }, found: { total: 0, closed: 0 } },
};

/** The points of a task, for whoever may see it. */
@Injectable()
export class PointsReading {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
  ) {}

  async ofTask(caller: Caller, taskId: string): Promise<Shown> {
    await this.tasks.visible(caller, taskId);
    return this.shown(caller, taskId);
  }

  /** For a task that the caller is known to see. */
  async shown(caller: Caller, taskId: string): Promise<Shown> {
    const task = await this.tasks.state(taskId);
    const { cycle } = task;
    const { db, tenant } = this.house;
    const rows = await pointsOfTask(db, tenant.id, { taskId, cycle });
    const by = actorOf(caller);
    return {
      ...{ taskId, cycle, counts: task.points ?? NONE },
      points: rows.map(({ acts, ...row }) => ({
        ...row,
        acts: acts.map(({ evidence = [], ...act }) => ({
          ...act,
          evidence: evidence.map(({ fileName, version, sha256 }) => ({ fileName, version, sha256 })),
        })),
      })),
      may: {
        add: mayOnPoints(task, by, 'add-points'),
        report: mayOnPoints(task, by, 'report-point'),
        close: mayOnPoints(task, by, 'close-point'),
      },
    };
  }
}
