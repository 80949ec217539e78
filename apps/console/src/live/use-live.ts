import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask } from '../api/ask';
import { asking } from '../api/use-ask';
import { useExpired } from '../session/expired';
import { follow, type Place } from './follow';
import { isTouched, type Changed } from './touched';

/** Longer than the house lets anybody wait. */
const LONGEST_MS = 40_000;
/** What nobody tells: posts are given and taken away, and the day becomes another one. */
const ME = asking('me', {}).queryKey;
const ME_HOLDS_MS = 5 * 60_000;

/**
 * Lets others' acts appear: one question of this window waits at the house, and what an answer names is asked for again,
 * never what is typed. A window that nobody sees does not ask; seen again, it goes on from where it was.
 */
export function useLive(): void {
  const cache = useQueryClient();
  const expired = useExpired();
  useEffect(() => (expired ? undefined : followWhileSeen(cache)), [cache, expired]);
}

function followWhileSeen(cache: QueryClient): () => void {
  let place: Place | undefined;
  let stop = new AbortController();
  const begin = (): void => {
    if (document.visibilityState !== 'visible') return;
    stop = new AbortController();
    const { signal } = stop;
    void follow({
      from: place,
      wait: (after) => waitAtHouse(after, signal),
      tell: (news) => {
        place = news.next;
        refresh(cache, news);
      },
      pause: (ms) => paused(ms, signal),
      stopped: () => signal.aborted,
    });
  };
  const look = (): void => {
    stop.abort();
    begin();
  };
  begin();
  document.addEventListener('visibilitychange', look);
  addEventListener('online', look);
  return () => {
    stop.abort();
    document.removeEventListener('visibilitychange', look);
    removeEventListener('online', look);
  };
}

const waitAtHouse = (after: Place | undefined, stop: AbortSignal) =>
  ask('changes', { query: { after } }, { signal: AbortSignal.any([stop, AbortSignal.timeout(LONGEST_MS)]) });

function refresh(cache: QueryClient, changed: Changed): void {
  const lastTold = cache.getQueryState(ME)?.dataUpdatedAt ?? 0;
  if (Date.now() - lastTold > ME_HOLDS_MS) void cache.invalidateQueries({ queryKey: ME });
  void cache.invalidateQueries({
    predicate: ({ queryKey, state }) => isTouched({ key: queryKey, answer: state.data }, changed),
  });
}

const paused = (ms: number, stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      stop.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    stop.addEventListener('abort', end);
  });
