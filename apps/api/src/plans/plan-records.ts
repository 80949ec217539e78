import { planAggregate, type Input, type routes } from '@duban/contract';
import type { ImportCorrection, PlanEvent } from '@duban/domain';
import { namesOf } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '../edge/problem';
import { HOUSE, type House } from '../house';
import { viewerOf, type Caller } from '../people/caller';

type PlanRecord = Input<typeof routes.planRecord.answer>;

/** What a plan's chain says of the files that its tasks come from; only for whoever may see imports. */
@Injectable()
export class PlanRecords {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  async of(caller: Caller, planId: string): Promise<PlanRecord> {
    const { db, tenant, ledger } = this.house;
    const aggregate = planAggregate(planId);
    const { facts, links } = await ledger.readChain<'plan'>(tenant.id, aggregate);
    if (!viewerOf(caller).all || facts.length === 0) throw notFound();
    const people = facts.flatMap(({ event }) => correctionsIn(event).map(({ by }) => by));
    const names = await namesOf(db, tenant.id, [...new Set(people)]);
    const imports = facts.flatMap(({ event }, index) => {
      if (event.type !== 'PlanImported') return [];
      const { data } = event;
      const link = links[index];
      if (!link) throw new Error(`${aggregate} has a fact without a link`);
      const { sequence, recordedAt, hash } = link;
      const corrections = data.corrections?.map((one) => ({ ...one, byName: names[one.by] ?? null })) ?? null;
      return { importId: data.importId, sequence, recordedAt, hash, corrections };
    });
    return { aggregate, imports };
  }
}

const correctionsIn = (event: PlanEvent): readonly ImportCorrection[] =>
  event.type === 'PlanImported' ? (event.data.corrections ?? []) : [];
