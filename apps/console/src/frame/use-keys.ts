import { useEffect } from 'react';

/** Pages mark nothing: a search is where they say that they search, and rows are those of their tables. */
const SEARCH = 'main [role=search] input';
const ROWS = 'main tbody tr';

/**
 * On every page `/` goes to its search, `j` and `k` to the next and the previous row, and `?` asks for help; Enter opens,
 * as on any link. Never while somebody writes, nor behind a dialog.
 */
export function useKeys(help: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isElsewhere(event.target))
        return;
      const act = ACTS[event.key] ?? (event.key === '?' || event.key === '？' ? help : null);
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [help]);
}

const ACTS: Readonly<Record<string, () => void>> = {
  '/': () => document.querySelector<HTMLElement>(SEARCH)?.focus(),
  j: () => move(1),
  k: () => move(-1),
};

const isElsewhere = (target: EventTarget | null): boolean =>
  document.querySelector('dialog[open]') !== null ||
  (target instanceof HTMLElement &&
    target.matches('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]'));

function move(by: 1 | -1): void {
  const links = [...document.querySelectorAll(ROWS)].flatMap((row) => row.querySelector('a') ?? []);
  const here = document.activeElement?.closest('tr')?.querySelector('a');
  const at = links.findIndex((link) => link === here);
  const inSight = links.findIndex((link) => link.getBoundingClientRect().top > 0);
  const next = links[at === -1 ? inSight : at + by];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}
