import type { Text } from '../text';
import { signaturesIn } from './signed-data';
import type { ClosingTask, LapsedSignature } from './task';

/** The signatures and refusals of the open step, which no longer count when its text becomes another one, and why. */
export function lapsedSignatures(
  { open }: ClosingTask,
  because: { readonly signed: Text; readonly refused: Text },
): readonly LapsedSignature[] {
  if (open.step !== 'signature') return [];
  const [signed, refused] = [signaturesIn(open.approval), signaturesIn(open.approval, 'refuse')];
  return [
    ...signed.map((signature) => ({ ...signature, reason: because.signed })),
    ...refused.map((refusal) => ({
      ...refusal,
      decision: 'refuse' as const,
      reason: because.refused,
    })),
  ];
}
