import { taskAggregate, type Input, type routes } from '@duban/contract';
import {
  explain,
  isPost,
  openSigners,
  ownTitle,
  seatOf,
  signingIn,
  signingsOf,
  type Approval,
  type Beside,
  type Day,
  type Days,
  type OpenAct,
  type RunningClock,
  type Seat,
  type Signing,
  type Supplier,
  type Task,
  type Verdict,
} from '@duban/domain';
import { namesOf } from '@duban/persistence';
import { clockView, stoppers } from '../clocks/clock-view';
import type { House } from '../house';
import { holdersOf, type HeldSeat, type Holders } from '../people/holders';
import { lawOf, type PinnedLaw } from './law-of';

type Explanation = Input<(typeof routes)['explainTask']['answer']>;
type ExplainedAct = Explanation['acts'][number];
type SigningView = NonNullable<Explanation['steps'][number]['signing']>;

/** The explanation of a task, with the people who hold today what it asks for. */
export async function explanationOf(
  house: House,
  task: Task,
  { beside, today }: { readonly beside: Beside; readonly today: Day },
): Promise<Explanation> {
  const days = { calendar: await house.calendars.of(house.tenant.id), today };
  const {
    because,
    missing,
    acts,
    ahead,
    steps,
    clocks,
    verdict: _,
    ...said
  } = explain(task, house.law.assess, { ...beside, days });
  const law = await lawOf(house, task.policy);
  const { unitNames } = task.facts;
  const holders = holdersOf(house, { posts: law.edition?.posts ?? {}, unitNames, today });
  const held = async <Of extends { readonly by: readonly Seat[] }>(of: Of) => ({
    ...of,
    by: await Promise.all(of.by.map(holders)),
  });
  const signings = signingsOf(task, days);
  const open = signingIn(task);
  const signers = open ? await signersNow(house, open, { days, holders }) : [];
  const signingAt = async (index: number, isOpen: boolean): Promise<SigningView | null> => {
    const view = await signingView(house, signings[index] ?? null, { task, index, holders, ...law });
    return view && { ...view, signers: isOpen ? signers : [] };
  };
  return {
    ...said,
    because: [...because],
    missing: [...missing],
    ahead: [...ahead],
    clocks: clocks.map(clockView(await stoppedBy(house, task, clocks))),
    acts: (
      await Promise.all(
        acts.map(async (act) => ({ ...act, by: await free(act, holders), ...(await named(house, act)) })),
      )
    ).filter(({ by, persons = [] }) => by.length > 0 || persons.length > 0),
    steps: await Promise.all(
      steps.map(async ({ asks, ...step }, index) => ({
        ...(await held(step)),
        ...(asks && { asks: { ...asks, criteria: [...asks.criteria] } }),
        signing: await signingAt(index, step.state === 'open'),
      })),
    ),
  };
}

/** Who stopped the clock of its signing, by the day; the record is looked into only where somebody did. */
async function stoppedBy(
  { db, ledger, tenant }: House,
  { taskId }: Task,
  clocks: readonly RunningClock[],
): Promise<ReadonlyMap<string, string>> {
  if (clocks.every(({ pauses }) => pauses.length === 0)) return new Map();
  const ids = stoppers((await ledger.readChain<'task'>(tenant.id, taskAggregate(taskId))).facts);
  const names = await namesOf(db, tenant.id, [...new Set(ids.values())]);
  return new Map([...ids].flatMap(([day, id]) => (names[id] ? [[day, names[id]] as const] : [])));
}

/** The seats of an act with those holders who can act in them just now; none of which every holder cannot. */
async function free({ by }: OpenAct, holders: Holders): Promise<HeldSeat[]> {
  const seats = await Promise.all(by.map((seat) => freeIn(seat, holders)));
  return seats.filter((seat) => seat !== null);
}

async function freeIn({ except = [], ...seat }: Seat, holders: Holders): Promise<HeldSeat | null> {
  const { people, ...held } = await holders(seat);
  const left = people.filter(({ id }) => !except.includes(id));
  return people.length > 0 && left.length === 0 ? null : { ...held, people: left };
}

/** Who can sign in each place of the signing that is open. */
async function signersNow(
  house: House,
  approval: Approval,
  { days, holders }: { readonly days: Days; readonly holders: Holders },
): Promise<SigningView['signers']> {
  const places = openSigners(approval, { assess: house.law.assess, ...days });
  return Promise.all(
    places.map(async ({ who, seat, persons }) => {
      const held = seat && (await freeIn(seat, holders));
      return { who, people: [...(held?.people ?? []), ...(await peopleOf(house, persons))] };
    }),
  );
}

/** Whoever can do it by name, as they are called. */
async function named(
  house: House,
  { persons }: OpenAct,
): Promise<{ readonly persons: ExplainedAct['persons'] | undefined }> {
  return { persons: persons && (await peopleOf(house, persons)) };
}

async function peopleOf({ db, tenant }: House, persons: readonly string[]): Promise<HeldSeat['people']> {
  const names = await namesOf(db, tenant.id, persons);
  return persons.map((id) => ({ id, name: names[id] ?? id }));
}

async function signingView(
  { db, tenant, law: { assess } }: House,
  signing: Signing | null,
  {
    task,
    index,
    holders,
    edition,
    lacking,
  }: PinnedLaw & { readonly task: Task; readonly index: number; readonly holders: Holders },
): Promise<Omit<SigningView, 'signers'> | null> {
  if (!signing) return null;
  const tree = assess(signing.amended ?? signing.rule, signing.facts);
  const heads = signing.facts.acts.flatMap(({ by, principal, person }) => [by, principal, person]);
  const people = [...heads, ...suppliersIn(tree).map((who) => (isPost(who) ? null : who.person))];
  const posts = suppliersIn(tree).filter(isPost);
  // The signatures as such stand in a clause of their own; whatever a place names itself, in another.
  const name = ownTitle(task.policy.closing[index]) ? 'checks' : 'signature';
  const clause = edition?.clauses[name];
  return {
    tree,
    seats: await Promise.all(posts.map((post) => holders(seatOf(task, post)))),
    names: await namesOf(db, tenant.id, [...new Set(people.filter((id) => id != null))]),
    clause: name,
    basis: clause?.basis ?? null,
    unverified: clause?.unverified ?? true,
    note: clause?.note ?? lacking,
  };
}

/** Everybody whom some place of the tree asks for, each post once. */
function suppliersIn(tree: Verdict): readonly Supplier[] {
  const all = (node: Verdict): readonly Supplier[] => [
    ...node.missing,
    ...node.places.flatMap(({ anyOf }) => anyOf),
    ...node.inside.flatMap(all),
  ];
  return [...new Map(all(tree).map((who) => [JSON.stringify(who), who])).values()];
}
