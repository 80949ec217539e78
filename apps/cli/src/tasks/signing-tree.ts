import type { routes } from '@duban/contract';
import { VERDICT_MARKS } from '../approvals/approval-page';
import type { AnswerOf } from '../client/request';
import type { Branch } from '../page/tree';
import { inLine } from '../page/words';

type Explanation = AnswerOf<typeof routes.explainTask>;
type Step = Explanation['steps'][number];
type Signing = NonNullable<Step['signing']>;
type Node = Signing['tree'];
type Place = Node['places'][number];
type Supplier = Place['anyOf'][number];
type Decided = NonNullable<Place['filledBy']>;
type Seat = Signing['seats'][number];

const STATUS: Readonly<Record<Node['status'], string>> = {
  satisfied: '已满足 satisfied',
  pending: '未满足 pending',
  refused: '不通过 refused',
  'not-applicable': '不适用 not applicable',
};

/** One tree for each step that is signed: the edition and its hash, and below it the rule, node by node. */
export const signingTrees = (explanation: Explanation): readonly Branch[] =>
  explanation.steps.flatMap((step) => (step.signing ? [stepBranch(explanation, step, step.signing)] : []));

function stepBranch({ law }: Explanation, step: Step, signing: Signing): Branch {
  const { basis, unverified, note, tree } = signing;
  const rests = `依据 basis: ${basis ?? '—'}${unverified ? '（未核实 unverified）' : ''}`;
  return {
    lines: [
      inLine(step.title),
      `版本 edition: ${law.pack} ${law.effectiveFrom}`,
      `SHA-256 ${law.edition}`,
      rests,
      // Where there is none, the note is all that says why.
      ...(basis === null && note ? [`说明 note: ${note.zh}`, note.en] : []),
    ],
    inside: [isDecidedAbove(step, tree) ? DECIDED_ABOVE : ruleBranch(tree, signing)],
  };
}

/** It ended without its rule: whoever the rule asks for is waited for no more. */
const isDecidedAbove = ({ state }: Step, { status }: Node): boolean =>
  state === 'done' && status === 'pending';

const DECIDED_ABOVE: Branch = {
  lines: ['✔ 已由上级决定，理由见上 decided from above, for the reason given above'],
  inside: [],
};

function ruleBranch(node: Node, signing: Signing): Branch {
  const { status, sentence, rule, until, facts, places, inside } = node;
  const last = until === null ? '' : ` · 至 until ${until}`;
  return {
    lines: [
      `${VERDICT_MARKS[status]} ${sentence.zh}`,
      sentence.en,
      `${rule} · ${STATUS[status]}${last}`,
      ...facts.map((fact) => `事实 fact: ${factWords(fact)}`),
      ...ownReasons(node).flatMap(({ zh, en }) => [`因为 because: ${zh}`, en]),
    ],
    inside: [
      ...places.map((place) => placeBranch(place, node, signing)),
      ...inside.map((inner) => ruleBranch(inner, signing)),
    ],
  };
}

/** What the rules inside have said is not said again by those around them. */
function ownReasons({ reasons, inside }: Node): Node['reasons'] {
  const below = inside.flatMap((node) => node.reasons.map(({ zh }) => zh));
  return reasons.filter(({ zh }) => !below.includes(zh));
}

function factWords({ name, value }: Node['facts'][number]): string {
  if (value === null) return `${name} 未知 is not known`;
  return `${name} = ${JSON.stringify(value)}`;
}

function placeBranch({ anyOf, open, filledBy, refusedBy }: Place, node: Node, signing: Signing): Branch {
  const refusals = refusedBy.map((act) => `✘ ${decidedWords(act, anyOf, signing)} 不同意 refused`);
  if (filledBy) return { lines: [`✔ ${decidedWords(filledBy, anyOf, signing)}`, ...refusals], inside: [] };
  const who = anyOf.map((supplier) => supplierWords(supplier, open, signing)).join('；');
  if (refusals.length > 0 && node.status !== 'pending') return { lines: refusals, inside: [] };
  const last = node.until === null ? '' : ` · 至 until ${node.until}`;
  const line = open
    ? `○ 还缺 missing: ${who}${last}`
    : `· ${node.status === 'pending' ? LATER : NEEDLESS}: ${who}`;
  return { lines: [line, ...refusals], inside: [] };
}

const LATER = '未轮到 not its turn yet';
const NEEDLESS = '不再需要 not needed';

function decidedWords(
  { by, principal, on, opinion, ...act }: Decided,
  anyOf: Place['anyOf'],
  signing: Signing,
): string {
  const { names } = signing;
  const as = anyOf.find((who) => isSeat(seatOf(who, signing), act));
  const post = as ? `${postOf(as, signing)}：` : '';
  const forWhom = principal === null ? '' : `（代 for ${names[principal] ?? principal}）`;
  return `${post}${names[by] ?? by}${forWhom} ${on}${opinion ? ` “${opinion}”` : ''}`;
}

const isSeat = (seat: Seat | null, { post, unit }: Pick<Decided, 'post' | 'unit'>): boolean =>
  seat !== null && seat.post === post && seat.unit === unit;

const seatOf = (who: Supplier, { seats }: Signing): Seat | null =>
  ('post' in who && seats.find(({ post, of }) => post === who.post && of === who.of)) || null;

function postOf(who: Supplier, signing: Signing): string {
  const seat = seatOf(who, signing);
  if (seat) return `${seat.unitName} ${inLine(seat.postName)}`;
  return 'post' in who ? who.post : (signing.names[who.person] ?? who.person);
}

/** A post with whoever holds it; where it is open, with those who can sign in it just now. */
function supplierWords(who: Supplier, isOpen: boolean, signing: Signing): string {
  const seat = seatOf(who, signing);
  const now = signing.signers.find((place) => isSame(place.who, who))?.people;
  const people = (isOpen && now) || seat?.people || [];
  if (!seat) return postOf(who, signing);
  const nobody =
    seat.people.length === 0 ? '无人任职 nobody holds it' : '现在无人可签 nobody can sign just now';
  return `${postOf(who, signing)}（${people.map(({ name }) => name).join('、') || nobody}）`;
}

const isSame = (one: Supplier, other: Supplier): boolean =>
  'post' in one && 'post' in other && one.post === other.post && one.of === other.of;
