import { REFUSAL_FAILURE } from '@duban/contract/names';
import type { Refusal } from '@duban/domain';
import { ApplicationFailure } from '@temporalio/common';

/** Carries a refusal out to whoever asked; not a failure of the engine, so it is never retried. */
export function refusalFailure({ code, because }: Refusal): ApplicationFailure {
  const failure = ApplicationFailure.create({
    type: REFUSAL_FAILURE,
    message: `${code}: ${because.zh}`,
    nonRetryable: true,
    details: [{ code, because }],
  });
  // A refusal is no fault of the program: where it was thrown is of no use, and costs more to write than the rest of it.
  failure.stack = '';
  return failure;
}
