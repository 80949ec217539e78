import { useEffect } from 'react';

/** `/` goes to the search, `j` and `k` to the next and the previous row; Enter opens, as on any link. */
export function useRowKeys(search: string, rows: string): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '/') {
        document.querySelector<HTMLElement>(search)?.focus();
        event.preventDefault();
      }
      if (event.key === 'j' || event.key === 'k') move(rows, event.key === 'j' ? 1 : -1);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [search, rows]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

function move(rows: string, by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>(rows)];
  const at = links.findIndex((link) => link === document.activeElement);
  const inSight = links.findIndex((link) => link.getBoundingClientRect().top > 0);
  const next = links[at === -1 ? inSight : at + by];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}
