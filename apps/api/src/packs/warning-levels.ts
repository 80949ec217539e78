import type { Input, LevelView } from '@duban/contract';
import { levelBounds, type Calendar, type Day, type WarningScheme } from '@duban/domain';
import type { Edition } from '@duban/jurisdictions';
import type { PlanLevels } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { HOUSE, lawNow, type House } from '../house';
import { editionsOfPlans } from './editions-of-plans';

export type Level = Input<typeof LevelView>;

/** The levels of every plan as they are on one day. */
export interface LevelsOfPlans {
  /** What they are counted by. */
  readonly calendar: Calendar;
  readonly levels: readonly PlanLevels[];
  /** Each level once, the most urgent first. */
  readonly known: readonly Level[];
  readonly levelOf: (plan: string, id: string | null) => Level | null;
}

/**
 * What the dates make of warning levels is shown, and decides nothing: so they are those of the edition that is in force today,
 * and not those that a task was pinned to.
 */
@Injectable()
export class WarningLevels {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  /** The levels of one plan, as they are in force on a day. */
  async schemeOf(planId: string, today: Day): Promise<WarningScheme> {
    const plans = await editionsOfPlans(this.house, today);
    return schemeIn(plans.find(({ plan }) => plan === planId)?.edition);
  }

  async on(today: Day): Promise<LevelsOfPlans> {
    const plans = await editionsOfPlans(this.house, today);
    const ofPlan = new Map(plans.map(({ plan, edition }) => [plan, schemeIn(edition)]));
    const viewsOf = (plan: string): readonly Level[] => (ofPlan.get(plan) ?? []).map(levelView);
    const { calendar } = await lawNow(this.house);
    return {
      calendar,
      levels: [...ofPlan].map(([plan, scheme]) => ({ plan, bounds: levelBounds(scheme, today, calendar) })),
      known: eachOnce([...ofPlan.values()]).map(levelView),
      levelOf: (plan, id) => viewsOf(plan).find((level) => level.id === id) ?? null,
    };
  }
}

/** A place whose packs say nothing of levels has none. */
const schemeIn = (edition: Edition | null | undefined): WarningScheme =>
  edition?.clauses.warning?.value ?? [];

export const levelView = ({ id, word, colour }: WarningScheme[number]): Level => ({
  id,
  word: { ...word },
  colour,
});

/** Rank by rank, for places call the same urgency by different names. */
function eachOnce(schemes: readonly WarningScheme[]): WarningScheme {
  const ranks = Math.max(0, ...schemes.map(({ length }) => length));
  const all = Array.from({ length: ranks }, (_, rank) =>
    schemes.flatMap((scheme) => scheme[rank] ?? []),
  ).flat();
  return all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at);
}
