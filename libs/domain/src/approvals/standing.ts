import { holds, type Actor, type PersonId } from '../people/actor';
import type { Day } from '../time/day';
import { sameSeat, type Approval, type Capacity } from './approval';
import type { ApprovalFrameOfAct, Proxy } from './command';

/** In which seat somebody acts, and from whom it came to them: whose it is first, who acts last. */
export interface Standing {
  readonly seat: Capacity;
  readonly chain: readonly PersonId[];
}

/** Who acts, for whom, and on which day. */
export type ActingFor = Pick<ApprovalFrameOfAct, 'by' | 'on' | 'proxies'>;

/**
 * In whose name somebody acts, principal first: themselves alone, or the way from the principal through standing proxies
 * that hold on that day. Null where no proxy covers it. Nobody is visited twice, so a ring of proxies ends.
 */
export function namesOf({ by, on, proxies }: ActingFor): readonly PersonId[] | null {
  const { person, principal } = by;
  if (principal === null || principal === person) return [person];
  return wayTo(person, [principal], { on, proxies });
}

function wayTo(
  person: PersonId,
  way: readonly PersonId[],
  given: { readonly on: Day; readonly proxies: readonly Proxy[] },
): readonly PersonId[] | null {
  for (const { proxy } of stepsFrom(way, given)) {
    const found = proxy === person ? [...way, proxy] : wayTo(person, [...way, proxy], given);
    if (found) return found;
  }
  return null;
}

/**
 * Everybody who can act for somebody on a day through standing proxies, over as many steps as there are, each once and by
 * the way that `namesOf` finds: whose name it is first, who acts last.
 */
export function waysFrom(
  principal: PersonId,
  given: { readonly on: Day; readonly proxies: readonly Proxy[] },
): readonly (readonly PersonId[])[] {
  const ways: (readonly PersonId[])[] = [];
  const visited = new Set([principal]);
  const goOn = (way: readonly PersonId[]): void => {
    for (const { proxy } of stepsFrom(way, given)) {
      if (visited.has(proxy)) continue;
      visited.add(proxy);
      const further = [...way, proxy];
      ways.push(further);
      goOn(further);
    }
  };
  goOn([principal]);
  return ways;
}

const stepsFrom = (
  way: readonly PersonId[],
  { on, proxies }: { readonly on: Day; readonly proxies: readonly Proxy[] },
): readonly Proxy[] =>
  proxies.filter(
    ({ principal, proxy, from, to }) =>
      principal === way[way.length - 1] && from <= on && on <= to && !way.includes(proxy),
  );

const isTheirs = (actor: Actor, person: PersonId, seat: Capacity): boolean =>
  'person' in seat ? seat.person === person : holds(actor, seat);

/** How somebody can act in a seat: as their own unless they gave it away, or as one that was given to them. */
export function standingIn(approval: Approval, frame: ActingFor, seat: Capacity): Standing | null {
  const names = namesOf(frame);
  const [first] = names ?? [];
  if (!names || first === undefined) return null;
  const holdings = approval.holdings.filter((holding) => sameSeat(holding.seat, seat));
  const isOwn = isTheirs(frame.by, first, seat) && !holdings.some(({ chain }) => chain[0] === first);
  const given = holdings.find(({ chain }) => chain[chain.length - 1] === first);
  const before = isOwn ? [first] : given?.chain;
  return before ? { seat, chain: joined(before, names) } : null;
}

/** A way that goes on where another one ends. Whoever is reached a second time acts as they did the first time. */
export function joined(before: readonly PersonId[], names: readonly PersonId[]): readonly PersonId[] {
  const chain = [...before, ...names.slice(1)];
  return chain.slice(0, chain.indexOf(names[names.length - 1] ?? '') + 1);
}

/** The three parts in which an act names its heads. */
export function headsIn(chain: readonly PersonId[]): {
  readonly by: PersonId;
  readonly principal: PersonId | null;
  readonly through: readonly PersonId[];
} {
  const by = chain[chain.length - 1] ?? '';
  return { by, principal: chain.length > 1 ? (chain[0] ?? null) : null, through: chain.slice(1, -1) };
}

/** The way of a seat once it is given to somebody; who had it before simply has it back. */
export const givenTo = (to: PersonId, chain: readonly PersonId[]): readonly PersonId[] =>
  chain.includes(to) ? chain.slice(0, chain.indexOf(to) + 1) : [...chain, to];
