import { planAggregate, type Input, type routes } from '@duban/contract';
import { holds, openPlanActs, seatAmong, type Actor } from '@duban/domain';
import { editionOnOrFirst } from '@duban/jurisdictions';
import type { House } from '../house';
import { actorOf, type Caller } from '../people/caller';
import { supervisorsFound } from '../people/supervisors';

type Plans = Input<typeof routes.listPlans.answer>['plans'];
type Offers = Input<typeof routes.planOffers.answer>;

/** What the caller can begin: a feedback under which packs, the publication of which plans. */
export async function offersOf(house: House, caller: Caller, plans: Plans): Promise<Offers> {
  const actor = actorOf(caller);
  const [receiveFeedback, publish] = await Promise.all([
    packsFor(house, caller, actor),
    publishableBy(house, actor, plans),
  ]);
  return { receiveFeedback, publish };
}

/** Who drafts a plan records its feedback. A register that lacks whoever supervises lets nobody. */
async function packsFor(house: House, { today }: Caller, actor: Actor): Promise<string[]> {
  const [{ packs }, units] = await Promise.all([house.packs.of(house.tenant.id), supervisorsFound(house)]);
  if (!units) return [];
  return packs
    .filter((document) => {
      const resolved = editionOnOrFirst(packs, document, today);
      const draft = resolved.ok && resolved.edition.clauses.planning?.value.acts?.draft;
      return draft && holds(actor, seatAmong(units, draft));
    })
    .map(({ id }) => id);
}

/** Only what is approved is looked at: its own terms say who publishes it. */
async function publishableBy({ ledger, tenant }: House, actor: Actor, plans: Plans): Promise<string[]> {
  const approved = plans.filter(({ status }) => status === 'approved');
  const mine = await Promise.all(
    approved.map(async ({ id }) => {
      const there = await ledger.stateOf<'plan'>(tenant.id, planAggregate(id));
      const open = there ? openPlanActs(there.state) : [];
      return open.some(({ act, by }) => act === 'publish' && holds(actor, by)) ? [id] : [];
    }),
  );
  return mine.flat();
}
