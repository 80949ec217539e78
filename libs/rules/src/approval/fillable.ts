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
import { actsFor, type Demand, type Place } from './demand';
import { demandInFull } from './assess';
import { actsApart, seat, type Shortage } from './seating';

/** Somebody who could act: for a post of their own or as a named person, or for a principal who is away. */
export type Candidate = Author & (HeldPost | NamedPerson);

/** Whether enough different persons are there, and if not, which places have too few. */
export interface Fillable {
  readonly fillable: boolean;
  /** Null where it is fillable, and where the rule waits for something else than people. */
  readonly short: Shortage | null;
  /** False where votes weigh differently in several places: then `fillable: false` says that none was found. */
  readonly exact: boolean;
}

/**
 * Whether a rule can be satisfied at all by the people there are, two hats being one head. Asked when a rule is
 * activated and when somebody's leave is entered, of all that it could ask for: every condition in it is taken to hold.
 */
export function fillable(
  node: RuleNode,
  facts: Pick<ApprovalFacts, 'units' | 'draftedBy'>,
  candidates: readonly Candidate[],
): Fillable {
  const options = optionsOf(node);
  const acts = candidates.map(imaginedAct);
  const demand = offered(demandInFull(node), acts, facts.units);
  const heard = acts.filter(
    (act) => !options.notDrafter || facts.draftedBy === null || !sharesHead(act, facts.draftedBy),
  );
  const { filled, short } = seat(demand, actsApart(heard, options.distinctPersons));
  return { fillable: filled, short, exact: weightsIn(demand) <= 1 };
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

function weightsIn(demand: Demand): number {
  if (demand.kind === 'weight') return 1;
  return demand.kind === 'place' ? 0 : demand.of.reduce((sum, inner) => sum + weightsIn(inner), 0);
}
