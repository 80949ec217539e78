import { taskAggregate, type Input, type routes } from '@duban/contract';
import { closingText, closingTextHash, explain, stateWords, type Seat, type Task } from '@duban/domain';
import { resolveEdition } from '@duban/jurisdictions';
import { besideTask, listReports, namesOf, peopleHolding, taskRow, type TaskRow } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { notFound, problem } from '../edge/problem';
import { HOUSE, type House } from '../house';
import { viewerOf, type Caller } from '../people/caller';
import { LedgerReading } from './ledger-reading';

type Answer<Name extends keyof typeof routes> = Input<(typeof routes)[Name]['answer']>;
type SeatView = Answer<'explainTask'>['acts'][number]['by'][number];

/** What is shown of tasks. Whoever may not see a task is told that there is none. */
@Injectable()
export class TaskReading {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(LedgerReading) private readonly rows: LedgerReading,
  ) {}

  async show(caller: Caller, taskId: string): Promise<Answer<'showTask'>> {
    const { db, tenant } = this.house;
    const row = await this.rows.row(caller, taskId);
    const task = await this.state(taskId);
    const reports = await listReports(db, tenant.id, viewerOf(caller), taskId);
    return { row, task: { ...task }, reports: [...reports] };
  }

  async record(caller: Caller, taskId: string): Promise<Answer<'taskRecord'>> {
    const { db, tenant, ledger } = this.house;
    await this.visible(caller, taskId);
    const aggregate = taskAggregate(taskId);
    const { facts, links } = await ledger.readChain<'task'>(tenant.id, aggregate);
    const names = await namesOf(db, tenant.id, [...new Set(facts.map(({ actor }) => actor))]);
    const views = links.map(({ sequence, type, recordedAt, hash }, index) => {
      const fact = facts[index];
      if (!fact) throw new Error(`${aggregate} has a link without a fact`);
      const { on, late, actor, principal, event } = fact;
      const said = { on, late, actor, actorName: names[actor] ?? null, principal, data: { ...event.data } };
      return { sequence, type, recordedAt, hash, ...said };
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
    const { db, tenant, law } = this.house;
    const row = await this.visible(caller, taskId);
    const [task, beside] = await Promise.all([
      this.state(taskId),
      besideTask(db, tenant.id, viewerOf(caller), row),
    ]);
    const { because, missing, acts, ahead, steps, ...said } = explain(task, law.assess, beside);
    const seated = acts.map(async ({ act, by }) => ({
      act,
      by: await Promise.all(by.map((seat) => this.seat(task, seat, caller))),
    }));
    return {
      ...said,
      because: [...because],
      missing: [...missing],
      ahead: [...ahead],
      steps: [...steps],
      acts: await Promise.all(seated),
    };
  }

  private async seat(task: Task, seat: Seat, { today }: Caller): Promise<SeatView> {
    const { db, tenant, packs } = this.house;
    const { pack, effectiveFrom } = task.policy;
    const resolved = resolveEdition(packs, pack, effectiveFrom);
    const named = resolved.ok ? resolved.edition.posts[seat.post] : undefined;
    const people = await peopleHolding(db, tenant.id, seat, today);
    return {
      ...seat,
      postName: named ?? { zh: seat.post, en: seat.post },
      unitName: task.facts.unitNames[seat.unit] ?? seat.unit,
      people: [...people],
    };
  }

  private async visible(caller: Caller, taskId: string): Promise<TaskRow> {
    const row = await taskRow(this.house.db, this.house.tenant.id, viewerOf(caller), taskId);
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
