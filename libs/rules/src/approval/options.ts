import {
  DEFAULT_OPTIONS,
  sharesHead,
  type ApprovalAct,
  type ApprovalFacts,
  type ApprovalOptions,
  type RuleNode,
  type Text,
} from '@duban/domain';
import { isRecord } from './post-of';

export const areOptions = ({ options }: RuleNode): boolean =>
  options === undefined ||
  (isRecord(options) &&
    Object.entries(options).every(
      ([name, value]) => Object.hasOwn(DEFAULT_OPTIONS, name) && typeof value === 'boolean',
    ));

/** Why an act does not count whatever the rule asks for; null where nothing stands against it. */
export function dismissal(act: ApprovalAct, facts: ApprovalFacts, options: ApprovalOptions): Text | null {
  return flawOf(act, facts, options) ?? replacement(act, facts, options);
}

function flawOf(
  act: ApprovalAct,
  { textHash, draftedBy }: ApprovalFacts,
  options: ApprovalOptions,
): Text | null {
  if (textHash !== null && act.textHash !== textHash)
    return { zh: '签后文本已变化', en: 'the text has changed since' };
  if (options.notDrafter && draftedBy !== null && sharesHead(act, draftedBy))
    return { zh: '起草人不能签自己的文本', en: 'whoever drafted the text cannot sign it' };
  if (options.opinionRequired && !act.opinion?.trim()) return { zh: '没有附意见', en: 'it has no opinion' };
  if (options.evidenceRequired && !act.evidence?.length)
    return { zh: '没有附佐证', en: 'it has no evidence' };
  if (options.reauthenticate && act.reauthenticated !== true)
    return { zh: '签时没有再次验证身份', en: 'the password was not asked for again' };
  return null;
}

/** The latest decision in somebody's name holds; but a proxy does not change what the principal decided in person. */
function replacement(act: ApprovalAct, facts: ApprovalFacts, options: ApprovalOptions): Text | null {
  const others = facts.acts.filter(
    (other) =>
      other.decision !== act.decision && isSameSeat(act, other) && flawOf(other, facts, options) === null,
  );
  if (act.principal !== null && others.some(({ principal }) => principal === null))
    return { zh: '被代理人本人已有决定', en: 'the principal decided in person' };
  const at = facts.acts.indexOf(act);
  const isLater = (other: ApprovalAct): boolean => facts.acts.indexOf(other) > at;
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
