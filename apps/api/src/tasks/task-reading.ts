import { taskAggregate, type Input, type routes } from '@duban/contract';
import {
  alike,
  closingText,
  closingTextHash,
  dueDayOf,
  standsBy,
  stateWords,
  type Day,
  type LastSaid,
  type Task,
} from '@duban/domain';
import { besideTask, closedProblems, listReports, namesOf, nextCycleOf } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { problem } from '../edge/problem';
import { StandingFor } from '../approvals/standing-for';
import { HOUSE, type House } from '../house';
import type { Caller } from '../people/caller';
import { LedgerReading } from './ledger-reading';
import { correctableFor } from './task-corrections';
import { explanationOf } from './task-explanation';
import { TaskLookup } from './task-lookup';

type Answer<Name extends keyof typeof routes> = Input<(typeof routes)[Name]['answer']>;

/** By its plan's days and its last report; progress is asked of until a task is complete. */
function judgedOf(task: Task, [last]: readonly LastSaid[], today: Day): Answer<'showTask'>['judged'] {
  if (task.status !== 'dispatched' && task.status !== 'underway') return null;
  const { state, because } = standsBy(
    { deadline: { day: dueDayOf(task) }, measures: task.facts.measures },
    last ?? null,
    today,
  );
  return { state, because: because.map((said) => ({ ...said })) };
}

/** As many as somebody looks at. */
const MOST_SIMILAR = 5;

/** What is shown of tasks. Whoever may not see a task is told that there is none. */
@Injectable()
export class TaskReading {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(LedgerReading) private readonly rows: LedgerReading,
    @Inject(StandingFor) private readonly standing: StandingFor,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
  ) {}

  async show(caller: Caller, taskId: string): Promise<Answer<'showTask'>> {
    const { db, tenant } = this.house;
    const viewer = await this.standing.viewer(caller);
    const row = await this.rows.row(caller, viewer, taskId);
    const task = await this.tasks.state(taskId);
    const reports = await listReports(db, tenant.id, viewer, taskId);
    const judged = judgedOf(task, reports, caller.today);
    const nextCycle = task.status === 'closed' ? await nextCycleOf(db, tenant.id, taskId) : null;
    return { row, task: { ...task }, reports: [...reports], judged, nextCycle };
  }

  async record(caller: Caller, taskId: string): Promise<Answer<'taskRecord'>> {
    const { db, tenant, ledger } = this.house;
    await this.tasks.visible(caller, taskId);
    const aggregate = taskAggregate(taskId);
    const [chain, task] = await Promise.all([
      ledger.readChain<'task'>(tenant.id, aggregate),
      this.tasks.state(taskId),
    ]);
    const { facts, links } = chain;
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
    return { aggregate, facts: views, correctable: correctableFor(caller, task, chain) };
  }

  /** What may be the same problem again, among those that were struck off and may be seen. */
  async similar(caller: Caller, taskId: string): Promise<Answer<'similarTasks'>> {
    await this.tasks.visible(caller, taskId);
    const { status, facts } = await this.tasks.state(taskId);
    if (status === 'closed') return { similar: [] };
    const { db, tenant } = this.house;
    const closed = await closedProblems(db, tenant.id, await this.standing.viewer(caller));
    // The one that it follows is named where it begins.
    const others = closed.filter((one) => one.taskId !== facts.reopens?.taskId);
    const found = alike({ ...facts, leadUnit: facts.units.lead }, others).slice(0, MOST_SIMILAR);
    return {
      similar: found.map(({ leadUnit: _, problem: __, class: ___, likeness, ...row }) => ({
        ...row,
        ...likeness,
      })),
    };
  }

  async closingText(caller: Caller, taskId: string): Promise<Answer<'closingText'>> {
    await this.tasks.visible(caller, taskId);
    const task = await this.tasks.state(taskId);
    if (task.status === 'closing' || task.status === 'closed')
      return { text: closingText(task), hash: closingTextHash(task) };
    const { zh, en } = stateWords(task);
    throw problem('wrong-state', `任务${zh}，没有待签文本`, `the task is ${en}: there is no text to sign`);
  }

  async explain(caller: Caller, taskId: string): Promise<Answer<'explainTask'>> {
    const { db, tenant } = this.house;
    const row = await this.tasks.visible(caller, taskId);
    const viewer = await this.standing.viewer(caller);
    const [task, beside] = await Promise.all([
      this.tasks.state(taskId),
      besideTask(db, tenant.id, viewer, row),
    ]);
    return explanationOf(this.house, task, { beside, today: caller.today });
  }
}
