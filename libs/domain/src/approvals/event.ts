import type { PersonId } from '../people/actor';
import type { RuleNode } from '../policy/policy';
import type { SignatureProof } from '../policy/signature-proof';
import type { NoticeRef } from '../time/calendar-notice';
import type { Day } from '../time/day';
import type { AddedSigner, AfterReturn, AlarmReason, ApprovalFrame, Capacity, Holding } from './approval';

interface Said<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
}

/** A decision, with everybody in whose name it was made. */
export interface DecisionData {
  readonly decision: 'approve' | 'refuse';
  readonly seat: Capacity;
  readonly principal: PersonId | null;
  /** Through whom the seat came from the principal to who acts: all of them are one head. */
  readonly through: readonly PersonId[];
  readonly textHash: string;
  readonly opinion: string | null;
  readonly evidence: readonly string[];
  readonly reauthenticated: boolean;
  readonly proof?: SignatureProof;
  /** Its place among the acts that count. */
  readonly at: number;
  readonly replaces: string | null;
}

/** What can have happened to an approval. */
export type ApprovalEvent =
  | Said<'ApprovalOpened', { frame: ApprovalFrame }>
  | Said<'SignerDecided', DecisionData>
  | Said<'DecisionWithdrawn', { act: string }>
  | Said<'ScanConfirmed', { act: string }>
  | Said<
      'ApprovalReturned',
      { seat: Capacity; to: string; then: AfterReturn; because: string; dismissed: readonly string[] }
    >
  | Said<'ApprovalResubmitted', { textHash: string | null }>
  | Said<'ApprovalTextChanged', { textHash: string | null; dismissed: readonly string[] }>
  | Said<'SeatTransferred', { seat: Capacity; chain: readonly PersonId[]; because: string }>
  | Said<'SeatsHandedOver', { from: PersonId; to: PersonId; seats: readonly Holding[]; because: string }>
  | Said<'OpinionAsked', { seat: Capacity; by: PersonId; to: PersonId }>
  | Said<'OpinionGiven', { seat: Capacity; by: PersonId; to: PersonId; opinion: string }>
  | Said<'OpinionTakenBack', { seat: Capacity; by: PersonId; to: PersonId }>
  | Said<'SignerAdded', { signer: AddedSigner; seat: Capacity; rule: RuleNode }>
  | Said<'SignerRemoved', { person: PersonId; rule: RuleNode }>
  | Said<'SeatClaimed', { seat: Capacity; person: PersonId }>
  | Said<'SeatReleased', { seat: Capacity; person: PersonId }>
  | Said<'MaterialAsked', { what: string }>
  | Said<'MaterialSupplied', { text: string; evidence: readonly string[] }>
  | Said<'ApprovalCommented', { text: string }>
  | Said<'ApprovalCopied', { to: PersonId }>
  | Said<'ApprovalUrged', { text: string | null }>
  | Said<'ApprovalSuspended', { because: string }>
  | Said<'ApprovalResumed', { since: Day }>
  /** Another calendar holds, and by it the next limit lies on another day. */
  | Said<'LimitMoved', { from: Day; to: Day; notice: NoticeRef }>
  | Said<'ApprovalOverdue', { until: Day }>
  | Said<'ApprovalAlarmed', { reason: AlarmReason; post: string | null }>
  | Said<'ApprovalGranted', { textHash: string | null }>
  | Said<'ApprovalRefused', { textHash: string | null }>
  | Said<'ApprovalOverridden', { outcome: 'granted' | 'refused'; basis: string }>
  | Said<'ApprovalCancelled', { because: string }>;

export type ApprovalEventType = ApprovalEvent['type'];
