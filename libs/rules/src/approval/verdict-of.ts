import {
  anyOfSuppliers,
  postName,
  sharesHead,
  supplierWords,
  type ApprovalAct,
  type ApprovalFacts,
  type ApprovalOptions,
  type Day,
  type Supplier,
  type Text,
  type Verdict,
  type VerdictStatus,
} from '@duban/domain';
import type { Outcome } from './approval-rule';
import { actsFor, type Place } from './demand';
import type { Head } from './heads';
import { dismissal } from './options';
import { rulesIn } from './parameter';
import { ruleOf } from './read-rule';
import { actsApart, seat, type Seating } from './seating';
import { sentenceOf } from './sentence';
import { replacement } from './standing';

interface Context {
  readonly facts: ApprovalFacts;
  /** The acts that count at all, in the order in which they were recorded. */
  readonly heard: readonly ApprovalAct[];
  readonly options: ApprovalOptions;
}

/** What an outcome means once heads are counted, and what became of every act. */
export function verdictOf(outcome: Outcome, context: Context): Verdict {
  const apart = actsApart(inOneOrder(context.heard), context.options.distinctPersons);
  const seating = seat(outcome.demand, apart);
  const whole: Whole = { context, apart, take: taking(seating) };
  const acts = inOneOrder(context.facts.acts);
  return drawn(outcome, seating, { whole, acts, path: '', around: null });
}

/** What holds for the whole tree, whichever of its rules is drawn. */
interface Whole {
  readonly context: Context;
  readonly apart: readonly (readonly Head[])[];
  /** Who fills the place; a place that stands in the tree several times is filled by several. */
  readonly take: (place: Place) => ApprovalAct | null;
}

function taking({ seats }: Seating): Whole['take'] {
  const free = [...seats];
  return (place) => {
    const at = free.findIndex((candidate) => candidate.place === place);
    return (at < 0 ? [] : free.splice(at, 1))[0]?.act ?? null;
  };
}

interface Drawing {
  readonly whole: Whole;
  /** The acts that it says something about. */
  readonly acts: readonly ApprovalAct[];
  readonly path: string;
  /** The last day that a rule around it sets. */
  readonly around: Day | null;
}

function drawn(outcome: Outcome, seating: Seating, { whole, acts, path, around }: Drawing): Verdict {
  const { context, take } = whole;
  const { facts } = context;
  const status = statusOf(outcome, seating);
  const missing = status === 'pending' ? seating.helpful : [];
  const reasoning = reasoningAbout(outcome, seating, context);
  const reasons = acts.map((act) => reasonOf(act, reasoning));
  return {
    rule: outcome.node.rule,
    path,
    status,
    sentence: sentenceOf(outcome.node, facts.posts, facts.persons, context.options.distinctPersons),
    reasons: [...reasons, ...notesIn(outcome), ...(missing.length > 0 ? [wanting(seating, facts)] : [])],
    missing,
    until: sooner(around, soonest(outcome)),
    facts: outcome.facts ?? [],
    places: outcome.own.map((place) => ({
      anyOf: place.posts,
      open: place.open,
      filledBy: take(place),
      refusedBy: inOneOrder(place.refusals),
    })),
    inside: insideOf(outcome, { whole, path, around: sooner(around, outcome.until) }),
  };
}

/** A rule inside speaks of the acts alone that its own places ask for. */
function insideOf(
  { node, inside }: Outcome,
  { whole, path, around }: Omit<Drawing, 'acts'>,
): readonly Verdict[] {
  const { facts } = whole.context;
  const names = rulesIn(node, ruleOf(node)?.parameters ?? {}).map(({ name }) => name);
  return inside.map((inner, index) => {
    const places = placesIn(inner);
    const acts = inOneOrder(facts.acts.filter((act) => supplierAsked(act, places, facts)));
    const own = [path, names[index]].filter((part) => part !== '').join('.');
    return drawn(inner, seat(inner.demand, whole.apart), { whole, acts, path: own, around });
  });
}

function statusOf({ status }: Outcome, { filled }: Seating): VerdictStatus {
  if (status !== 'open') return status;
  return filled ? 'satisfied' : 'pending';
}

const notesIn = ({ notes, inside }: Outcome): readonly Text[] => [...notes, ...inside.flatMap(notesIn)];

/** The first day on which something in it is due. */
const soonest = ({ until, inside }: Outcome): Day | null =>
  inside.map(soonest).reduce((first, other) => sooner(first, other), until);

const sooner = (one: Day | null, other: Day | null): Day | null =>
  one === null || (other !== null && other < one) ? other : one;

