import type { Letter } from './letter';
import type { LetterDesk } from './use-letter-desk';

export interface LetterFormProps {
  readonly letter: Letter;
  readonly desk: LetterDesk;
}
