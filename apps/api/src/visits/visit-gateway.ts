import type { Input, Output, routes } from '@duban/contract';
import { derivedId, dutyPeriod, draws } from '@duban/domain';
import { cyclesOf, visitShown, type VisitCommand } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { notFound, problem } from '../edge/problem';
import { frameOf, type Asking } from '../engine/frame';
import { recorded } from '../engine/recorded';
import { HOUSE, type House } from '../house';
import { viewerOf } from '../people/caller';
import { lookBackId } from './look-back-id';
import { VisitReading } from './visit-reading';
import { VisitRules } from './visit-rules';

type Answer = Input<typeof routes.showVisit.answer>;
type Planned = Output<typeof routes.planVisit.body>;
type Found = Output<typeof routes.recordFinding.body>;
type Drawn = Output<typeof routes.drawLookBack.body>;
type CalledOff = Output<typeof routes.callOffVisit.body>;

/** Records visits and what they find. They have no process: only what is found behind reaches that of its task. */
@Injectable()
export class VisitGateway {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(VisitRules) private readonly rules: VisitRules,
    @Inject(VisitReading) private readonly reading: VisitReading,
  ) {}

  async plan(asking: Asking, { on, late, ...said }: Planned): Promise<Answer> {
    const { db, tenant } = this.house;
    const { law } = await this.rules.ofPlan(said.planId, asking.caller.today);
    const known = await cyclesOf(db, tenant.id, said);
    const tasks = said.tasks.map(
      (taskId) => known.find((task) => task.taskId === taskId) ?? unknownTask(taskId),
    );
    const visitId = derivedId(`visit/${tenant.id}/${asking.request.id}`);
    const visit = { ...said, visitId, tasks };
    return this.send(asking, visitId, { ...frameOf(asking, { on, late }), type: 'plan-visit', visit, law });
  }

  /** Its name is that of plan and period: a period is drawn once, whoever draws. */
  async draw(asking: Asking, { planId }: Drawn): Promise<Answer> {
    const { today } = asking.caller;
    const { law, draw: terms } = await this.rules.ofPlan(planId, today);
    const visitId = lookBackId(planId, terms && dutyPeriod(draws(terms), today).period);
    const command = { ...frameOf(asking, {}), type: 'draw-look-back', visitId, planId, law, terms } as const;
    return this.send(asking, visitId, command);
  }

  async callOff(asking: Asking, visitId: string, { because, ...said }: CalledOff): Promise<Answer> {
    const { law } = await this.lawsOf(asking, visitId);
    return this.send(asking, visitId, { ...frameOf(asking, said), type: 'call-off', visitId, because, law });
  }

  async find(asking: Asking, visitId: string, { on, late, ...said }: Found): Promise<Answer> {
    const { law, edition } = await this.lawsOf(asking, visitId);
    const { taskId, state, text, site = null, because = null, rectifyBy = null } = said;
    const frame = frameOf(asking, { on, late });
    const content = { taskId, said: { state, text }, site: site && saidSite(site), because, rectifyBy };
    const { editions, tenant } = this.house;
    // What begins anew begins under the law of today.
    const policy = edition && rectifyBy && (await editions.pin(tenant.id, edition));
    return this.send(asking, visitId, { ...frame, type: 'find', visitId, ...content, law, policy });
  }

  /** Whoever may not know of a visit is told that there is none. */
  private async lawsOf({ caller }: Asking, visitId: string) {
    const { db, tenant } = this.house;
    const visit = await visitShown(db, tenant.id, viewerOf(caller), visitId);
    if (!visit) throw notFound();
    return this.rules.ofPlan(visit.planId, caller.today);
  }

  private async send(asking: Asking, visitId: string, command: VisitCommand): Promise<Answer> {
    recorded(await this.house.ledger.recordVisit(this.house.tenant.id, command));
    return this.reading.show(asking.caller, visitId);
  }
}

const saidSite = ({ place, people, photos }: NonNullable<Found['site']>) => ({
  ...{ place, people },
  ...(photos && { photos }),
});

function unknownTask(taskId: string): never {
  const zh = '方案中没有这项任务';
  const en = 'the plan has no such task';
  throw problem('missing-task', zh, en, {
    errors: [{ where: 'body.tasks', message: `${taskId}：${zh} / ${en}` }],
  });
}
