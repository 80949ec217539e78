import { planAggregate, taskAggregate, type Output, type routes } from '@duban/contract';
import type { DraftSubject, Plan, Task } from '@duban/domain';
import { tasksLedAmong } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { problem } from '../edge/problem';
import { stateIn } from '../engine/state-in';
import { HOUSE, type House } from '../house';
import { viewerOf, type Caller } from '../people/caller';
import { PlanLifeReading } from '../plans/plan-life-reading';

type Said = Output<typeof routes.draftLetter.body>;

/** What a letter is to be about, and the rule pack that it is under. */
export interface SubjectUnder {
  readonly subject: DraftSubject;
  readonly pack: string;
}

/** Finds what is written about, as far as whoever asks may see it. */
@Injectable()
export class DraftSubjects {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(PlanLifeReading) private readonly plans: PlanLifeReading,
  ) {}

  async of(caller: Caller, { about, receiver }: Said): Promise<SubjectUnder> {
    if (about.kind === 'unit') return this.tasks(caller, receiver.unit, about.tasks);
    const plan = await this.plan(caller, about.planId);
    return { subject: { kind: 'plan', plan }, pack: plan.pack };
  }

  async plan(caller: Caller, planId: string): Promise<Plan> {
    await this.plans.visible(caller, planId);
    return stateIn<'plan'>(this.house, planAggregate(planId));
  }

  private async tasks(caller: Caller, unit: string, ids: readonly string[]): Promise<SubjectUnder> {
    const { db, tenant } = this.house;
    const led = await tasksLedAmong(db, tenant.id, viewerOf(caller), { unit, ids });
    const found = [...new Set(ids)].map((id) => led.find(({ taskId }) => taskId === id) ?? unknown(id));
    const packs = new Set(found.map(({ pack }) => pack));
    const [pack] = packs;
    if (pack === undefined || packs.size > 1) throw severalPacks();
    const tasks = await Promise.all(found.map(({ taskId }) => this.task(taskId)));
    return { subject: { kind: 'unit', tasks }, pack };
  }

  private task(taskId: string): Promise<Task> {
    return stateIn<'task'>(this.house, taskAggregate(taskId));
  }
}

function unknown(taskId: string): never {
  const zh = '该单位没有牵头这项在办任务';
  const en = 'the unit leads no such open task';
  throw problem('missing-task', zh, en, {
    errors: [{ where: 'body.about.tasks', message: `${taskId}：${zh} / ${en}` }],
  });
}

const severalPacks = () =>
  problem(
    'bad-request',
    '一件函的任务须适用同一规则包，请分开拟函',
    'the tasks of one letter go by one rule pack: draft a letter for each',
  );
