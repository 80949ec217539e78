import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AnswerOf } from '../api/ask';
import { asking, type Refused } from '../api/use-ask';

export interface Notice {
  readonly text: string;
  /** Whose law says who approves it; empty while nobody has chosen among several. */
  readonly pack: string;
}

/** Nothing is asked while somebody types. */
const PAUSE_MS = 400;

/** What the house says of a notice: which days it changes and what it moves, or the lines that are wrong. */
export function useCheckedNotice({ text, pack }: Notice): UseQueryResult<AnswerOf<'checkNotice'>, Refused> {
  const [asked, setAsked] = useState<Notice>({ text: '', pack: '' });
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ text, pack }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, pack]);
  const isWhole = text.trim() !== '' && pack !== '';
  return useQuery({
    ...asking('checkNotice', { body: { text, pack } }),
    enabled: isWhole && asked.text === text && asked.pack === pack,
    retry: false,
  });
}
