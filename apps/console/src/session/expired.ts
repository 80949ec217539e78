import { useSyncExternalStore } from 'react';

/** Whether the house has said meanwhile that nobody is signed in. */
let expired = false;
const listeners = new Set<() => void>();

function say(now: boolean): void {
  if (expired === now) return;
  expired = now;
  for (const listener of listeners) listener();
}

export const noteExpired = (): void => say(true);
export const noteSignedIn = (): void => say(false);

export const useExpired = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => expired,
  );
