import { headsOf, isPost, type ApprovalAct, type SigningUnits, type Supplier } from '@duban/domain';
import { sameSupplier } from './post-of';
import { standing } from './standing';

/** Any one of these will do. */
export type Slot = readonly Supplier[];

/** A place that one person has to fill. */
export interface Place {
  readonly kind: 'place';
  /** Nobody's where the rule cannot be judged: such a place is never filled. */
  readonly posts: Slot;
  readonly approvals: readonly ApprovalAct[];
  readonly refusals: readonly ApprovalAct[];
  /** Whether an act would be heard now: in a sequence, the later places wait for their turn. */
  readonly open: boolean;
}

/** What has to be there before an approval is satisfied. */
export type Demand =
  | Place
  | { readonly kind: 'all'; readonly of: readonly Demand[] }
  | { readonly kind: 'some'; readonly atLeast: number; readonly of: readonly Demand[] }
  | { readonly kind: 'weight'; readonly atLeast: number; readonly of: readonly Weighed[] };

export interface Weighed {
  readonly weight: number;
  readonly place: Place;
}

export const NOTHING: Demand = { kind: 'all', of: [] };
/** What no act can fill: the rule is not known here, or a fact that it asks for is not there. */
export const never = (): Place => ({ kind: 'place', posts: [], approvals: [], refusals: [], open: true });

/** Whether an act was done as this: for the post, or for the one person, who then is one of its heads. */
export const actsFor = (act: ApprovalAct, who: Supplier, units: SigningUnits): boolean =>
  isPost(who)
    ? act.post === who.post && act.unit === units[who.of]
    : act.person === who.person && headsOf(act).includes(who.person);

export function placeFor(posts: Slot, acts: readonly ApprovalAct[], units: SigningUnits): Place {
  const fitting = standing(acts.filter((act) => posts.some((who) => actsFor(act, who, units))));
  return {
    kind: 'place',
    posts,
    approvals: fitting.filter(({ decision }) => decision === 'approve'),
    refusals: fitting.filter(({ decision }) => decision === 'refuse'),
    open: true,
  };
}

/** The same demand while it waits for its turn. */
export function inWaiting(demand: Demand): Demand {
  switch (demand.kind) {
    case 'place':
      return { ...demand, open: false };
    case 'weight':
      return {
        ...demand,
        of: demand.of.map(({ weight, place }) => ({ weight, place: { ...place, open: false } })),
      };
    default:
      return { ...demand, of: demand.of.map(inWaiting) };
  }
}

/** Every place that a demand asks for, in any of the ways to fill it. */
export function placesIn(demand: Demand): readonly Place[] {
  if (demand.kind === 'place') return [demand];
  if (demand.kind === 'weight') return demand.of.map(({ place }) => place);
  return demand.of.flatMap(placesIn);
}

export const distinctSuppliers = (all: readonly Supplier[]): readonly Supplier[] =>
  all.filter((who, index) => all.findIndex((other) => sameSupplier(who, other)) === index);
