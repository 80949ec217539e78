import type { Text } from '@duban/domain';
import { en } from './en';
import { useLanguage, type Language } from './language';
import { zh, type Words } from './zh';

const WORDS: Readonly<Record<Language, Words>> = { zh, en };

/** All that the console says, in the language of whoever reads: `useWords().tasks.title`. */
export function useWords(): Words {
  const [language] = useLanguage();
  return WORDS[language];
}

/** One language of what the house said in both. */
export function useSaid(): (text: Text) => string {
  const [language] = useLanguage();
  return (text) => text[language];
}
