import type { ApprovalAct, Text } from '@duban/domain';

/** The acts that no other one of them replaces. Asked of the acts of one turn: what comes after it undoes nothing. */
export const standing = (acts: readonly ApprovalAct[]): readonly ApprovalAct[] =>
  acts.length < 2 ? acts : acts.filter((act) => replacement(act, acts) === null);

/** The latest decision in somebody's name holds; but a proxy does not change what the principal decided in person. */
export function replacement(act: ApprovalAct, acts: readonly ApprovalAct[]): Text | null {
  const others = acts.filter((other) => other.decision !== act.decision && isSameSeat(act, other));
  if (act.principal !== null && others.some(({ principal }) => principal === null))
    return { zh: '被代理人本人已有决定', en: 'the principal decided in person' };
  const at = acts.indexOf(act);
  const isLater = (other: ApprovalAct): boolean => acts.indexOf(other) > at;
  const inPerson = act.principal === null;
  return others.some((other) => isLater(other) && (!inPerson || other.principal === null))
    ? { zh: '后来另有决定', en: 'it was decided anew' }
    : null;
}

/** For one place in the name of one person, whoever acted. */
const isSameSeat = (one: ApprovalAct, other: ApprovalAct): boolean =>
  (one.principal ?? one.by) === (other.principal ?? other.by) &&
  one.post === other.post &&
  one.unit === other.unit &&
  one.person === other.person;
