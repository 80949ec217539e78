import type { Input, routes } from '@duban/contract';
import {
  isPost,
  postName,
  seatKey,
  seatOfAct,
  seatsIn,
  type Approval,
  type Capacity,
  type Day,
  type PersonId,
  type Supplier,
  type Text,
} from '@duban/domain';
import { namesOf, peopleHolding } from '@duban/persistence';
import { fillable, type Candidate } from '@duban/rules';
import type { House } from '../house';

type Short = Input<typeof routes.actOnApproval.answer>['short'];

/** Where the people there are cannot fill all places of a running approval, two hats being one head; null where they can. */
export async function shortageIn(house: House, approval: Approval, today: Day): Promise<Short> {
  if (approval.status !== 'open' && approval.status !== 'returned') return null;
  const { rule, frame } = approval;
  const asked = await candidatesFor(house, approval, today);
  const found = fillable(rule, { units: frame.units, draftedBy: frame.draftedBy }, asked);
  if (found.fillable || !found.short || !found.exact) return null;
  const { places, needed, persons } = found.short;
  const names = await namesOf(house.db, house.tenant.id, places.flat().flatMap(personOf));
  const inWords = places.map((slot) => oneOf(slot.map((who) => wordsFor(who, approval, names))));
  return { needed, persons, places: inWords };
}

const personOf = (who: Supplier): readonly string[] => (isPost(who) ? [] : [who.person]);

function wordsFor(who: Supplier, { frame }: Approval, names: Readonly<Record<string, string>>): Text {
  if (isPost(who)) return postName(who.post, frame.posts);
  const name = names[who.person] ?? who.person;
  return { zh: name, en: name };
}

const oneOf = (words: readonly Text[]): Text => ({
  zh: words.map(({ zh }) => zh).join('或'),
  en: words.map(({ en }) => en).join(' or '),
});

/** Everybody who could still decide in one of its seats, and who has. */
async function candidatesFor(house: House, approval: Approval, today: Day): Promise<readonly Candidate[]> {
  const seats = seatsIn(approval.rule, approval.frame.units);
  const distinct = [...new Map(seats.map((seat) => [seatKey(seat), seat])).values()];
  const holders = await Promise.all(distinct.map((seat) => holdersOf(house, seat, today)));
  const there = distinct.flatMap((seat, at) =>
    (holders[at] ?? []).map((person) => candidate(approval, seat, person)),
  );
  const decided = approval.acts.map(({ by, principal, through = [], ...act }): Candidate => ({
    ...{ by, principal, through },
    ...seatOfAct({ by, principal, through, ...act }),
  }));
  return [...decided, ...there];
}

async function holdersOf(house: House, seat: Capacity, today: Day): Promise<readonly PersonId[]> {
  if ('person' in seat) return [seat.person];
  return (await peopleHolding(house.db, house.tenant.id, seat, today)).map(({ id }) => id);
}

/** Whoever gave the seat away is one head with whoever has it now. */
function candidate({ holdings }: Approval, seat: Capacity, person: PersonId): Candidate {
  const given = holdings.find((held) => seatKey(held.seat) === seatKey(seat) && held.chain[0] === person);
  if (!given) return { ...seat, by: person };
  const { chain } = given;
  return { ...seat, by: chain[chain.length - 1] ?? person, principal: person, through: chain.slice(1, -1) };
}
