import { postWords, type ExtensionTerms, type PostNames, type Text } from '@duban/domain';
import { sentenceOf } from '@duban/rules';
import type { ExtensionClause } from '../pack-document';
import { said } from './said';

/** Who asks for a later deadline, until when, who agrees, and how far it may go. */
export function extensionSentences(clause: ExtensionClause, posts: PostNames): readonly Text[] {
  if ('rule' in clause) return [asking(clause, posts), agreeing(clause, posts), ...limits(clause)];
  const { beforeDue, approver } = clause;
  return [
    said(
      `延期须${beforeDue ? '在到期前提出，' : ''}经${approver.zh}批准`,
      `An extension must be asked for ${beforeDue ? 'before the deadline ' : ''}and approved by ${approver.en}`,
    ),
  ];
}

function asking({ by, beforeDue }: ExtensionTerms, posts: PostNames): Text {
  const { zh, en } = postWords(by, posts);
  return said(
    `延期由${zh}${beforeDue ? '在时限届满前' : ''}申请，写明原因、佐证和新的时限`,
    `An extension is asked for by the ${en}${beforeDue ? ' before the deadline' : ''}, with reason, evidence and the new day`,
  );
}

function agreeing({ rule }: ExtensionTerms, posts: PostNames): Text {
  const { zh, en } = sentenceOf(rule, posts);
  return said(`批准延期：${zh}`, `To grant it: ${en}`);
}

const limits = ({ times, days }: ExtensionTerms): readonly Text[] => [
  ...(times === undefined
    ? []
    : [said(`一项任务最多延期 ${times} 次`, `A task is extended ${times} times at most`)]),
  ...(days === undefined
    ? []
    : [
        said(
          `累计不超过方案时限之后 ${days} 日`,
          `No later than ${days} days after the day of the plan in all`,
        ),
      ]),
];
