import type { OpenLetter } from './letter';
import type { LetterDesk } from './use-letter-desk';

export interface LetterFormProps {
  readonly letter: OpenLetter;
  readonly desk: LetterDesk;
}
