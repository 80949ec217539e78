import { useSyncExternalStore } from 'react';

export type Language = 'zh' | 'en';

const KEPT_AS = 'duban.language';
const listeners = new Set<() => void>();
let language: Language = keptLanguage();

/** What this browser spoke last; Chinese until somebody asks for English. */
export function keptLanguage(): Language {
  try {
    return localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

export function speak(chosen: Language): void {
  language = chosen;
  try {
    localStorage.setItem(KEPT_AS, chosen);
  } catch {
    // A browser that keeps nothing still speaks the language until it is closed.
  }
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
  for (const listener of listeners) listener();
}

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useLanguage = (): readonly [Language, typeof speak] => [
  useSyncExternalStore(listen, () => language),
  speak,
];
