import { ApplicationFailure } from '@temporalio/client';
import { REFUSAL_FAILURE } from '@duban/contract';
import type { Refusal } from '@duban/domain';

/** The refusal that a workflow's failure carries; null where it failed for another reason. */
export function refusalIn(failure: unknown): Omit<Refusal, 'ok'> | null {
  if (!(failure instanceof ApplicationFailure) || failure.type !== REFUSAL_FAILURE) return null;
  const said = failure.details?.[0] as Omit<Refusal, 'ok'> | undefined;
  return said ?? null;
}
