import { useSyncExternalStore } from 'react';

/** Whether the house has said meanwhile that nobody is signed in. */
let expired = false;
const listeners = new Set<() => void>();

function say(now: boolean): void {
  if (expired === now) return;
  expired = now;
  for (const listener of listeners) listener();
}

let signIns = 0;

/**
 * Asked before a question is sent, for its answer: notes that it was refused to nobody. A question from before the latest
 * sign-in may be refused after it, and means nothing any more.
 */
export function refusalNoter(): () => void {
  const asked = signIns;
  return () => {
    if (asked === signIns) say(true);
  };
}

export function noteSignedIn(): void {
  signIns += 1;
  say(false);
}

export const isExpired = (): boolean => expired;

export const useExpired = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isExpired);
