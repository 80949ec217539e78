import {
  seatAmong,
  type Cadence,
  type DrawTerms,
  type SigningUnits,
  type Text,
  type VisitDuty,
  type VisitLaw,
} from '@duban/domain';
import type { Every } from './describing-clauses';
import type { Edition } from './edition';

/** How often a place wants its tasks looked at, in its own words. */
export interface StatedDuty extends VisitDuty {
  readonly what: Text;
  /** Null where no document says so. */
  readonly basis: string | null;
}

/** A year is not a period that rounds have; no document asks for so rare a check while the work goes on. */
const CADENCE: Readonly<Partial<Record<Every, Cadence>>> = {
  month: 'monthly',
  quarter: 'quarterly',
  'half-year': 'half-yearly',
};

/** Null where the place says nothing of check visits. */
export function visitLawOf({ clauses, posts }: Edition, units: SigningUnits): VisitLaw | null {
  const stated = clauses.checkVisits?.value;
  if (!stated) return null;
  return { kinds: stated.kinds, planners: stated.planners.map((post) => seatAmong(units, post)), posts };
}

export function visitDutiesOf({ clauses }: Edition): readonly StatedDuty[] {
  const { value = [], basis = null } = clauses.verification ?? {};
  return value.flatMap(({ every: often, what, all = false }) => {
    const every = often && CADENCE[often];
    return every ? [{ every, all, what, basis }] : [];
  });
}

/** What is drawn of the closed tasks: how often by the place's own words, else by what holds where no document speaks. */
export interface StatedDraw extends DrawTerms {
  readonly what: Text | null;
  /** No document that was read gives the ratio. */
  readonly unverified: boolean;
  /** Null where no document says so. */
  readonly basis: string | null;
}

export function drawTermsOf({ clauses }: Edition): StatedDraw | null {
  const { value: draw, unverified = false } = clauses.lookBackDraw ?? {};
  if (!draw) return null;
  const { value, basis = null } = clauses.lookBack ?? {};
  const stated = value?.every && CADENCE[value.every];
  const every = stated ?? CADENCE[draw.every];
  return every ? { every, percent: draw.percent, what: value?.what ?? null, basis, unverified } : null;
}
