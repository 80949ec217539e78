import { taskAggregate, type Input, type Output, type routes } from '@duban/contract';
import {
  correctable,
  entriesIn,
  entryAt,
  holds,
  seatOf,
  type CorrectionCommand,
  type RecordedEvent,
  type Task,
} from '@duban/domain';
import type { ReadChain } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { refused } from '../edge/problem';
import { frameOf, type Asking } from '../engine/frame';
import { HOUSE, type House } from '../house';
import { actorOf, type Caller } from '../people/caller';
import { TaskLookup } from './task-lookup';
import { TaskOrders } from './task-orders';

type Wanted = Output<typeof routes.correctEntry.body>;
type Answer = Input<typeof routes.correctEntry.answer>;
type Correctable = Input<typeof routes.taskRecord.answer>['correctable'];

/** Which entry a number names is read from the chain; a task knows no numbers of its own entries. */
@Injectable()
export class TaskCorrections {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
    @Inject(TaskOrders) private readonly orders: TaskOrders,
  ) {}

  correct(asking: Asking, taskId: string, { on, late, ...said }: Wanted): Promise<Answer> {
    return this.orders.send(asking.request, taskId, async () => {
      const { cycle } = await this.tasks.own(asking.caller, taskId);
      const answer = correctable(await this.chain(taskId), said.entry);
      if (!answer.ok) throw refused(answer);
      const { of, no, former } = answer.found;
      const command: CorrectionCommand = {
        ...frameOf(asking, { on, late }),
        ...said,
        ...{ type: 'correct', of, no, corrections: former.length },
      };
      return { cycle, command };
    });
  }

  private async chain(taskId: string): Promise<readonly RecordedEvent[]> {
    const { ledger, tenant } = this.house;
    return recordedIn(await ledger.readChain<'task'>(tenant.id, taskAggregate(taskId)));
  }
}

const recordedIn = ({ facts, links }: ReadChain<'task'>): readonly RecordedEvent[] =>
  facts.flatMap(({ event }, index) => {
    const link = links[index];
    return link ? [{ sequence: link.sequence, event }] : [];
  });

/** The entries that somebody may correct just now. */
export function correctableFor(caller: Caller, task: Task, chain: ReadChain<'task'>): Correctable {
  if (task.status !== 'closing') return [];
  return entriesIn(recordedIn(chain)).flatMap(({ entry, of, no }) => {
    const written = entryAt(task, { of, no });
    return written && holds(actorOf(caller), seatOf(task, written.by)) ? [{ entry, of }] : [];
  });
}
