import { useWords } from '../words/words';
import { isDoneType } from './done-type';

/** What somebody did, in a sentence. */
export function useDoneWords(): (type: string) => string {
  const { facts, unknown } = useWords().inbox;
  return (type) => (isDoneType(type, facts) ? facts[type] : unknown(type));
}
