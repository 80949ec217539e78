import type { Day, Text } from '@duban/domain';
import { useLanguage } from './language';
import { useDays } from './use-days';

const FIGURES = / ?(\d{4}-\d{2})(-\d{2})?(?!\d) ?/g;

/**
 * A sentence of the house with its days and months as words: 2026-12-25 is 12月25日. Only for what the house itself says: in
 * what people wrote, nothing is changed.
 */
export function useTold(): (text: Text) => string {
  const [language] = useLanguage();
  const days = useDays();
  const inWords = (all: string, month: string, date: string | undefined): string => {
    const words = date ? days.inSentence(`${month}${date}` as Day) : days.period(month);
    return language === 'zh' ? words : all.replace(`${month}${date ?? ''}`, words);
  };
  return (text) => text[language].replace(FIGURES, inWords);
}
