import { useSyncExternalStore } from 'react';

export const NARROW = '(max-width: 720px)';

/** Whether the window is like this now, and again when it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
