import { headsOf, type PersonId, type Signature, type Task } from '@duban/domain';
import type { OneSigner } from './report';

/** Two hats, or a proxy and its principal, are one head: whoever stands behind every signature closed it alone. */
export function oneSignerOf({ taskId, facts, ...task }: Task): OneSigner | null {
  if (task.status !== 'closed') return null;
  const signatures = task.done.flatMap((step) => (step.step === 'signature' ? step.signatures : []));
  const person = behindAll(signatures);
  if (person === null) return null;
  return {
    ...{ task: taskId, ref: facts.ref, closedOn: task.closedOn, person, signatures: signatures.length },
    because:
      signatures.length === 1
        ? { zh: '规则只要求一个签字', en: 'the law asked for one signature' }
        : {
            zh: `${signatures.length} 个签字背后都是同一人`,
            en: `the same person stands behind all ${signatures.length} signatures`,
          },
  };
}

function behindAll(signatures: readonly Signature[]): PersonId | null {
  const [first, ...others] = signatures;
  if (!first) return null;
  return headsOf(first).find((head) => others.every((other) => headsOf(other).includes(head))) ?? null;
}
