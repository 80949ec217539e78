import type { FactValue, RuleNode } from '@duban/domain';
import { conditionHolds } from '@duban/rules';
import { warning, type Found, type Linted } from './finding';

/** The facts that can only be one of a few; a condition on others alone cannot be judged before there is a task. */
const POSSIBLE = ['immediate', 'dated', 'long-term'].flatMap((kind) =>
  ['central', 'provincial', 'municipal', 'self-found'].map((origin): Readonly<Record<string, FactValue>> => ({
    class: kind,
    origin,
  })),
);

/** Conditions that hold for no task at all, or for every one. */
export const lintConditions = ({ policy }: Linted): readonly Found[] =>
  policy.closing.flatMap((step, index) =>
    step.step === 'signature'
      ? conditionsIn(step.rule).flatMap((text) => dead(text, `closing.${index}`))
      : [],
  );

/** Every condition in a rule, from outside in. */
function conditionsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { rule, when } = value as Partial<RuleNode>;
  const own = rule === 'applies' && typeof when === 'string' ? [when] : [];
  return [...own, ...Object.values(value).flatMap(conditionsIn)];
}

function dead(text: string, at: string): readonly Found[] {
  const held = POSSIBLE.map((facts) => conditionHolds(text, facts));
  if (held.some(({ ok }) => !ok)) return [];
  const values = new Set(held.map((one) => one.ok && one.value));
  if (values.size > 1) return [];
  return [
    values.has(true)
      ? warning(
          'condition-always',
          at,
          `条件“${text}”总是成立，可以去掉`,
          `${text} always holds: leave it out`,
        )
      : warning(
          'dead-condition',
          at,
          `条件“${text}”永远不成立，请检查写法`,
          `${text} never holds: check its spelling`,
        ),
  ];
}
