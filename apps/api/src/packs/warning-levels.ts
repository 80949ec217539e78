import type { Input, LevelView } from '@duban/contract';
import { levelBounds, type Day, type WarningScheme } from '@duban/domain';
import { resolveEdition, type PackDocument } from '@duban/jurisdictions';
import { planPacks, type PlanLevels } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { HOUSE, type House } from '../house';

export type Level = Input<typeof LevelView>;

/** The levels of every plan as they are on one day. */
export interface LevelsOfPlans {
  readonly levels: readonly PlanLevels[];
  /** Each level once, the most urgent first. */
  readonly known: readonly Level[];
  readonly levelOf: (plan: string, id: string | null) => Level | null;
}

/**
 * Warning levels are shown, and decide nothing: so they are those of the edition that is in force today, and not those
 * that a task was pinned to.
 */
@Injectable()
export class WarningLevels {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  async on(today: Day): Promise<LevelsOfPlans> {
    const { db, tenant } = this.house;
    const [plans, { packs }] = await Promise.all([planPacks(db, tenant.id), this.house.packs.of(tenant.id)]);
    const schemes = new Map(plans.map(({ pack }) => [pack, schemeOf(packs, pack, today)]));
    const ofPlan = new Map(plans.map(({ plan, pack }) => [plan, schemes.get(pack) ?? []]));
    const viewsOf = (plan: string): readonly Level[] => (ofPlan.get(plan) ?? []).map(levelView);
    const { calendar } = this.house.law;
    return {
      levels: [...ofPlan].map(([plan, scheme]) => ({ plan, bounds: levelBounds(scheme, today, calendar) })),
      known: eachOnce([...schemes.values()]).map(levelView),
      levelOf: (plan, id) => viewsOf(plan).find((level) => level.id === id) ?? null,
    };
  }
}

/** A place whose packs say nothing of levels has none. */
function schemeOf(packs: readonly PackDocument[], pack: string, today: Day): WarningScheme {
  const resolved = resolveEdition(packs, pack, today);
  return resolved.ok ? (resolved.edition.clauses.warning?.value ?? []) : [];
}

const levelView = ({ id, word, colour }: WarningScheme[number]): Level => ({ id, word: { ...word }, colour });

/** Rank by rank, for places call the same urgency by different names. */
function eachOnce(schemes: readonly WarningScheme[]): WarningScheme {
  const ranks = Math.max(0, ...schemes.map(({ length }) => length));
  const all = Array.from({ length: ranks }, (_, rank) =>
    schemes.flatMap((scheme) => scheme[rank] ?? []),
  ).flat();
  return all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at);
}
