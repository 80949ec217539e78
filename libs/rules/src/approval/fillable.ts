import {
  isPost,
  optionsOf,
  sharesHead,
  type ApprovalAct,
  type ApprovalFacts,
  type Author,
  type HeldPost,
  type NamedPerson,
  type RuleNode,
  type SigningUnits,
  type Supplier,
} from '@duban/domain';
import { demandInFull } from './assess';
import { actsFor, placesIn, type Demand, type Place } from './demand';
import { untangled } from './heads';
import { isBound, worldsOf } from './open-questions';
import { actsApart, seat, type Shortage } from './seating';

/** Somebody who could act: for a post of their own or as a named person, or for a principal who is away. */
export type Candidate = Author & (HeldPost | NamedPerson);

/** Whether enough different persons are there, and if not, which places have too few. */
export interface Fillable {
  readonly fillable: boolean;
  /** Null where it is fillable, and where the rule waits for something else than people. */
  readonly short: Shortage | null;
  /**
   * Whether `fillable` is the answer itself. False where it depends on conditions that are not known yet, on a rule that
   * this program does not know, on lateness that approves by itself, on two sums of weights at once, or on more proxies
   * than are told apart.
   */
  readonly exact: boolean;
}

/**
 * Whether a rule can be satisfied at all by the people there are, two hats being one head. Asked when a rule is
 * activated and when somebody's leave is entered, of all that it could ask for: every condition in it is taken to hold,
 * and who decides when it is late is asked as well.
 */
export function fillable(
  node: RuleNode,
  facts: Pick<ApprovalFacts, 'units' | 'draftedBy'>,
  candidates: readonly Candidate[],
): Fillable {
  const given: Given = { node, facts, acts: candidates.map(imaginedAct) };
  const { filled, short, isCertain } = seatAll(demandInFull(node), given);
  const others = worldsOf(node)
    ?.slice(1)
    .map((holding) => seatAll(demandInFull(node, holding), given).filled);
  const agree = others?.every((other) => other === filled) ?? false;
  return { fillable: filled, short: peopleIn(short), exact: isCertain && agree && !isBound(node, filled) };
}

interface Given {
  readonly node: RuleNode;
  readonly facts: Pick<ApprovalFacts, 'units' | 'draftedBy'>;
  readonly acts: readonly ApprovalAct[];
}

function seatAll(asked: Demand, { node, facts: { units, draftedBy }, acts }: Given) {
  const options = optionsOf(node);
  const demand = offered(asked, acts, units);
  // Whoever no place asks for ties nobody's head to anything.
  const wanted = new Set(placesIn(demand).flatMap(({ approvals }) => approvals));
  const heard = acts.filter(
    (act) => wanted.has(act) && !(options.notDrafter && draftedBy !== null && sharesHead(act, draftedBy)),
  );
  const apart = options.distinctPersons ? untangled(heard) : heard;
  const { filled, short } = seat(demand, actsApart(apart, options.distinctPersons));
  return { filled, short, isCertain: filled || apart.length === heard.length };
}

/** What people could fill, of what is wanting: a rule that cannot be judged has a place that is nobody's. */
function peopleIn(short: Shortage | null): Shortage | null {
  const places = short?.places.filter((slot) => slot.length > 0) ?? [];
  if (!short || places.length === 0) return null;
  return { ...short, places, needed: short.needed - (short.places.length - places.length) };
}

const imaginedAct = ({ by, principal, ...as }: Candidate): ApprovalAct => ({
  ...as,
  by,
  principal: principal ?? null,
  on: '0001-01-01',
  textHash: '',
  opinion: null,
  decision: 'approve',
});

/** The demand with everybody offered to every place: in the end, all turns come. */
function offered(demand: Demand, acts: readonly ApprovalAct[], units: SigningUnits): Demand {
  const offer = (place: Place): Place => ({
    ...place,
    approvals: acts.filter((act) =>
      place.posts.some((who) => actsFor(act, who, units) || isThemselves(act, who)),
    ),
  });
  switch (demand.kind) {
    case 'place':
      return offer(demand);
    case 'weight':
      return { ...demand, of: demand.of.map(({ weight, place }) => ({ weight, place: offer(place) })) };
    default:
      return { ...demand, of: demand.of.map((inner) => offered(inner, acts, units)) };
  }
}

/** Whoever holds a post can also sign as themselves, where they are asked for by name. */
const isThemselves = ({ by, principal }: ApprovalAct, who: Supplier): boolean =>
  !isPost(who) && [by, principal].includes(who.person);
