import { useEffect } from 'react';
import { useWords } from '../words/words';

/** What the window is called: the page first, so that a row of tabs can be told apart. */
export function useTitle(page: string): void {
  const { frame } = useWords();
  useEffect(() => {
    document.title = page ? `${page} · ${frame.name}` : frame.name;
  }, [page, frame.name]);
}
