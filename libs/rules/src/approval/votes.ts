import type { RuleNode, Text } from '@duban/domain';
import type { Outcome } from './approval-rule';
import { applying, around, isRefusedOutcome } from './inside';

/**
 * 票签: so many of the rules inside. It is refused as soon as those that are left cannot reach the number any more, and
 * where fewer apply than are needed: the number is never lowered silently.
 */
export function votes(node: RuleNode, inside: readonly Outcome[], atLeast: number): Outcome {
  const voting = applying(inside);
  const alive = voting.filter((outcome) => !isRefusedOutcome(outcome));
  return around(node, inside, {
    demand: { kind: 'some', atLeast, of: alive.map(({ demand }) => demand) },
    refused: alive.length < atLeast,
    notes: voting.length < atLeast ? [tooFew(voting.length, atLeast)] : [],
  });
}

const tooFew = (there: number, atLeast: number): Text => ({
  zh: `适用的只有 ${there} 项，少于所需的 ${atLeast} 项`,
  en: `only ${there} of them apply, and ${atLeast} are needed`,
});
