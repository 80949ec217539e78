import { useLayoutEffect, useState, type RefObject } from 'react';

/** Which entries of a long list are worth drawing: from `first` up to, but without, `end`. */
export interface Window {
  readonly first: number;
  readonly end: number;
}

/** Entries drawn beyond the edges, so that the keyboard finds the next one and a quick scroll shows no gap. */
const BEYOND = 12;

/**
 * The page itself scrolls; `list` is the element in which the entries begin, and `tops` says where each of them does, in
 * pixels from there, with the end of the last one behind.
 */
export function useWindow(list: RefObject<HTMLElement | null>, tops: readonly number[]): Window {
  const [seen, setSeen] = useState<Window>({ first: 0, end: 40 });
  const count = tops.length - 1;
  useLayoutEffect(() => {
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const first = Math.max(0, entryAt(tops, -top) - BEYOND);
      const end = entryAt(tops, innerHeight - top) + 1 + BEYOND;
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
  }, [list, tops]);
  return { first: Math.min(seen.first, count), end: Math.min(seen.end, count) };
}

/** The entry that stands at a height, by halving: the last that begins at or above it, the first where none does. */
export function entryAt(tops: readonly number[], height: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}
