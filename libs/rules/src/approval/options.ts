import {
  DEFAULT_OPTIONS,
  isUnconfirmed,
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
export function dismissal(
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
  if (isUnconfirmed(act))
    return { zh: '纸质签署件尚待第二人核对', en: 'its scan waits for a second person to confirm it' };
  return null;
}
