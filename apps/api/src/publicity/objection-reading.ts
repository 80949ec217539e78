import type { Input, routes } from '@duban/contract';
import { holds, openActs, publicNotice, seatOf, type Seat, type Task } from '@duban/domain';
import { objectionsOfTask } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { HOUSE, type House } from '../house';
import { actorOf, isOffice, type Caller } from '../people/caller';
import { TaskLookup } from '../tasks/task-lookup';

type Shown = Input<typeof routes.taskObjections.answer>;

/** Objections to the notices of a task, for whoever may see it; their words for the office alone, and for whoever answers. */
@Injectable()
export class ObjectionReading {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
  ) {}

  async ofTask(caller: Caller, taskId: string): Promise<Shown> {
    await this.tasks.visible(caller, taskId);
    const { db, tenant, law } = this.house;
    const [task, rows] = await Promise.all([
      this.tasks.state(taskId),
      objectionsOfTask(db, tenant.id, taskId),
    ]);
    const actor = actorOf(caller);
    const reads = isOffice(caller) || publishersOf(task).some((seat) => holds(actor, seat));
    const answers = openActs(task, law.assess).find(({ act }) => act === 'answer-objection');
    return {
      taskId,
      notice: publicNotice(task) && { tenant: tenant.slug, id: taskId },
      objections: rows.map(({ taskId: _, text, contact, ...row }) => ({
        ...row,
        text: reads ? text : null,
        contact: reads ? contact : null,
      })),
      mayAnswer: answers?.by.some((seat) => holds(actor, seat)) ?? false,
    };
  }
}

const publishersOf = (task: Task): readonly Seat[] =>
  task.policy.closing.flatMap((step) => (step.step === 'publicity' ? [seatOf(task, step.by)] : []));
