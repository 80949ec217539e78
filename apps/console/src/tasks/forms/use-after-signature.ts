import { useMe } from '../../session/use-me';
import { useWords } from '../../words/words';
import { placesIn, signingAhead } from '../signing';
import type { OpenTask } from '../use-task';
import { useSeatWords } from '../use-seat-words';
import { useStepAfter } from './task-form';

/** What one more signature brings about: who is awaited then, or which step opens. */
export function useAfterSignature(open: OpenTask): string {
  const { sign } = useWords().taskActs;
  const { person } = useMe();
  const stepAfter = useStepAfter(open);
  const seatWords = useSeatWords();
  const signing = signingAhead(open.explanation);
  const places = signing ? placesIn(signing) : [];
  const empty = places.filter(({ signed }) => !signed);
  const position = places.length - empty.length + 1;
  if (empty.length <= 1) return sign.last(position, places.length, stepAfter);
  const mine = empty.find(({ seats }) =>
    seats.some(({ people }) => people.some(({ id }) => id === person.id)),
  );
  const others = empty.filter((place) => place !== mine).map(({ seats }) => seatWords(seats));
  return sign.more(position, places.length, others.join('、'));
}
