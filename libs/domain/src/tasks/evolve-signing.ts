import type { Approval } from '../approvals/approval';
import type { ApprovalEvent } from '../approvals/event';
import { evolveApproval } from '../approvals/evolve';
import type { Fact } from '../ledger/fact';
import { isUnconfirmed } from '../policy/signature-proof';
import type { Day } from '../time/day';
import { decisionOf, signaturesIn, type SignedData } from './signed-data';
import { openedSigning } from './signing-frame';
import {
  stepDay,
  type ClosingTask,
  type DoneStep,
  type OpenedStep,
  type OpenStep,
  type Override,
  type Task,
} from './task';

type About = Omit<Fact, 'event'>;

/** The step that opens, with all that follows from the task. */
export const stepOpened = (task: ClosingTask, open: OpenedStep, about: About): OpenStep =>
  open.step === 'signature'
    ? {
        step: 'signature',
        approval: openedSigning(task, open.textHash, about),
        ...(open.evidence && { evidence: open.evidence }),
      }
    : open;

/** The signing after a signature. */
export const afterSignature = (approval: Approval, data: SignedData, about: About): Approval =>
  afterChange(approval, { type: 'SignerDecided', data: decisionOf(data, approval, about) }, about);

/**
 * The signing after whatever else was done in it. Its acts are counted: by their number they are named, whatever carried
 * them here.
 */
export function afterChange(approval: Approval, event: ApprovalEvent, about: About): Approval {
  const { acts, dismissed } = approval;
  return evolveApproval(approval, { ...about, event, commandId: String(acts.length + dismissed.length + 1) });
}

/** What a finished signing leaves behind. */
export function doneSigning(
  approval: Approval,
  textHash: string,
  on: Day,
): Extract<DoneStep, { step: 'signature' }> {
  const counted = { ...approval, acts: approval.acts.filter((act) => !isUnconfirmed(act)) };
  const [signatures, refusals] = [signaturesIn(counted), signaturesIn(counted, 'refuse')];
  return {
    step: 'signature',
    on: signatures.reduce((day, other) => (other.on > day ? other.on : day), on),
    textHash,
    signatures,
    ...(refusals.length > 0 && { refusals }),
    ...(approval.added.length > 0 && { rule: approval.rule }),
    ...overriddenIn(approval),
  };
}

const overriddenIn = (approval: Approval): { readonly overridden?: Override } =>
  approval.status === 'overridden'
    ? { overridden: { by: approval.by, on: approval.endedOn, basis: approval.basis } }
    : {};

/** A run of before signing was an approval handed over the signatures alone. */
export function withSigning(task: Task): Task {
  if (task.status !== 'closing' || task.open.step !== 'signature' || 'approval' in task.open) return task;
  const { textHash, signatures } = task.open as Extract<OpenedStep, { step: 'signature' }>;
  const day = stepDay(task) ?? task.completion.on;
  const about = { actor: '', principal: null, commandId: '', on: day, late: null };
  const approval = signatures.reduce<Approval>(
    (state, { by, principal, on, ...said }) =>
      afterSignature(state, said as SignedData, { ...about, actor: by, principal, on }),
    openedSigning(task, textHash, about),
  );
  return { ...task, open: { step: 'signature', approval } };
}
