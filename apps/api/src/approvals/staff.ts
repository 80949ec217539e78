import {
  seatKey,
  seatOfAct,
  seatsIn,
  type Approval,
  type Capacity,
  type HeldPost,
  type PersonId,
  type RuleNode,
} from '@duban/domain';
import { holdersDuring, leavesDuring, lockedOut, proxiesDuring } from '@duban/persistence';
import type { Days, Holder, Staff } from '@duban/rules';
import type { House } from '../house';
import { isPostSeat } from './approval-view';

/** A rule where it stands: of an approval, or of a task's law before anybody has signed. */
export type Ruled = Pick<Approval, 'rule' | 'holdings' | 'acts'> & {
  readonly frame: Pick<Approval['frame'], 'units' | 'draftedBy' | 'posts'>;
};

/** A rule on which nobody has acted yet. */
export const untouched = (rule: RuleNode, frame: Ruled['frame']): Ruled => ({
  ...{ rule, frame },
  ...{ holdings: [], acts: [] },
});

/**
 * The people there are for a rule, who stands in for whom, and who of them is away when: on leave, or without an account
 * to sign with. Whoever has decided is not waited for.
 */
export async function staffFor({ db, tenant }: House, ruled: Ruled, during: Days): Promise<Staff> {
  const { rule, frame, acts } = ruled;
  const seats = distinct(seatsIn(rule, frame.units));
  const posts = seats.filter(isPostSeat);
  const [held, proxies, leaves] = await Promise.all([
    holdersDuring(db, tenant.id, posts, during),
    proxiesDuring(db, tenant.id, during),
    leavesDuring(db, tenant.id, during),
  ]);
  const own = held.map(({ person, post, unit, from, to }) => ({
    ...handed(ruled, { post, unit }, person),
    ...{ from, to },
  }));
  const named = seats.flatMap((seat) => ('person' in seat ? [handed(ruled, seat, seat.person)] : []));
  const persons = [
    ...named.map(({ by }) => by),
    ...own.map(({ by }) => by),
    ...proxies.map(({ proxy }) => proxy),
  ];
  const locked = await lockedOut(db, tenant.id, persons);
  const decided = acts.map((act): Holder => ({
    ...seatOfAct(act),
    by: act.by,
    principal: act.principal,
    through: act.through ?? [],
  }));
  return {
    ...{ units: frame.units, draftedBy: frame.draftedBy },
    ...{ holders: [...decided, ...own, ...named], proxies },
    leaves: [...leaves, ...locked.map((person) => ({ ...during, person }))].filter(
      ({ person }) => !acts.some(({ by }) => by === person),
    ),
  };
}

const distinct = (seats: readonly Capacity[]): readonly Capacity[] => [
  ...new Map(seats.map((seat) => [seatKey(seat), seat])).values(),
];

/** Whoever gave the seat away is one head with whoever has it now. */
function handed(
  { holdings }: Ruled,
  seat: HeldPost | { readonly person: PersonId },
  person: PersonId,
): Holder {
  const given = holdings.find((held) => seatKey(held.seat) === seatKey(seat) && held.chain[0] === person);
  if (!given) return { ...seat, by: person };
  const { chain } = given;
  return { ...seat, by: chain[chain.length - 1] ?? person, principal: person, through: chain.slice(1, -1) };
}
