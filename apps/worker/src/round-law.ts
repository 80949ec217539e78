import { lastDayOf, nextDay, type Day } from '@duban/domain';
import { resolveEdition, type Edition, type PackShelf } from '@duban/jurisdictions';
import { planPacks, type Database, type RoundLaw } from '@duban/persistence';

/** What the packs say of the rounds of a plan. */
export interface RoundLaws {
  /**
   * For the closing of a round: who is ranked today, and the rhythm on the day after its period. Null where the plan's pack
   * cannot be asked: a round must close all the same.
   */
  closing(
    tenant: string,
    round: { readonly planId: string; readonly period: string; readonly on: Day },
  ): Promise<RoundLaw | null>;
}

export function roundLaws(db: Database, shelf: PackShelf): RoundLaws {
  /** The law of a plan on any day; its pack and the packs are asked for once. */
  const lawOf = async (tenant: string, planId: string): Promise<(on: Day) => Edition | null> => {
    const plan = (await planPacks(db, tenant)).find((known) => known.plan === planId);
    const { packs } = await shelf.of(tenant);
    return (on) => {
      const resolved = plan && resolveEdition(packs, plan.pack, on);
      return resolved?.ok ? resolved.edition : null;
    };
  };
  return {
    async closing(tenant, { planId, period, on }) {
      const editionOn = await lawOf(tenant, planId);
      const next = editionOn(nextDay(lastDayOf(period)));
      if (!next) return null;
      const { cadence, dueDay } = next.clauses.scheduling.value;
      const rankedBy = editionOn(on)?.clauses.bulletin?.value.ranking ?? null;
      return { next: { cadence, dueDay }, rankedBy };
    },
  };
}
