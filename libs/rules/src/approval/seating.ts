import type { ApprovalAct, Supplier } from '@duban/domain';
import { distinctSuppliers, type Demand, type Place, type Slot } from './demand';
import { headsApart, type Head } from './heads';
import { extendMatching, wanting, type Matching } from './matching';
import { waysOf, type Way } from './ways';

/** Places of which `needed` have to be filled, and only `persons` heads can fill any of them. */
export interface Shortage {
  readonly places: readonly Slot[];
  readonly needed: number;
  readonly persons: number;
  /** Votes that are wanting, where they weigh differently: how many persons that takes depends on whose they are. */
  readonly votes: number | null;
}

/** How far a demand is filled by the best seating of distinct persons. */
export interface Seating {
  readonly filled: boolean;
  /** The act that fills a place; a place may stand in the demand several times, for several persons. */
  readonly seats: readonly { readonly place: Place; readonly act: ApprovalAct | null }[];
  /** How many more have to act on the shortest way; more may be needed where votes weigh little. */
  readonly heads: number;
  /** So many places are for people whose signatures count one each; what cannot be judged is filled by nobody. */
  readonly people: number;
  /** So many of these wait for their turn. */
  readonly later: number;
  /** Votes that are wanting, where they weigh differently. */
  readonly votes: number;
  /** It asks for what no act can fill. */
  readonly blocked: boolean;
  /** Those of whom an act, by somebody who has not acted yet, brings one of the ways nearer to its end. */
  readonly helpful: readonly Supplier[];
  /** The reason why it is not filled; null where it is. */
  readonly short: Shortage | null;
}

/** The best seating of distinct persons in a demand, over all ways to fill it. */
export function seat(demand: Demand, apart: readonly (readonly Head[])[]): Seating {
  const seatings = waysOf(demand).map((way) => bestOf(apart.map((heads) => seatOneWay(way, heads))));
  if (seatings.length === 0) return UNFILLABLE;
  const best = nearest(seatings);
  // Whoever brings a longer way nearer to its end may act as well: nobody knows which way will be gone.
  return best.filled ? best : { ...best, helpful: helpfulIn(seatings) };
}

/** More is asked for than is left: what is refused already. */
const UNFILLABLE: Seating = {
  filled: false,
  seats: [],
  heads: 0,
  people: 0,
  later: 0,
  votes: 0,
  blocked: false,
  helpful: [],
  short: null,
};

const nearest = (seatings: readonly Seating[]): Seating =>
  seatings.reduce((best, other) => (isNearer(other, best) ? other : best));

/** People can go a way of which no part is blocked, however long it is. */
const isNearer = (one: Seating, other: Seating): boolean =>
  one.blocked === other.blocked ? one.heads < other.heads : other.blocked;

/** Of several choices of heads the best, with the posts that help any that is as good. */
function bestOf(seatings: readonly Seating[]): Seating {
  const best = nearest(seatings);
  return { ...best, helpful: helpfulIn(seatings.filter(({ heads }) => heads === best.heads)) };
}

const helpfulIn = (seatings: readonly Seating[]): readonly Supplier[] =>
  seatings.length === 1
    ? (seatings[0] as Seating).helpful
    : distinctSuppliers(seatings.flatMap(({ helpful }) => helpful));

export const actsApart = (
  acts: readonly ApprovalAct[],
  distinctPersons: boolean,
): readonly (readonly Head[])[] => (distinctPersons ? headsApart(acts) : [acts.map((act) => [act])]);

interface Graph {
  readonly places: readonly Place[];
  readonly options: readonly (readonly number[])[];
  readonly heads: readonly Head[];
}

/** Spare places are filled by nobody in particular: ends of the graph that stand for no head. */
function graphOf({ places, spare, weights }: Way, heads: readonly Head[]): Graph {
  const all = [...places, ...weights.flatMap(({ of }) => of.map(({ place }) => place))];
  const options = all.map((place) =>
    heads.flatMap((acts, index) => (acts.some((act) => place.approvals.includes(act)) ? [index] : [])),
  );
  let next = heads.length;
  for (const { places: some, count } of spare) {
    const nobody = Array.from({ length: count }, () => next++);
    // The same rule can stand in a tree twice, and its place with it: each of them may stay empty.
    const found = new Map<Place, number>();
    for (const place of some) {
      const at = all.indexOf(place, found.get(place) ?? 0);
      found.set(place, at + 1);
      options[at]?.push(...nobody);
    }
  }
  return { places: all, options, heads };
}

const isBlocked = (place: Place | undefined): boolean => place?.posts.length === 0;

function seatOneWay(way: Way, heads: readonly Head[]): Seating {
  const graph = graphOf(way, heads);
  // What may stay empty is first of all what nobody can fill.
  const needed = way.places
    .map((_, index) => index)
    .sort((one, other) => Number(!isBlocked(way.places[one])) - Number(!isBlocked(way.places[other])));
  let takes = extendMatching(graph.options, needed);
  const empty = needed.filter((index) => takes[index] === null);
  let start = way.places.length;
  let votes = 0;
  const light: number[] = [];
  for (const { atLeast, of } of way.weights) {
    const first = start;
    const byWeight = of
      .map((_, index) => index)
      .sort((one, other) => (of[other]?.weight ?? 0) - (of[one]?.weight ?? 0));
    takes = extendMatching(
      graph.options,
      byWeight.map((index) => first + index),
      takes,
    );
    const weight = of.reduce(
      (sum, vote, index) => sum + (takes[first + index] === null ? 0 : vote.weight),
      0,
    );
    votes += Math.max(0, atLeast - weight);
    if (weight < atLeast)
      light.push(...of.flatMap((_, index) => (takes[first + index] === null ? [first + index] : [])));
    start += of.length;
  }
  return seating(graph, takes, { empty, light, votes });
}

/** The places that nobody fills, of those that must be filled and of those that weigh; and how many votes are wanting. */
interface Unfilled {
  readonly empty: readonly number[];
  readonly light: readonly number[];
  readonly votes: number;
}

function seating(
  { places, options, heads }: Graph,
  takes: Matching,
  { empty, light, votes }: Unfilled,
): Seating {
  const { lefts, rights } = wanting(options, takes, [...empty, ...light]);
  const wanted = [...lefts].sort((one, other) => one - other).map((left) => places[left] as Place);
  const open = wanted.filter((place) => place.open);
  const forPeople = empty.filter((index) => !isBlocked(places[index]));
  const actIn = (place: Place, right: number | null | undefined): ApprovalAct | null =>
    (right == null ? undefined : heads[right])?.find((act) => place.approvals.includes(act)) ?? null;
  return {
    filled: empty.length === 0 && votes === 0,
    seats: places.map((place, index) => ({ place, act: actIn(place, takes[index]) })),
    heads: empty.length + (votes > 0 ? 1 : 0),
    people: forPeople.length,
    later: forPeople.filter((index) => places[index]?.open === false).length,
    votes,
    blocked: forPeople.length < empty.length,
    helpful: distinctSuppliers(open.flatMap(({ posts }) => posts)),
    short:
      wanted.length === 0
        ? null
        : { ...shortage(wanted, rights, heads.length), votes: votes > 0 ? votes : null },
  };
}

/** Ends beyond the heads stand for nobody: so many of the places may stay empty. */
function shortage(
  places: readonly Place[],
  rights: ReadonlySet<number>,
  heads: number,
): Omit<Shortage, 'votes'> {
  const persons = [...rights].filter((right) => right < heads).length;
  return {
    places: places.map(({ posts }) => posts),
    needed: places.length - (rights.size - persons),
    persons,
  };
}
