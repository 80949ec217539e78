import type { Text } from '@duban/domain';
import type { Verdict } from '../verdict';

/**
 * `missing`, `added`, `content`: a file against the manifest. `record`: a file against the ledger. `ledger`: the ledger itself.
 * `manifest`: the manifest is not as it was written. `container`: the zip is not, though each file in it is.
 */
export type DossierBreakKind =
  'missing' | 'added' | 'content' | 'record' | 'ledger' | 'manifest' | 'container';

export interface DossierBroken {
  readonly path: string;
  readonly kind: DossierBreakKind;
  readonly message: Text;
}

/** What a dossier came to. */
export interface DossierVerdict {
  readonly ok: boolean;
  readonly files: number;
  readonly task: string | null;
  readonly extent: 'whole' | 'part' | null;
  /** In the order of the dossier. */
  readonly broken: readonly DossierBroken[];
  /** Null where the ledger in it could not be read. */
  readonly ledger: Verdict | null;
  /** Set where it is no dossier, or one that this program is too old for: nothing is said of its content then. */
  readonly foreign: { readonly code: 'not-a-dossier' | 'newer-dossier'; readonly because: Text } | null;
}
