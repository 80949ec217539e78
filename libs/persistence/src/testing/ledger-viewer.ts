import type { LedgerViewer } from '../tasks/ledger-rows';
import type { Viewer } from '../tasks/viewer';

/** Somebody who looks at the ledger in March, holds no post and knows no levels, unless said otherwise. */
export const ledgerOf = (viewer: Viewer, known: Partial<LedgerViewer> = {}): LedgerViewer => ({
  posts: [],
  levels: [],
  today: '2026-03-02',
  ...viewer,
  ...known,
});
