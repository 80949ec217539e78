import type { RuleNode } from '@duban/domain';
import { needed } from './share';

/** The parameters of a rule that asks for a part of the votes; `of` is the rule's own. */
export const MAJORITY = {
  atLeast: {
    kind: 'share',
    optional: true,
    means: { zh: '至少占多少，如 2/3', en: 'at least such a part, as 2/3' },
  },
  moreThan: {
    kind: 'share',
    optional: true,
    means: { zh: '超过多少，如 1/2', en: 'more than such a part, as 1/2' },
  },
} as const;

/** Exactly one of the two says how much; more than all of it nobody can have. */
export const isMajority = ({ atLeast, moreThan }: RuleNode): boolean =>
  (atLeast === undefined) !== (moreThan === undefined) && moreThan !== '1/1';

export const shareIn = ({
  atLeast,
  moreThan,
}: RuleNode): { readonly share: string; readonly more: boolean } =>
  moreThan === undefined
    ? { share: atLeast as string, more: false }
    : { share: moreThan as string, more: true };

/** How many of `total` the rule asks for. */
export function majorityOf(total: number, node: RuleNode): number {
  const { share, more } = shareIn(node);
  return needed(total, share, more);
}
