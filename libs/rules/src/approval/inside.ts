import type { RuleNode, Text } from '@duban/domain';
import type { Outcome } from './approval-rule';
import { NOTHING, type Demand } from './demand';
import { refusalsOf } from './refusal';

export const RULES_INSIDE = {
  kind: 'rules',
  means: { zh: '里面的各条规则', en: 'the rules inside' },
} as const;

/** The rules inside a node with several. */
export const nodesIn = ({ of }: RuleNode): readonly RuleNode[] => of as unknown as readonly RuleNode[];

/** The one rule inside a node. */
export const thenIn = ({ then }: RuleNode): RuleNode => then as unknown as RuleNode;

/** The sentences of the rules inside, one after the other. */
export function joined(sentences: readonly Text[], zh: string, en: string): Text {
  return {
    zh: sentences.map((sentence) => sentence.zh).join(zh),
    en: sentences.map((sentence) => sentence.en).join(en),
  };
}

interface Whole {
  readonly demand: Demand;
  readonly refused: boolean;
  readonly notes?: readonly Text[];
}

/** The outcome of a rule around others. Where none of them applies, neither does it. */
export function around(
  node: RuleNode,
  inside: readonly Outcome[],
  { demand, refused, notes = [] }: Whole,
): Outcome {
  const applies = inside.some(({ status }) => status !== 'not-applicable');
  const status = !applies ? 'not-applicable' : refused ? 'refused' : 'open';
  return { node, status, demand: applies ? demand : NOTHING, own: [], notes, until: null, inside };
}

/** The refusals any of which ended one of those inside; undefined where the end of one of them is final. */
export function refusalIn(inside: readonly Outcome[]): Outcome['refusal'] {
  const each = inside.filter(isRefusedOutcome).map(({ refusal }) => refusal);
  return each.every((refusal) => refusal !== undefined) ? refusalsOf(1, each) : undefined;
}

export const isRefusedOutcome = ({ status }: Outcome): boolean => status === 'refused';
export const applying = (inside: readonly Outcome[]): readonly Outcome[] =>
  inside.filter(({ status }) => status !== 'not-applicable');
