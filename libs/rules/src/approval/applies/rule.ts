import type { RuleNode } from '@duban/domain';
import { factsRead } from '../../conditions/condition';
import type { ApprovalRule, Outcome } from '../approval-rule';
import { never, NOTHING } from '../demand';
import { thenIn } from '../inside';

/** 条件: the rule inside, where the condition on the facts holds; where it does not, this one asks for nothing. */
export const applies: ApprovalRule = {
  id: 'applies',
  title: { zh: '条件', en: 'condition' },
  parameters: {
    when: { kind: 'condition', means: { zh: '条件（CEL 表达式）', en: 'the condition, a CEL expression' } },
    then: { kind: 'rule', means: { zh: '条件成立时的规则', en: 'the rule where it holds' } },
  },
  sentence: (node, { sentenceOf }) => {
    const { zh, en } = sentenceOf(thenIn(node));
    return { zh: `符合条件“${whenIn(node)}”的，${zh}`, en: `where ${whenIn(node)}, ${en}` };
  },
  judge: (node, acts, { facts: { subject }, holds, judge }): Outcome => {
    const held = holds(whenIn(node));
    const facts = factsRead(whenIn(node)).map((name) => ({ name, value: subject[name] ?? null }));
    const own = { node, own: [], facts, until: null, notes: held.ok ? [] : [held.because] };
    if (!held.ok) return { ...own, status: 'open', demand: never(), inside: [] };
    if (!held.value)
      return { ...own, status: 'not-applicable', demand: NOTHING, notes: [isNot(node)], inside: [] };
    const inside = judge(thenIn(node), acts);
    const { status, demand, refusal } = inside;
    return { ...own, status, demand, refusal, inside: [inside] };
  },
};

const whenIn = ({ when }: RuleNode): string => when as string;
const isNot = (node: RuleNode) => ({
  zh: `条件“${whenIn(node)}”不成立，不适用`,
  en: `it does not apply: ${whenIn(node)} does not hold`,
});
