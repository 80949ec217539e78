import { useSaid, useWords } from '../words/words';
import type { LetterSeat } from './letter';

/** A post in its unit, in the words of the letter's own rules: 区住建局经办人, 整改办主任. */
export function useSeat(): (seat: LetterSeat) => string {
  const { acts } = useWords();
  const said = useSaid();
  return ({ postName, of, unitName }) => acts.seat(of, unitName, said(postName));
}
