import { useEffect, type RefObject } from 'react';
import { useLight } from './lit';

/** Opens a task and goes to its field when somebody points at the cell in the file. */
export function useFollow(index: number, element: RefObject<HTMLElement | null>, open: () => void): void {
  const { lit } = useLight();
  const followed = lit?.from === 'sheet' && lit.task === index ? lit : null;
  useEffect(() => {
    if (!followed) return undefined;
    open();
    // The fields are drawn once it is open.
    const later = setTimeout(() => {
      const places = element.current?.querySelectorAll<HTMLElement>(`[data-field="${followed.field}"]`);
      const place = [...(places ?? [])].at(-1);
      place?.scrollIntoView({ block: 'nearest' });
      place?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
    });
    return () => clearTimeout(later);
    // Only another cell leads to another field.
  }, [followed]);
}
