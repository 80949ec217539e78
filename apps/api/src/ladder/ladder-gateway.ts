import type { Input, Output, routes } from '@duban/contract';
import type { Day, LadderCommand, Rung, Task, WarningScheme } from '@duban/domain';
import { lettersOfMeasures } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { frameOf, type Asking } from '../engine/frame';
import { HOUSE, type House } from '../house';
import { WarningLevels } from '../packs/warning-levels';
import { lawOf } from '../tasks/law-of';
import { TaskLookup } from '../tasks/task-lookup';
import { TaskOrders } from '../tasks/task-orders';
import { rungsOf } from './rungs-of';

type Wanted = Output<typeof routes.actOnLadder.body>;
type Answer = Input<typeof routes.actOnLadder.answer>;

/** Sends what is decided or written down about a ladder to the process of its task. */
@Injectable()
export class LadderGateway {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
    @Inject(TaskOrders) private readonly orders: TaskOrders,
    @Inject(WarningLevels) private readonly levels: WarningLevels,
  ) {}

  act(asking: Asking, taskId: string, wanted: Wanted): Promise<Answer> {
    return this.orders.send(asking.request, taskId, async () => {
      const { cycle, planId } = await this.tasks.visible(asking.caller, taskId);
      const task = await this.tasks.state(taskId);
      const known = {
        rungs: await this.rungs(task, wanted),
        levels: wanted.type === 'judge-level' ? await this.levels.schemeOf(planId, asking.caller.today) : [],
        issuedOn: wanted.type === 'record-measure' ? await this.issuedOn(wanted.letterId) : null,
      };
      return { cycle, command: commandOf(asking, wanted, known) };
    });
  }

  /** Only what is taken is looked up in the edition: everything else the task has with it. */
  private async rungs({ policy }: Task, { type }: Wanted): Promise<readonly Rung[]> {
    return type === 'take-rung' ? rungsOf(policy, (await lawOf(this.house, policy)).edition) : [];
  }

  private async issuedOn(letterId: string): Promise<Day | null> {
    const { db, tenant } = this.house;
    return (await lettersOfMeasures(db, tenant.id, [letterId]))[letterId]?.issuedOn ?? null;
  }
}

/** What the law knows of what is named, and the ledger of its letter. */
interface Known {
  readonly rungs: readonly Rung[];
  readonly levels: WarningScheme;
  readonly issuedOn: Day | null;
}

function commandOf(asking: Asking, { on, late, ...said }: Wanted, known: Known): LadderCommand {
  const frame = frameOf(asking, { on, late });
  const { rungs, levels, issuedOn } = known;
  if (said.type === 'record-measure') return { ...frame, ...said, issuedOn };
  if (said.type === 'judge-level')
    return { ...frame, ...said, level: levels.find(({ id }) => id === said.level) ?? null };
  if (said.type !== 'take-rung') return { ...frame, ...said };
  const rung = rungs.find(({ id }) => id === said.rung) ?? null;
  return { ...frame, ...said, rung };
}
