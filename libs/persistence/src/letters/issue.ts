import type { CommandMark } from '@duban/contract';
import {
  NUMBER_TO_COME,
  writtenNumber,
  yearOf,
  type DomainEvent,
  type Letter,
  type LetterEvent,
} from '@duban/domain';
import type { Tx } from '../database';
import type { Head } from '../ledger/forge';
import { allotIn } from '../numbers/numbers';

type Issue = Extract<LetterEvent, { type: 'LetterIssued' }>;

const isUnnumbered = (event: DomainEvent): event is Issue =>
  event.type === 'LetterIssued' && (event as Issue).data.number === NUMBER_TO_COME;

export const awaitsNumber = (events: readonly DomainEvent[]): boolean => events.some(isUnnumbered);

/**
 * Numbers a letter in the transaction that records its issue: whatever is killed when, no number is without its letter
 * and no letter without its number. The letter's id is the key: one that a program of before allotted is used.
 */
export async function numberedIn(
  tx: Tx,
  { state }: Head,
  { on }: CommandMark,
  events: readonly DomainEvent[],
): Promise<readonly DomainEvent[]> {
  const { letterId, mark } = (state as Letter).facts;
  const number = writtenNumber(mark, await allotIn(tx, { key: letterId, series: mark, year: yearOf(on) }));
  return events.map((event) => (isUnnumbered(event) ? { ...event, data: { ...event.data, number } } : event));
}
