import {
  isGrpcServiceError,
  ServiceError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { problem, type Problem } from '../edge/problem';

const RETRY_AFTER_SECONDS = 2;

/** What the engine answers when the request itself is at fault, by gRPC's numbers; repeating it would change nothing. */
const FINAL: Readonly<Record<number, string>> = {
  3: 'INVALID_ARGUMENT',
  7: 'PERMISSION_DENIED',
  12: 'UNIMPLEMENTED',
  16: 'UNAUTHENTICATED',
};

/**
 * Whether the command may still have been carried out: worker away (9), too many in flight (8), cluster away (14), too
 * slow (4), or anything else that is not plainly our own fault. The same update id is then asked again.
 */
export function isOutcomeUnknown(error: unknown): boolean {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true;
  const cause = error instanceof ServiceError ? error.cause : error;
  if (isGrpcServiceError(cause)) return !(cause.code in FINAL);
  return error instanceof ServiceError || isUnconnected(error);
}

const isUnconnected = (error: unknown): boolean =>
  error instanceof Error && /Failed to connect|deadline/i.test(error.message);

export const outcomeUnknown = (): Problem =>
  problem(
    'outcome-unknown',
    '办理结果暂时不明，请用同一个 Idempotency-Key 重发',
    'the outcome is not known yet: send it again with the same Idempotency-Key',
    { retryAfterSeconds: RETRY_AFTER_SECONDS },
  );
