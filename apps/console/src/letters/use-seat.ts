import { useAsk } from '../api/use-ask';
import { useWords } from '../words/words';
import type { LetterSeat } from './letter';

/** The unit is said where the post alone does not say it. */
const UNIT_IS_SAID: readonly string[] = ['lead', 'acceptance'];

/** A post in its unit, in words: 区住建局经办人, 整改办主任. */
export function useSeat(): (seat: LetterSeat) => string {
  const { acts, letters } = useWords();
  const units = useAsk('listUnits', {}).data?.units ?? [];
  return ({ post, of, unit }) => {
    const name = acts.posts[post] ?? post;
    const where = units.find(({ id }) => id === unit)?.name;
    return where && UNIT_IS_SAID.includes(of) ? letters.panel.seat(where, name) : name;
  };
}
