import type { Trouble } from '../api/trouble';
import type { TroubleCode } from '../api/trouble-code';

/** After these the house has the file no more. */
const GONE: readonly TroubleCode[] = ['bad-file', 'content-gone', 'not-found'];
/** These are about a file that is still there. */
const OF_FILE: readonly TroubleCode[] = ['already-attached', 'unfit-names', 'too-large'];

export const isOfGoneFile = ({ code }: Trouble): boolean => GONE.includes(code);

/** What the house refused because of the file: it is said where the file is chosen. */
export const isOfFile = (trouble: Trouble): boolean =>
  isOfGoneFile(trouble) || OF_FILE.includes(trouble.code);
