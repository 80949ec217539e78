import type { Text } from '../text';
import type { LetterActType } from './command';

/** What people call the acts on a letter; an act without words does not compile. */
export const LETTER_ACT_WORDS: Readonly<Record<LetterActType, Text>> = {
  revise: { zh: '修改', en: 'revise' },
  issue: { zh: '签发', en: 'issue' },
  receive: { zh: '签收', en: 'receive' },
  reply: { zh: '回函', en: 'reply' },
};
