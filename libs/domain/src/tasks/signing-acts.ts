import { sameSeat, type Approval, type Capacity, type Holding } from '../approvals/approval';
import type { ApprovalOperationType } from '../approvals/command';
import type { ApprovalRules } from '../approvals/judge';
import { openOperations, postsAmong, type Party, type Seated } from '../approvals/open-operations';
import type { PersonId } from '../people/actor';
import type { Supplier } from '../policy/supplier';
import type { OpenAct, Seat } from './open-act';

/** The acts of a signing that a task waits for, by what they are in its approval. */
const ACTS: readonly (readonly [OpenAct['act'], ApprovalOperationType])[] = [
  ['sign', 'approve'],
  ['return', 'return'],
  ['confirm-scan', 'confirm-scan'],
  ['give-opinion', 'give-opinion'],
  ['supply-material', 'supply-material'],
];

/** What can be done in a signing, and by whom, as its approval has it. Where nobody can sign, it says just that. */
export function signingActs(approval: Approval, rules: ApprovalRules): readonly OpenAct[] {
  const open = openOperations(approval, rules);
  return ACTS.flatMap(([act, type]) => {
    const parties = open.find(({ operation }) => operation === type)?.by ?? [];
    return parties.length > 0 || act === 'sign' || act === 'return'
      ? [{ act, ...who(approval, parties) }]
      : [];
  });
}

/** For whom an approval of its own waits to do some of what can be done in it, by post and by name. */
export const waitedFor = (
  approval: Approval,
  operations: readonly ApprovalOperationType[],
  rules: ApprovalRules,
): readonly (Pick<OpenAct, 'by' | 'persons'> & { readonly act: ApprovalOperationType })[] =>
  openOperations(approval, rules)
    .filter(({ operation }) => operations.includes(operation))
    .map(({ operation, by }) => ({ act: operation, ...who(approval, by) }));

/** Who can sign just now in one place that the rule asks for: the holders of a post, or some by name, or both. */
export interface OpenSigners {
  readonly who: Supplier;
  /** Null where nobody can by a post. */
  readonly seat: Seat | null;
  readonly persons: readonly PersonId[];
}

/** The same, place by place. */
export const openSigners = (approval: Approval, rules: ApprovalRules): readonly OpenSigners[] =>
  openOperations(approval, rules)
    .filter(({ operation }) => operation === 'approve')
    .flatMap(({ by }) => by.flatMap((party) => ('seat' in party ? [signersOf(approval, party)] : [])));

const signersOf = (approval: Approval, party: Seated): OpenSigners => ({
  who: party.who,
  seat: seatIn(approval, party)[0] ?? null,
  persons: byName(approval, party),
});

function who(approval: Approval, parties: readonly Party[]): Pick<OpenAct, 'by' | 'persons'> {
  const persons = [...new Set(parties.flatMap((party) => byName(approval, party)))];
  return {
    by: parties.flatMap((party) => ('seat' in party ? seatIn(approval, party) : [])),
    ...(persons.length > 0 && { persons }),
  };
}

/** The post, for whoever holds it; none where the seat is one person's. */
function seatIn(approval: Approval, party: Seated): readonly Seat[] {
  if (party.only !== null) return [];
  const except = [...new Set([...giversOf(approval, party.seat), ...party.except])];
  return postsAmong([party]).map((post) => (except.length > 0 ? { ...post, except } : post));
}

/** Who can act as a party and is known by name: at the end of a way on which nobody waits for an opinion. */
function byName(approval: Approval, party: Party): readonly PersonId[] {
  if ('person' in party) return [party.person];
  return waysTo(approval, party)
    .filter((way) => !way.some((person) => party.except.includes(person)))
    .flatMap((way) => way.slice(-1));
}

/** On which ways a seat comes to somebody by name, from whose it was first; where it is claimed, only to them. */
function waysTo(approval: Approval, { seat, only }: Seated): readonly Holding['chain'][] {
  const given = givenAway(approval, seat);
  if (only !== null) return [given.find((way) => way.includes(only)) ?? [only]];
  const own = 'person' in seat && !giversOf(approval, seat).includes(seat.person);
  return own ? [[seat.person], ...given] : given;
}

/** Whose the seat was and is no longer. */
const giversOf = (approval: Approval, seat: Capacity): readonly PersonId[] =>
  givenAway(approval, seat).flatMap((way) => way.slice(0, 1));

const givenAway = ({ holdings }: Approval, seat: Capacity): readonly Holding['chain'][] =>
  holdings.filter((held) => sameSeat(held.seat, seat)).map(({ chain }) => chain);
