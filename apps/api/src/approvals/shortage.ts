import type { ApprovalOperation, Input, routes } from '@duban/contract';
import { anyOfSuppliers, isPost, type Approval, type Day, type Supplier } from '@duban/domain';
import { namesOf } from '@duban/persistence';
import { fillable } from '@duban/rules';
import type { House } from '../house';
import { staffFor } from './staff';

type Short = Input<typeof routes.actOnApproval.answer>['short'];

/** What may leave too few people for the places. */
export const MOVES_PEOPLE: readonly ApprovalOperation['type'][] = ['add-signer', 'transfer', 'hand-over'];

/** Where the people there are cannot fill all places of a running approval, two hats being one head; null where they can. */
export async function shortageIn(house: House, approval: Approval, today: Day): Promise<Short> {
  if (approval.status !== 'open' && approval.status !== 'returned') return null;
  const { rule, frame } = approval;
  const { holders, ...facts } = await staffFor(house, approval, { from: today, to: today });
  const found = fillable(rule, facts, holders);
  if (found.fillable || !found.short || !found.exact) return null;
  const { places, needed, persons } = found.short;
  const names = await namesOf(house.db, house.tenant.id, places.flat().flatMap(personOf));
  const inWords = places.map((slot) => anyOfSuppliers(slot, { posts: frame.posts, persons: names }));
  return { needed, persons, places: inWords };
}

export const personOf = (who: Supplier): readonly string[] => (isPost(who) ? [] : [who.person]);
