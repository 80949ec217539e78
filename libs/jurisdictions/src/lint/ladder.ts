import type { Rung } from '@duban/domain';
import { warning, type Found, type Linted } from './finding';

/** A rung that another one always takes the place of: the highest whose count is reached is the one that is climbed. */
export const lintLadder = ({ policy }: Linted): readonly Found[] =>
  policy.ladder.flatMap((rung, index, rungs) => {
    const later = rungs.slice(index + 1).find((other) => covers(other, rung));
    return later ? [unreachable(rung, later, index)] : [];
  });

const covers = (later: Rung, rung: Rung): boolean =>
  later.fromConsecutive <= rung.fromConsecutive &&
  rung.triggers.every((trigger) => later.triggers.includes(trigger));

const unreachable = (rung: Rung, later: Rung, index: number): Found =>
  warning(
    'unreachable-rung',
    `ladder.${index}`,
    `梯次“${rung.title}”永远轮不到：“${later.title}”在连续 ${later.fromConsecutive} 期时已经适用，须调整期数或顺序`,
    `the rung ${rung.id} is never reached: ${later.id} holds from ${later.fromConsecutive} in a row; change the count or the order`,
  );
