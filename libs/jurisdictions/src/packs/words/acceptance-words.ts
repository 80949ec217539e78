import type { PostNames, Text } from '@duban/domain';
import type { ClauseValues } from '../pack-document';
import { byPost, said } from './said';

/** Who accepts, and what an acceptance has to answer. */
export const acceptanceSentences = (
  { by, criteria = [], site }: ClauseValues['acceptance'],
  posts: PostNames,
): readonly Text[] => [
  byPost(
    by,
    posts,
    (zh) => `由${zh}出具验收意见`,
    (en) => `The acceptance opinion is given by the ${en}`,
  ),
  ...(site
    ? [said('须登记现场核查的地点和人员', 'Where the site was checked, and by whom, must be on record')]
    : []),
  ...(criteria.length > 0
    ? [
        said(
          '销号条件须逐条答复，不满足的退回',
          'Each condition is answered; where one is not met, the task is sent back',
        ),
      ]
    : []),
  ...criteria.map(({ zh, en }, index) => said(`条件 ${index + 1}：${zh}`, `Condition ${index + 1}: ${en}`)),
];
