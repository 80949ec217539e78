import {
  anyOfSuppliers,
  postName,
  sharesHead,
  supplierWords,
  type ApprovalAct,
  type ApprovalFacts,
  type Supplier,
  type Text,
  type Verdict,
  type VerdictStatus,
} from '@duban/domain';
import type { Outcome } from './approval-rule';
import { actsFor, placesOf, type Place } from './demand';
import { dismissal, type ApprovalOptions } from './options';
import { actsApart, seat, type Seating } from './seating';

interface Context {
  readonly facts: ApprovalFacts;
  /** The acts that count at all, in the order in which they were recorded. */
  readonly heard: readonly ApprovalAct[];
  readonly options: ApprovalOptions;
}

/** What an outcome means once heads are counted, and what became of every act. */
export function verdictOf(outcome: Outcome, context: Context): Verdict {
  const { facts, heard, options } = context;
  const seating = seat(outcome.demand, actsApart(inOneOrder(heard), options.distinctPersons));
  const status = statusOf(outcome, seating);
  const missing = status === 'pending' ? seating.helpful : [];
  const reasoning = reasoningAbout(placesIn(outcome), seating, context);
  const reasons = inOneOrder(facts.acts).map((act) => reasonOf(act, reasoning));
  return {
    rule: outcome.node.rule,
    status,
    reasons: [...reasons, ...notesIn(outcome), ...(missing.length > 0 ? [wanting(seating, facts)] : [])],
    missing,
    until: soonest(outcome),
    children: outcome.inside.map((inside) => verdictOf(inside, context)),
  };
}

function statusOf({ status }: Outcome, { filled }: Seating): VerdictStatus {
  if (status !== 'open') return status;
  return filled ? 'satisfied' : 'pending';
}

const notesIn = ({ notes, inside }: Outcome): readonly Text[] => [...notes, ...inside.flatMap(notesIn)];

/** The first day on which something in it is due. */
function soonest({ until, inside }: Outcome): Verdict['until'] {
  const days = [until, ...inside.map(soonest)].filter((day) => day !== null);
  return days.sort()[0] ?? null;
}

const wanting = ({ heads, helpful }: Seating, names: ApprovalFacts): Text => {
  const { zh, en } = anyOfSuppliers(helpful, names);
  return { zh: `还差 ${heads} 人签字：${zh}`, en: `${heads} more must sign: ${en}` };
};

/** What is said never depends on the order in which independent acts arrived. */
function inOneOrder(acts: readonly ApprovalAct[]): readonly ApprovalAct[] {
  if (acts.length < 2) return acts;
  const keyed = acts.map((act) => {
    const { on, post, unit, person, by, principal, decision } = act;
    return { act, key: `${on} ${post} ${unit} ${person} ${by} ${principal} ${decision}` };
  });
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ act }) => act);
}

interface Reasoning {
  readonly places: readonly Place[];
  readonly heardOf: ReadonlySet<ApprovalAct>;
  readonly seated: ReadonlySet<ApprovalAct>;
  readonly context: Context;
}

const reasoningAbout = (places: readonly Place[], { seats }: Seating, context: Context): Reasoning => ({
  places,
  heardOf: new Set(places.flatMap(({ approvals, refusals }) => [...approvals, ...refusals])),
  seated: new Set(seats.flatMap(({ act }) => act ?? [])),
  context,
});

function reasonOf(act: ApprovalAct, reasoning: Reasoning): Text {
  const { facts, options } = reasoning.context;
  const asked = supplierAsked(act, reasoning.places, facts);
  const name = asked ? supplierWords(asked, facts) : nameUnasked(act, facts);
  const said = (zh: string, en: string): Text => ({
    zh: `${name.zh} ${act.on} 的${act.decision === 'approve' ? '签字' : '不同意意见'}${zh}`,
    en: `the ${act.decision === 'approve' ? 'signature' : 'refusal'} of ${name.en} on ${act.on} ${en}`,
  });
  const dismissed = dismissal(act, facts, options);
  if (dismissed) return said(`不计入：${dismissed.zh}`, `does not count: ${dismissed.en}`);
  if (!asked)
    return act.post === undefined
      ? said('不计入：规则未要求其本人签字', 'does not count: the rule does not ask for this person')
      : said('不计入：规则未要求该职务', 'does not count: the rule does not ask for this post');
  return said(...countedAs(act, reasoning));
}

const nameUnasked = (act: ApprovalAct, facts: ApprovalFacts): Text =>
  act.post === undefined ? supplierWords(act, facts) : postName(act.post, facts.posts);

function supplierAsked(
  act: ApprovalAct,
  places: readonly Place[],
  { units }: ApprovalFacts,
): Supplier | undefined {
  for (const { posts } of places) for (const who of posts) if (actsFor(act, who, units)) return who;
  return undefined;
}

/** The places that the rule asks for, also those that no longer matter. */
const placesIn = ({ demand, inside, beside }: Outcome): readonly Place[] => [
  ...placesOf(demand),
  ...(beside ? [beside] : []),
  ...inside.flatMap(placesIn),
];

function countedAs(act: ApprovalAct, { heardOf, seated, context }: Reasoning): [zh: string, en: string] {
  if (!heardOf.has(act)) return ['不计入：尚未轮到', 'does not count: it was not its turn'];
  if (act.decision === 'refuse' || seated.has(act)) return ['计入', 'counts'];
  if (context.options.distinctPersons && [...seated].some((other) => sharesHead(act, other)))
    return ['不计入：同一人只计一次', 'does not count: one person counts once'];
  return ['不再需要', 'is not needed any more'];
}