/** What is wanting on the shortest way, and whose turn it is. */
function wanting({ people: heads, later, votes, helpful }: Seating, names: ApprovalFacts): Text {
  const people = votes > 0 ? heads : Math.max(1, heads);
  const { zh, en } = anyOfSuppliers(helpful, names);
  const both = people > 0 && votes > 0;
  const wants = {
    zh: `${people > 0 ? ` ${people} 人签字` : ''}${both ? '，另差' : ''}${votes > 0 ? ` ${votes} 票` : ''}`,
    en: [people > 0 ? `${people} more must sign` : '', votes > 0 ? votesWanting(votes) : '']
      .filter((part) => part !== '')
      .join(' and '),
  };
  return later > 0
    ? { zh: `还差${wants.zh}，现在轮到：${zh}`, en: `${wants.en}, and now it is the turn of: ${en}` }
    : { zh: `还差${wants.zh}：${zh}`, en: `${wants.en}: ${en}` };
}

const votesWanting = (votes: number): string =>
  votes === 1 ? '1 vote is wanting' : `${votes} votes are wanting`;

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
  readonly outcome: Outcome;
  readonly places: readonly Place[];
  readonly heardOf: ReadonlySet<ApprovalAct>;
  readonly seated: ReadonlySet<ApprovalAct>;
  readonly context: Context;
}

function reasoningAbout(outcome: Outcome, { seats }: Seating, context: Context): Reasoning {
  const places = placesIn(outcome);
  const heardOf = new Set(places.flatMap(({ approvals, refusals }) => [...approvals, ...refusals]));
  return { outcome, places, heardOf, seated: new Set(seats.flatMap(({ act }) => act ?? [])), context };
}

function reasonOf(act: ApprovalAct, reasoning: Reasoning): Text {
  const { facts, options } = reasoning.context;
  const asked = supplierAsked(act, reasoning.places, facts);
  const name = asked ? supplierWords(asked, facts) : nameUnasked(act, facts);
  const said = (zh: string, en: string): Text => ({
    zh: `${name.zh} ${act.on} 的${act.decision === 'approve' ? '签字' : '不同意意见'}${zh}`,
    en: `the ${act.decision === 'approve' ? 'signature' : 'refusal'} of ${name.en} on ${act.on} ${en}`,
  });
  const dismissed =
    dismissal(act, facts, options) ?? (reasoning.context.heard.includes(act) ? null : TANGLED);
  if (dismissed) return said(`不计入：${dismissed.zh}`, `does not count: ${dismissed.en}`);
  if (!asked)
    return act.post === undefined
      ? said('不计入：规则未要求其本人签字', 'does not count: the rule does not ask for this person')
      : said('不计入：规则未要求该职务', 'does not count: the rule does not ask for this post');
  return said(...countedAs(act, reasoning));
}

const TANGLED: Text = {
  zh: '代理关系互相缠绕，须由本人签字',
  en: 'too many proxies hang together: who holds the post must act in person',
};

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
const placesIn = ({ own, inside, beside }: Outcome): readonly Place[] => [
  ...own,
  ...(beside ? [beside] : []),
  ...inside.flatMap(placesIn),
];

function countedAs(act: ApprovalAct, reasoning: Reasoning): [zh: string, en: string] {
  const { heardOf, seated, context } = reasoning;
  if (!heardOf.has(act)) {
    const { zh, en } = whyUnheard(act, reasoning);
    return [`不计入：${zh}`, `does not count: ${en}`];
  }
  if (act.decision === 'refuse' || seated.has(act)) return ['计入', 'counts'];
  if (context.options.distinctPersons && [...seated].some((other) => sharesHead(act, other)))
    return ['不计入：同一人只计一次', 'does not count: one person counts once'];
  return ['不再需要', 'is not needed any more'];
}

function whyUnheard(act: ApprovalAct, { outcome, context: { facts, heard } }: Reasoning): Text {
  return tooLateFor(act, outcome, facts) ?? replacement(act, heard) ?? TOO_EARLY;
}

const TOO_EARLY: Text = { zh: '尚未轮到', en: 'it was not its turn' };

/** What the innermost rule that asks for the act says of one that came after it was decided. */
function tooLateFor(act: ApprovalAct, outcome: Outcome, facts: ApprovalFacts): Text | null {
  if (!supplierAsked(act, placesIn(outcome), facts)) return null;
  for (const inner of outcome.inside) {
    const found = tooLateFor(act, inner, facts);
    if (found) return found;
  }
  return outcome.unheard?.acts.includes(act) ? outcome.unheard.because : null;
}
