import type { Running } from '../approvals/approval';

type Mine = Running['mine'];

/**
 * What can be done in a signing beside what the page has forms of its own for: to sign in one's own name, and to send the
 * task back. A return is there for what somebody has signed already.
 */
export const besideSigning = ({ mine, acts }: Pick<Running, 'mine' | 'acts'>): Mine =>
  mine.filter(({ operation, principal }) => {
    if (operation === 'approve') return principal !== null;
    return operation !== 'return' || acts.length > 0;
  });
