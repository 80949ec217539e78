import { useLayoutEffect, useState, type RefObject } from 'react';

/** Which rows of a long list are worth drawing: from `first` up to, but without, `end`. */
export interface Window {
  readonly first: number;
  readonly end: number;
}

/** Rows drawn beyond the edges, so that the keyboard finds the next one and a quick scroll shows no gap. */
const BEYOND = 12;

/** The page itself scrolls; rows have one height, and `list` is the element in which they begin. */
export function useWindow(list: RefObject<HTMLElement | null>, count: number, rowHeight: number): Window {
  const [seen, setSeen] = useState<Window>({ first: 0, end: 40 });
  useLayoutEffect(() => {
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const first = Math.max(0, Math.floor(-top / rowHeight) - BEYOND);
      const end = Math.ceil((innerHeight - top) / rowHeight) + BEYOND;
      setSeen((before) => (before.first === first && before.end === end ? before : { first, end }));
    };
    const soon = (): void => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    addEventListener('scroll', soon, { passive: true });
    addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', soon);
      removeEventListener('resize', soon);
    };
  }, [list, rowHeight, count]);
  return { first: Math.min(seen.first, count), end: Math.min(seen.end, count) };
}
