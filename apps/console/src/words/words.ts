import type { Text } from '@duban/domain';
import { useLanguage, type Language } from './language';
import type { Words } from './zh';

/** A reader needs the words of one language: the other one's are fetched when somebody asks for them. */
const FETCHED: Readonly<Record<Language, () => Promise<Words>>> = {
  zh: async () => (await import('./zh')).zh,
  en: async () => (await import('./en')).en,
};
const known = new Map<Language, Words>();

/** Rejects when the words cannot be fetched; a language is only spoken once it is learnt. */
export async function learn(language: Language): Promise<void> {
  if (!known.has(language)) known.set(language, await FETCHED[language]());
}

/** All that the console says, in the language of whoever reads: `useWords().tasks.title`. */
export function useWords(): Words {
  const [language] = useLanguage();
  const words = known.get(language);
  if (!words) throw new Error(`the words of ${language} are not learnt`);
  return words;
}

/** One language of what the house said in both. */
export function useSaid(): (text: Text) => string {
  const [language] = useLanguage();
  return (text) => text[language];
}
