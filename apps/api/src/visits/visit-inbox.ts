import type { Input, routes } from '@duban/contract';
import { visitsUnderway, type VisitRow } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { HOUSE, type House } from '../house';
import { viewerOf, type Caller } from '../people/caller';
import { VisitReading } from './visit-reading';

type Item = Input<typeof routes.inbox.answer>['toDo'][number];
type LookBack = Awaited<ReturnType<VisitReading['lookBacksOf']>>[number];
type Duty = Awaited<ReturnType<VisitReading['dutiesOf']>>[number];

const NOTHING = { taskId: null, letterId: null, ref: null, principal: null, principalName: null } as const;

/** What waits for those who plan a place's check visits. */
@Injectable()
export class VisitInbox {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(VisitReading) private readonly reading: VisitReading,
  ) {}

  async of(caller: Caller): Promise<Item[]> {
    const viewer = viewerOf(caller);
    // Whoever plans checks supervises everything: nobody else is asked about.
    const plans = viewer.all ? await this.reading.plannedBy(caller) : [];
    if (plans.length === 0) return [];
    const { db, tenant } = this.house;
    const [visits, duties, lookBacks] = await Promise.all([
      visitsUnderway(db, tenant.id, viewer, caller.today),
      this.reading.dutiesOf(plans, caller),
      this.reading.lookBacksOf(plans, caller),
    ]);
    const mine = visits.filter(({ planId }) => plans.some((plan) => plan.planId === planId));
    return [...mine.map(toFind), ...unmet(duties), ...lookBacks.filter(({ mayDraw }) => mayDraw).map(toDraw)];
  }
}

const toFind = ({ id, planId, purpose, to }: VisitRow): Item => ({
  ...{ ...NOTHING, kind: 'visit', act: 'find', visitId: id, planId, title: purpose, by: to },
});

const toDraw = ({ planId, planName, to }: LookBack): Item => ({
  ...{ ...NOTHING, kind: 'visit', act: 'draw-look-back', visitId: null, planId, title: planName, by: to },
});

/** What the law wants looked at in this period and is not: one line a plan, by the day that comes first. */
function unmet(duties: readonly Duty[]): readonly Item[] {
  const first = new Map<string, Duty>();
  for (const duty of duties) {
    const before = first.get(duty.planId);
    if (!duty.met && (!before || duty.to < before.to)) first.set(duty.planId, duty);
  }
  return [...first.values()].map(({ planId, planName, to }) => ({
    ...{ ...NOTHING, kind: 'visit', act: 'plan-visit', visitId: null, planId, title: planName, by: to },
  }));
}
