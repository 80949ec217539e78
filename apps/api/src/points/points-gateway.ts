import type { Input, routes } from '@duban/contract';
import type { PointsCommand } from '@duban/domain';
import { Inject, Injectable } from '@nestjs/common';
import { frameOf, type Asking, type Said, type Unframed } from '../engine/frame';
import { recorded } from '../engine/recorded';
import { HOUSE, type House } from '../house';
import { TaskLookup } from '../tasks/task-lookup';
import { PointsReading } from './points-reading';

type Answer = Input<typeof routes.taskPoints.answer>;

/** Records what is said of the points of a task. */
@Injectable()
export class PointsGateway {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
    @Inject(PointsReading) private readonly reading: PointsReading,
  ) {}

  async say(asking: Asking, frame: Said, said: Unframed<PointsCommand>): Promise<Answer> {
    await this.tasks.visible(asking.caller, said.taskId);
    recorded(
      await this.house.ledger.recordPoints(this.house.tenant.id, { ...frameOf(asking, frame), ...said }),
    );
    return this.reading.shown(asking.caller, said.taskId);
  }
}
