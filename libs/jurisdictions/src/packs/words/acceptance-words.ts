import { ORIGIN_WORDS, type PostNames, type TaskOrigin, type Text } from '@duban/domain';
import { sentenceOf } from '@duban/rules';
import type { ClauseValues, NamedCheck } from '../pack-document';
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

/** What a step of the place's own asks for: signatures by a rule, or the opinion of a level of acceptance. */
export function checkSentence(check: NamedCheck, posts: PostNames): Text {
  const { title } = check;
  if ('rule' in check) {
    const { zh, en } = sentenceOf(check.rule, posts);
    return said(`${title.zh}：${zh}`, `${title.en}: ${en}`);
  }
  const asked = [...acceptanceSentences(check, posts), ...listSentences(check)];
  const one = (sentences: readonly string[], between: string): string =>
    sentences.map((sentence) => sentence.replace(/[。.]$/, '')).join(between);
  return said(
    `${title.zh}：${one(
      asked.map(({ zh }) => zh),
      '；',
    )}`,
    `${title.en}: ${one(
      asked.map(({ en }) => en),
      '; ',
    )}`,
  );
}

function listSentences({ origins }: { readonly origins?: readonly TaskOrigin[] }): readonly Text[] {
  if (!origins) return [];
  const lists = origins.map((origin) => ORIGIN_WORDS[origin]);
  return [
    said(
      `只用于${lists.map(({ zh }) => zh).join('、')}的问题，其他的略过`,
      `Only for problems ${lists.map(({ en }) => en).join(' or ')}, left out for others`,
    ),
  ];
}
