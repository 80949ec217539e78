import type { Text } from '../text';
import type { LetterActType } from './command';

/** What people call the acts on a letter; an act without words does not compile. */
export const LETTER_ACT_WORDS: Readonly<Record<LetterActType, Text>> = {
  revise: { zh: '修改', en: 'revise' },
  attach: { zh: '附上文件', en: 'attach a file' },
  detach: { zh: '移除文件', en: 'take a file away' },
  review: { zh: '核稿', en: 'review' },
  issue: { zh: '签发', en: 'issue' },
  receive: { zh: '签收', en: 'receive' },
  reply: { zh: '回函', en: 'reply' },
  urge: { zh: '催办', en: 'urge' },
  recall: { zh: '撤回', en: 'recall' },
  correct: { zh: '更正', en: 'correct' },
};
