import { endOfPeriod, type Calendar } from '../time/calendar';
import type { DayMoved } from '../time/calendar-notice';
import { laterDay, type Day } from '../time/day';
import type { Letter } from './letter';

/** Until when a letter is to be answered by another calendar; null where that is the same day, or has passed. */
export function replyMoved(letter: Letter, calendar: Calendar, today: Day): DayMoved | null {
  if (letter.status !== 'issued' && letter.status !== 'received') return null;
  if (letter.replyBy === null || letter.replyBy < today) return null;
  const { day, counted, provisional } = endOfPeriod(letter.issuedOn, letter.facts.replyWithin, calendar);
  const moved = laterDay(day, today);
  return moved === letter.replyBy ? null : { from: letter.replyBy, to: moved, counted, provisional };
}
