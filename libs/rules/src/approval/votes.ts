import type { RuleNode, Text } from '@duban/domain';
import type { Judging, Outcome } from './approval-rule';
import { applying, around, isRefusedOutcome, refusersIn } from './inside';
import { refusedApart } from './refused';

/**
 * 票签: so many of the rules inside. It is refused as soon as those that are left cannot reach the number any more, and
 * where fewer apply than are needed: the number is never lowered silently. One head refuses one of the rules inside,
 * whatever posts it refused for: the others wait for somebody else.
 */
export function votes(
  node: RuleNode,
  inside: readonly Outcome[],
  atLeast: number,
  { distinctPersons }: Judging,
): Outcome {
  const voting = applying(inside);
  const refused = voting.filter(isRefusedOutcome);
  const gone = refusedApart(
    refused.map(({ refusers }) => ({ weight: 1, refusers })),
    distinctPersons,
  );
  const isOver = voting.length - gone.weight < atLeast;
  // Where it is over, what could undo that, should a rule around it count it as no refusal of its own.
  const waiting = refused.filter(({ refusers }, index) => (isOver ? refusers : gone.undecided.has(index)));
  const alive = voting.filter((outcome) => !isRefusedOutcome(outcome) || waiting.includes(outcome));
  const own = around(node, inside, {
    demand: { kind: 'some', atLeast, of: alive.map(({ demand }) => demand) },
    refused: isOver,
    notes: voting.length < atLeast ? [tooFew(voting.length, atLeast)] : [],
  });
  return { ...own, refusers: voting.length < atLeast ? undefined : refusersIn(inside) };
}

const tooFew = (there: number, atLeast: number): Text => ({
  zh: `适用的只有 ${there} 项，少于所需的 ${atLeast} 项`,
  en: `only ${there} of them apply, and ${atLeast} are needed`,
});
