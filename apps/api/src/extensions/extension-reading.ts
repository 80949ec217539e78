import type { Input, routes } from '@duban/contract';
import {
  addDays,
  decide,
  dueDayOf,
  extendedSoFar,
  extensionOutlook,
  extensionsOf,
  seatOf,
  type Day,
  type Extension,
  type ExtensionTerms,
  type Policy,
  type Task,
} from '@duban/domain';
import { clauseSentences, ruledExtension } from '@duban/jurisdictions';
import { namesOf } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { ApprovalReading } from '../approvals/approval-reading';
import { notFound } from '../edge/problem';
import { HOUSE, lawNow, type House } from '../house';
import { actorOf, type Caller } from '../people/caller';
import { holdersOf, type Holders } from '../people/holders';
import { lawOf } from '../tasks/law-of';
import { TaskLookup } from '../tasks/task-lookup';

type Answer<Name extends keyof typeof routes> = Input<(typeof routes)[Name]['answer']>;
type View = Answer<'taskExtensions'>['extensions'][number];

/** What a task's law says of extensions. */
interface Ruled extends Pick<Answer<'taskExtensions'>, 'law' | 'basis' | 'unverified'> {
  readonly terms: ExtensionTerms;
}

/** What is shown of extensions. Whoever may not see the task, or the approval, is told that there is none. */
@Injectable()
export class ExtensionReading {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
    @Inject(ApprovalReading) private readonly approvals: ApprovalReading,
  ) {}

  async ofTask(caller: Caller, taskId: string, to: Day | undefined): Promise<Answer<'taskExtensions'>> {
    await this.tasks.visible(caller, taskId);
    const task = await this.tasks.state(taskId);
    const clause = await this.clause(task.policy);
    const { times, days } = extendedSoFar(task);
    return {
      due: dueDayOf(task),
      planned: task.facts.deadline?.day ?? null,
      times,
      days,
      law: clause?.law ?? [],
      basis: clause?.basis ?? null,
      unverified: clause?.unverified ?? false,
      by: clause ? await this.holder(task, caller)(seatOf(task, clause.terms.by)) : null,
      refused: await this.refused(task, caller, { terms: clause?.terms ?? null, to }),
      outlook: to ? outlookOf(task, to) : null,
      extensions: await this.views(extensionsOf(task)),
    };
  }

  async ofApproval(caller: Caller, approvalId: string): Promise<Answer<'approvalExtension'>> {
    await this.approvals.visible(caller, approvalId);
    const { deadline } = (await this.approvals.state(approvalId)).frame;
    if (!deadline) throw notFound();
    const task = await this.tasks.state(deadline.taskId);
    const asked = extensionsOf(task).find(({ extensionId }) => extensionId === approvalId);
    if (!asked) throw notFound();
    const { taskId, facts } = task;
    return {
      task: { id: taskId, ref: facts.ref, title: facts.title },
      extension: (await this.views([asked]))[0] as View,
      outlook: asked.status === 'asked' ? outlookOf(task, asked.to) : null,
    };
  }

  /** The clause of the very law that the task is pinned to; null where nobody can ask by it. */
  async clause(policy: Policy): Promise<Ruled | null> {
    const said = (await lawOf(this.house, policy)).edition?.clauses.extension;
    const terms = ruledExtension(said?.value);
    if (!said || !terms) return null;
    const law = [...clauseSentences('extension', said.value, policy.posts)];
    return { terms, law, basis: said.basis, unverified: said.unverified };
  }

  /** Asked of the core itself: for the day that is thought of, or for the day after the one that holds. */
  private async refused(
    task: Task,
    caller: Caller,
    { terms, to }: { readonly terms: ExtensionTerms | null; readonly to: Day | undefined },
  ): Promise<Answer<'taskExtensions'>['refused']> {
    const { today } = caller;
    const due = dueDayOf(task) ?? today;
    const next = addDays(due > today ? due : today, 1);
    const frame = { id: 'asked', digest: '', on: today, today, late: null, by: actorOf(caller) };
    const said = { to: to ?? next, because: 'asked', evidence: ['asked'], terms };
    const decision = decide(task, { ...frame, type: 'extend', ...said }, await lawNow(this.house));
    return decision.ok ? null : { code: decision.code, because: decision.because };
  }

  private holder({ facts, policy }: Task, { today }: Caller): Holders {
    return holdersOf(this.house, { posts: policy.posts, unitNames: facts.unitNames, today });
  }

  private async views(extensions: readonly Extension[]): Promise<View[]> {
    const { db, tenant } = this.house;
    const names = await namesOf(db, tenant.id, [...new Set(extensions.map(({ by }) => by))]);
    return extensions.map(({ extensionId: id, evidence, by, principal: _, ...said }) => ({
      id,
      ...said,
      by,
      evidence: [...evidence],
      byName: names[by] ?? null,
    }));
  }
}

function outlookOf(task: Task, to: Day) {
  const { granted, refused } = extensionOutlook(task, to);
  return { granted: [...granted], refused: [...refused] };
}
