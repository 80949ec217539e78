import type { Day } from '@duban/domain';

/** An instant by the clock of whoever reads. */
export function momentOf(instant: string): { readonly day: Day; readonly time: string } {
  const date = new Date(instant);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` as Day;
  return { day, time: `${two(date.getHours())}:${two(date.getMinutes())}` };
}
