import type { Json, RuleNode, SigningFacts, Text, Verdict, VerdictStatus } from '@duban/domain';
import type { ApprovalRule, Children, Slot, SlotsOf } from '../approval-rule';
import { isRecord } from '../post-of';
import { slotsVerdict } from '../slots-verdict';

/** 会签: all of the rules inside, in any order. Whoever signs for one of them does not count for another. */
export const allOf: ApprovalRule = {
  id: 'all-of',
  isReadable: ({ of }) => Array.isArray(of) && of.length > 0 && of.every(isNode),
  inside: nodesIn,
  slots,
  sentence: (node, { sentenceOf }) => {
    const sentences = nodesIn(node).map(sentenceOf);
    const joined = (language: keyof Text, by: string): string =>
      sentences.map((sentence) => sentence[language]).join(by);
    return { zh: joined('zh', '；并且'), en: joined('en', '; and ') };
  },
  assess,
};

const isNode = (node: Json): node is Json & RuleNode => isRecord(node) && typeof node.rule === 'string';

function nodesIn({ of }: RuleNode): readonly RuleNode[] {
  return of as unknown as readonly RuleNode[];
}

/** Null when one of the rules inside does not ask for signatures: then a rule around this one cannot seat it either. */
function slots(node: RuleNode, slotsOf: SlotsOf): readonly Slot[] | null {
  const inside = nodesIn(node).map(slotsOf);
  return inside.every((one) => one !== null) ? inside.flat() : null;
}

function assess(node: RuleNode, facts: SigningFacts, { assessChild, slotsOf }: Children): Verdict {
  const children = nodesIn(node).map((child) => assessChild(child, facts));
  const unseated = nodesIn(node).flatMap((child, index) =>
    slotsOf(child) ? [] : [children[index] as Verdict],
  );
  const together = slotsVerdict(
    'all-of',
    nodesIn(node).flatMap((child) => slotsOf(child) ?? []),
    facts,
  );
  return {
    ...together,
    status: weakest([together, ...children]),
    reasons: [...together.reasons, ...unseated.flatMap(({ reasons }) => reasons)],
    missing: [...together.missing, ...unseated.flatMap(({ missing }) => missing)],
    children,
  };
}

function weakest(verdicts: readonly Verdict[]): VerdictStatus {
  const some = (status: VerdictStatus): boolean => verdicts.some((verdict) => verdict.status === status);
  if (some('refused')) return 'refused';
  return some('pending') ? 'pending' : 'satisfied';
}
