import type { Rung } from '@duban/domain';
import { warning, type Found, type Linted } from './finding';

/** A rung that another one always takes the place of: the highest whose count is reached is the one that is climbed. One for a level that nobody can judge. */
export const lintLadder = ({ edition: { clauses } }: Linted): readonly Found[] => {
  const levels = (clauses.warning?.value ?? []).map(({ id }) => id);
  return clauses.ladder.value.flatMap((rung, index, rungs) => {
    const later = rungs.slice(index + 1).find((other) => covers(other, rung));
    const unknown = (rung.levels ?? []).filter((level) => !levels.includes(level));
    return [
      ...(later ? [unreachable(rung, later, index)] : []),
      ...unknown.map((level) => unknownLevel(rung, level, index)),
    ];
  });
};

/** What goes by decision alone is in nobody's way, and nothing is in its. */
const covers = (later: Rung, rung: Rung): boolean =>
  rung.triggers.length > 0 &&
  later.fromConsecutive <= rung.fromConsecutive &&
  (rung.fromTotal === undefined || (later.fromTotal ?? Infinity) <= rung.fromTotal) &&
  rung.triggers.every((trigger) => later.triggers.includes(trigger)) &&
  (rung.levels ?? []).every((level) => later.levels?.includes(level));

const unknownLevel = ({ title, id }: Rung, level: string, index: number): Found => ({
  severity: 'error',
  code: 'unknown-level',
  at: `ladder.${index}.levels`,
  message: {
    zh: `梯次“${title}”写了研判为 ${level}，预警条款没有这一级；请写 warning 条款里的 id`,
    en: `the rung ${id} rests on the level ${level}, which the clause warning does not have; name one by its id there`,
  },
});

const unreachable = (rung: Rung, later: Rung, index: number): Found =>
  warning(
    'unreachable-rung',
    `ladder.${index}`,
    `梯次“${rung.title}”永远轮不到：“${later.title}”在连续 ${later.fromConsecutive} 期时已经适用，须调整期数或顺序`,
    `the rung ${rung.id} is never reached: ${later.id} holds from ${later.fromConsecutive} in a row; change the count or the order`,
  );
