import { taskAggregate, type Input, type routes } from '@duban/contract';
import { closingText, closingTextHash, stateWords, type Task } from '@duban/domain';
import { besideTask, listReports, namesOf, taskRow, type TaskRow } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { notFound, problem } from '../edge/problem';
import { StandingFor } from '../approvals/standing-for';
import { HOUSE, type House } from '../house';
import type { Caller } from '../people/caller';
import { LedgerReading } from './ledger-reading';
import { explanationOf } from './task-explanation';

type Answer<Name extends keyof typeof routes> = Input<(typeof routes)[Name]['answer']>;

/** What is shown of tasks. Whoever may not see a task is told that there is none. */
@Injectable()
export class TaskReading {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(LedgerReading) private readonly rows: LedgerReading,
    @Inject(StandingFor) private readonly standing: StandingFor,
  ) {}

  async show(caller: Caller, taskId: string): Promise<Answer<'showTask'>> {
    const { db, tenant } = this.house;
    const viewer = await this.standing.viewer(caller);
    const row = await this.rows.row(caller, viewer, taskId);
    const task = await this.state(taskId);
    const reports = await listReports(db, tenant.id, viewer, taskId);
    return { row, task: { ...task }, reports: [...reports] };
  }

  async record(caller: Caller, taskId: string): Promise<Answer<'taskRecord'>> {
    const { db, tenant, ledger } = this.house;
    await this.visible(caller, taskId);
    const aggregate = taskAggregate(taskId);
    const { facts, links } = await ledger.readChain<'task'>(tenant.id, aggregate);
    const heads = facts.flatMap(({ actor, principal }) => [actor, principal ?? actor]);
    const names = await namesOf(db, tenant.id, [...new Set(heads)]);
    const nameOf = (id: string | null): string | null => (id === null ? null : (names[id] ?? null));
    const views = links.map(({ sequence, type, recordedAt, hash }, index) => {
      const fact = facts[index];
      if (!fact) throw new Error(`${aggregate} has a link without a fact`);
      const { on, late, actor, principal, event } = fact;
      const who = { actor, actorName: nameOf(actor), principal, principalName: nameOf(principal) };
      return { sequence, type, recordedAt, hash, on, late, ...who, data: { ...event.data } };
    });
    return { aggregate, facts: views };
  }

  async closingText(caller: Caller, taskId: string): Promise<Answer<'closingText'>> {
    await this.visible(caller, taskId);
    const task = await this.state(taskId);
    if (task.status === 'closing' || task.status === 'closed')
      return { text: closingText(task), hash: closingTextHash(task) };
    const { zh, en } = stateWords(task);
    throw problem('wrong-state', `任务${zh}，没有待签文本`, `the task is ${en}: there is no text to sign`);
  }

  async explain(caller: Caller, taskId: string): Promise<Answer<'explainTask'>> {
    const { db, tenant } = this.house;
    const row = await this.visible(caller, taskId);
    const viewer = await this.standing.viewer(caller);
    const [task, beside] = await Promise.all([this.state(taskId), besideTask(db, tenant.id, viewer, row)]);
    return explanationOf(this.house, task, { beside, today: caller.today });
  }

  /** Whoever stands in for somebody signs what they read here, and sees what that one may see. */
  private async visible(caller: Caller, taskId: string): Promise<TaskRow> {
    const viewer = await this.standing.viewer(caller);
    const row = await taskRow(this.house.db, this.house.tenant.id, viewer, taskId);
    if (!row) throw notFound();
    return row;
  }

  private async state(taskId: string): Promise<Task> {
    const { ledger, tenant } = this.house;
    const there = await ledger.stateOf<'task'>(tenant.id, taskAggregate(taskId));
    if (!there) throw notFound();
    return there.state;
  }
}
