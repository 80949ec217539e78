import type { RuleNode, Text } from '@duban/domain';
import type { Judging, Outcome } from './approval-rule';
import { applying, around, isRefusedOutcome } from './inside';
import { votesRefused } from './refused';

/**
 * 票签: so many of the rules inside. It is refused as soon as those that are left cannot reach the number any more, and
 * where fewer apply than are needed: the number is never lowered silently. One head refuses one of the rules inside,
 * whatever posts it refused for: the others wait for somebody else.
 */
export function votes(
  node: RuleNode,
  inside: readonly Outcome[],
  atLeast: number,
  { isRefusedByHeads }: Judging,
): Outcome {
  const voting = applying(inside);
  const refused = voting
    .filter(isRefusedOutcome)
    .map((outcome) => ({ weight: 1, refusal: outcome.refusal, outcome }));
  const { isOver, refusal, isWaiting } = votesRefused(refused, voting.length - atLeast, isRefusedByHeads);
  const gone = refused.filter((vote) => !isWaiting(vote)).map(({ outcome }) => outcome);
  const own = around(node, inside, {
    demand: {
      kind: 'some',
      atLeast,
      of: voting.filter((outcome) => !gone.includes(outcome)).map(({ demand }) => demand),
    },
    refused: isOver,
    notes: voting.length < atLeast ? [tooFew(voting.length, atLeast)] : [],
  });
  return { ...own, refusal };
}

const tooFew = (there: number, atLeast: number): Text => ({
  zh: `适用的只有 ${there} 项，少于所需的 ${atLeast} 项`,
  en: `only ${there} of them apply, and ${atLeast} are needed`,
});
