import { useSaid, useWords } from '../words/words';
import type { HeldSeat } from './signing';

/** Posts in words, without their holders: 市生态环境局主要负责人. */
export function useSeatWords(): (seats: readonly HeldSeat[]) => string {
  const { acts, frame } = useWords();
  const said = useSaid();
  return (seats) =>
    seats.map(({ of, unitName, postName }) => acts.seat(of, unitName, said(postName))).join(frame.and);
}
