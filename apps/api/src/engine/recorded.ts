import type { Refusal } from '@duban/domain';
import { keyReused, notFound, refused } from '../edge/problem';

type NotRecorded = Refusal | { readonly ok: false; readonly code: 'key-reused' };

/** What was recorded of a chain without a process, as its command is answered by the ledger alone; throws why nothing was. */
export function recorded<Done extends { readonly ok: true }>(outcome: Done | NotRecorded | null): Done {
  if (!outcome) throw notFound();
  if (!outcome.ok) throw outcome.code === 'key-reused' ? keyReused() : refused(outcome);
  return outcome;
}
