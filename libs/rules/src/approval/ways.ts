import type { Demand, Place, Weighed } from './demand';

/** Places of which some may stay empty: the number of those that need not be filled. */
interface Spare {
  readonly places: readonly Place[];
  readonly count: number;
}

/** One way to fill a demand: all these places, but for the spare ones, and weight enough of the weighed ones. */
export interface Way {
  readonly places: readonly Place[];
  readonly spare: readonly Spare[];
  readonly weights: readonly { readonly atLeast: number; readonly of: readonly Weighed[] }[];
}

const EMPTY: Way = { places: [], spare: [], weights: [] };

/** Every way to fill a demand. Rules with more than `MOST_WAYS` are refused when a pack is read. */
export function waysOf(demand: Demand): readonly Way[] {
  switch (demand.kind) {
    case 'place':
      return [{ ...EMPTY, places: [demand] }];
    case 'weight':
      return [{ ...EMPTY, weights: [demand] }];
    case 'all':
      return together(demand.of);
    case 'some': {
      const { of, atLeast } = demand;
      if (of.length < atLeast) return [];
      if (of.every(isPlace))
        return [{ ...EMPTY, places: of, spare: [{ places: of, count: of.length - atLeast }] }];
      return choices(of, atLeast).flatMap(together);
    }
  }
}

export const MOST_WAYS = 200;

/** How many ways there are to fill a demand, without making them. */
export function countWays(demand: Demand): number {
  switch (demand.kind) {
    case 'place':
    case 'weight':
      return 1;
    case 'all':
      return demand.of.reduce((product, inner) => product * countWays(inner), 1);
    case 'some': {
      const { of, atLeast } = demand;
      return of.every(isPlace) ? 1 : waysToPick(of.map(countWays), atLeast);
    }
  }
}

/** How many sums of weights the most demanding way asks for. */
export function weightsAtOnce(demand: Demand): number {
  if (demand.kind === 'place') return 0;
  if (demand.kind === 'weight') return 1;
  const each = demand.of.map(weightsAtOnce).sort((one, other) => other - one);
  const asked = demand.kind === 'all' ? each : each.slice(0, demand.atLeast);
  return asked.reduce((sum, weights) => sum + weights, 0);
}

const isPlace = (demand: Demand): demand is Place => demand.kind === 'place';

/** Every choice of one way for each of the demands, and what each choice asks for in all. */
const together = (demands: readonly Demand[]): readonly Way[] =>
  demands
    .map(waysOf)
    .reduce<readonly (readonly Way[])[]>(
      (chosen, ways) => ways.flatMap((way) => chosen.map((before) => [...before, way])),
      [[]],
    )
    .map(joined);

const joined = (ways: readonly Way[]): Way => ({
  places: ways.flatMap(({ places }) => places),
  spare: ways.flatMap(({ spare }) => spare),
  weights: ways.flatMap(({ weights }) => weights),
});

function choices<Item>(items: readonly Item[], count: number): readonly (readonly Item[])[] {
  if (count === 0) return [[]];
  const [first, ...rest] = items;
  if (first === undefined || items.length < count) return [];
  return [...choices(rest, count - 1).map((chosen) => [first, ...chosen]), ...choices(rest, count)];
}

/** The sum, over all choices of `count`, of the product of what each chosen one has. */
function waysToPick(each: readonly number[], count: number): number {
  const sums = [1, ...Array<number>(count).fill(0)];
  for (const ways of each)
    for (let picked = count; picked > 0; picked -= 1)
      sums[picked] = (sums[picked] as number) + (sums[picked - 1] as number) * ways;
  return sums[count] as number;
}
