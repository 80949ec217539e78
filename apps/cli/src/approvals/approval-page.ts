import type { routes } from '@duban/contract';
import {
  APPROVAL_ALARM_WORDS,
  APPROVAL_EVENT_WORDS,
  APPROVAL_FOLLOWING,
  APPROVAL_OPERATION_WORDS,
  APPROVAL_STATUS_WORDS,
  toldOfApproval,
  type Text,
} from '@duban/domain';
import type { AnswerOf } from '../client/request';
import type { Page } from '../outcome';
import { drawn, type Branch } from '../page/tree';
import { padEnd } from '../page/width';
import { both, inLine, orDash } from '../page/words';

type Shown = AnswerOf<typeof routes.showApproval>;
type Answer = AnswerOf<typeof routes.actOnApproval>;
type Node = Shown['tree'];
type Missing = Shown['missing'][number];
type FactView = Shown['record'][number];

/** What is asked, where it stands and why, what I can do, and what happened. */
export function approvalPage(approval: Shown, page: Page): string {
  const { paint } = page;
  const record = approval.record.map((fact) => factLine(fact, approval.names));
  return [
    `${paint.bold(approval.subject.title)}  ${inLine(APPROVAL_STATUS_WORDS[approval.status])}`,
    ...headOf(approval).map((line) => `  ${line}`),
    ...runningLines(approval, page),
    ...part('经过 What happened', record, page),
    '',
    paint.faint(`SHA-256 ${orDash(approval.textHash)}`),
    paint.faint(approval.id),
  ].join('\n');
}

const part = (title: string, lines: readonly string[], { paint }: Page): readonly string[] =>
  lines.length === 0 ? [] : ['', paint.bold(title), ...lines.map((line) => `  ${line}`)];

type Running = Pick<Shown, 'tree' | 'missing' | 'acts' | 'mine' | 'names'>;

/** What an approval shows while it runs, whether it is of its own or the signing of a task. */
export const runningLines = (
  { tree, missing, acts, mine, names }: Running,
  page: Page,
): readonly string[] => [
  ...part('规则 The rule', treeLines(tree, page.columns), page),
  ...part(
    '还缺 Missing',
    missing.map((who) => placeWords(who, names)),
    page,
  ),
  ...part(
    '意见 Decisions',
    acts.map((act) => actLine(act, names)),
    page,
  ),
  ...part('我可以办理 I can', mineLines({ mine, names }), page),
];

/** With the id by which one can be returned. */
function actLine(
  { id, by, principal, decision, on, opinion }: Shown['acts'][number],
  names: Shown['names'],
): string {
  const forWhom = principal === null ? '' : `（代 for ${names[principal] ?? principal}）`;
  const said = opinion ? `：${opinion}` : '';
  return `${on}  ${names[by] ?? by}${forWhom} ${inLine(APPROVAL_OPERATION_WORDS[decision])}${said}  ${id}`;
}

function headOf(approval: Shown): readonly string[] {
  const { openedOn, initiatorName, initiator, basis, effectiveFrom, lateSince, alarm, because } = approval;
  return [
    `${openedOn} ${initiatorName ?? initiator} 报批 put to approval`,
    ...(basis === null ? [] : [`依据 basis ${basis}`]),
    ...(effectiveFrom === null ? [] : [`自此日起 from ${effectiveFrom}`]),
    ...(because === null ? [] : [`原因 because ${because}`]),
    ...(lateSince === null ? [] : [`时限已过 late since ${lateSince}`]),
    ...(alarm === null ? [] : [`⚠ ${both(APPROVAL_ALARM_WORDS[alarm])}`]),
  ];
}

export const VERDICT_MARKS = { satisfied: '✔', pending: '○', refused: '✘', 'not-applicable': '–' } as const;

/** The rule as a tree, each node with its last day; it stands in a margin of two. */
const treeLines = (node: Node, columns: number | null): readonly string[] =>
  drawn(branchOf(node), columns === null ? null : columns - MARGIN);

const MARGIN = 2;

const branchOf = ({ status, sentence, until, inside }: Node): Branch => ({
  lines: [`${VERDICT_MARKS[status]} ${both(sentence)}${until === null ? '' : ` · ≤ ${until}`}`],
  inside: inside.map(branchOf),
});

function placeWords(who: Missing, names: Shown['names']): string {
  if ('person' in who) return names[who.person] ?? who.person;
  const people = who.people.map(({ name }) => name).join('、');
  return `${who.unitName} ${inLine(who.postName)}（${people || '无人任职 nobody holds it'}）`;
}

/** What is newer than this program is called by its id. */
export const operationWords = (operation: string): Text =>
  (APPROVAL_OPERATION_WORDS as Readonly<Record<string, Text>>)[operation] ?? { zh: operation, en: operation };

const mineLines = ({ mine, names }: Pick<Shown, 'mine' | 'names'>): readonly string[] =>
  mine.map(({ operation, as, principal }) => {
    const seat = as === null ? '' : ` --as ${as}`;
    const name = principal === null ? '' : ` --principal ${names[principal] ?? principal}`;
    return `${padEnd(operation, 18)} ${inLine(operationWords(operation))}${seat}${name}`;
  });

/** What happened, by whom and for whom, with what they said of it. */
export function factLine(fact: FactView, names: Shown['names']): string {
  const { sequence, on, type, actor, actorName, principal, data } = fact;
  const known = (APPROVAL_EVENT_WORDS as Readonly<Record<string, Text>>)[type] ?? { zh: type, en: type };
  const follows = APPROVAL_FOLLOWING.some((one) => one === type);
  const forWhom =
    principal === null ? '' : `（代 for ${fact.principalName ?? names[principal] ?? principal}）`;
  const who = follows ? '' : `${actorName ?? actor}${forWhom} `;
  const said = saidIn(data, names).join(' · ');
  return `${padEnd(String(sequence), 3)} ${on}  ${who}${inLine(known)}${said && `：${said}`}`;
}

function saidIn(data: FactView['data'], names: Shown['names']): readonly string[] {
  const { decision, to, said } = toldOfApproval(data);
  return [...(decision ? [inLine(decision)] : []), ...(to === null ? [] : [`→ ${names[to] ?? to}`]), ...said];
}

/** Where it stands after an act, and whom to look for where the people there cannot fill all places any more. */
export function answerPage({ approval, short }: Answer, page: Page): string {
  const { subject, status } = approval;
  const head = `✔ ${page.paint.bold(subject.title)}  ${inLine(APPROVAL_STATUS_WORDS[status])}`;
  return [head, ...shortLine(short, page)].join('\n');
}

/** Whom to look for where the people there cannot fill all places any more. */
export const shortLine = (short: Answer['short'], { paint }: Page): readonly string[] =>
  short === null
    ? []
    : [
        paint.note(
          `  须有 ${short.needed} 人，现有 ${short.persons} 人可签 / ${short.needed} persons needed, ${short.persons} there: ` +
            short.places.map(inLine).join('、'),
        ),
      ];
