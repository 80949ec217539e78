import type { Input, routes } from '@duban/contract';
import { holds, openActs, publicNotice, seatOf, type Seat, type Task } from '@duban/domain';
import { objectionsOfTask, openWords, type ObjectionRow } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { problem, type Problem } from '../edge/problem';
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
    const opened = reads ? this.opened(rows) : null;
    const answers = openActs(task, law.assess).find(({ act }) => act === 'answer-objection');
    return {
      taskId,
      notice: publicNotice(task) && { tenant: tenant.slug, id: taskId },
      objections: rows.map(({ taskId: _, words: __, ...row }, index) => ({
        ...row,
        ...(opened?.[index] ?? { text: null, contact: null }),
      })),
      mayAnswer: answers?.by.some((seat) => holds(actor, seat)) ?? false,
    };
  }

  private opened(rows: readonly ObjectionRow[]): readonly Opened[] {
    const { sealer, tenant } = this.house;
    const opened = rows.map(({ id: objectionId, words }) =>
      openWords(sealer, { tenant: tenant.id, objectionId }, words),
    );
    const closed = rows.filter((_, index) => !opened[index]).map(({ number }) => number);
    if (closed.length > 0) throw unreadable(closed);
    return opened;
  }
}

type Opened = ReturnType<typeof openWords>;

const unreadable = (numbers: readonly string[]): Problem =>
  problem(
    'sealed-unreadable',
    `异议 ${numbers.join('、')} 的内容和联系方式无法解密：加密它的密钥不在密钥文件里，或者这一行被改动、调换过`,
    `what objection ${numbers.join(', ')} says cannot be opened: the key that sealed it is not in the key file, or its row was altered or exchanged`,
  );

const publishersOf = (task: Task): readonly Seat[] =>
  task.policy.closing.flatMap((step) => (step.step === 'publicity' ? [seatOf(task, step.by)] : []));
