import type { Text } from '@duban/domain';
import type { Broken } from './broken';

/** `trusted`: every root is signed by a key that whoever verifies has from elsewhere. */
export type KeyVerdict = 'trusted' | 'not-trusted' | 'none-given';

/** What a file came to. */
export interface Verdict {
  readonly ok: boolean;
  readonly events: number;
  readonly chains: number;
  readonly roots: number;
  readonly tenant: string | null;
  readonly scope: string | null;
  /** When the file was made, by its own words. */
  readonly made: string | null;
  readonly key: KeyVerdict;
  /** Until when a root speaks of the ledger; null where none does. */
  readonly sealedUntil: string | null;
  /** How many events no root speaks of. */
  readonly unsealed: number;
  /** In the order of the file, a hundred at most; `faults` counts all. */
  readonly broken: readonly Broken[];
  readonly faults: number;
  /** Set where it is no ledger, or one that this program is too old for: nothing is said of its content then. */
  readonly foreign: Foreign | null;
}

export interface Foreign {
  readonly code: 'empty-file' | 'not-a-ledger' | 'newer-ledger';
  readonly because: Text;
}
