import type { Actor, HeldPost, PersonId } from '../people/actor';
import type { CommandFrame } from '../command-frame';
import type { SignatureProof } from '../policy/signature-proof';
import type { NewDays } from '../time/calendar-notice';
import type { Day } from '../time/day';
import type { AddedSigner, AfterReturn } from './approval';

/** A standing proxy (代理) of the register: who acts for whom, and when. */
export interface Proxy {
  readonly principal: PersonId;
  readonly proxy: PersonId;
  readonly from: Day;
  readonly to: Day;
}

/** A post that nobody holds, as the register tells it. */
export interface VacantPost {
  readonly post: string;
  /** Absent in what was told before units were. */
  readonly unit?: string;
}

/** Which of several seats is meant: a post's id, or `person` for the seat of an added signer. */
interface InSeat {
  readonly as: string | null;
}

interface Deciding extends InSeat {
  readonly textHash: string | null;
  readonly opinion: string | null;
  readonly evidence: readonly string[];
  readonly reauthenticated: boolean;
  /** By what it is proved, as the edge found it; absent where nobody asked. */
  readonly proof?: SignatureProof;
}

interface To {
  readonly to: PersonId;
}
interface Because {
  readonly because: string;
}

export interface ApprovalFrameOfAct extends CommandFrame {
  /** Who acts, for whom; the posts are those of the one in whose name it is done. */
  readonly by: Actor;
  /** The standing proxies on which acting for somebody else rests. */
  readonly proxies: readonly Proxy[];
}

export type ApprovalOperation =
  | ({ readonly type: 'approve' } & Deciding)
  | ({ readonly type: 'refuse' } & Deciding)
  | ({
      readonly type: 'return';
      /** `initiator`, or the id of the act that has to be done again. */
      readonly to: string;
      readonly then: AfterReturn;
    } & Because &
      InSeat)
  | { readonly type: 'resubmit'; readonly textHash: string | null }
  | { readonly type: 'withdraw' }
  /** Somebody else has compared a form, by its hash, with the text and with who signed it; `act` is the signature. */
  | {
      readonly type: 'confirm-scan';
      readonly act: string;
      readonly scan: string;
      readonly textHash: string;
    }
  | ({ readonly type: 'transfer' } & To & Because & InSeat)
  | ({ readonly type: 'ask-opinion' } & To & InSeat)
  | { readonly type: 'give-opinion'; readonly opinion: string }
  | { readonly type: 'take-opinion-back' }
  | ({ readonly type: 'add-signer'; readonly where: AddedSigner['where'] } & To & InSeat)
  | { readonly type: 'remove-signer'; readonly person: PersonId }
  | ({ readonly type: 'claim' } & InSeat)
  | ({ readonly type: 'release' } & InSeat)
  | { readonly type: 'ask-material'; readonly what: string }
  | { readonly type: 'supply-material'; readonly text: string; readonly evidence: readonly string[] }
  | { readonly type: 'comment'; readonly text: string }
  | ({ readonly type: 'copy' } & To)
  | { readonly type: 'urge'; readonly text: string | null }
  | ({ readonly type: 'suspend' } & Because)
  | { readonly type: 'resume' }
  | { readonly type: 'change-text'; readonly textHash: string }
  | ({
      readonly type: 'hand-over';
      readonly from: { readonly person: PersonId; readonly posts: readonly HeldPost[] };
    } & To &
      Because)
  | { readonly type: 'override'; readonly outcome: 'granted' | 'refused'; readonly basis: string }
  | ({ readonly type: 'cancel' } & Because);

export type ApprovalOperationType = ApprovalOperation['type'];
/** What one person does with a running approval. */
export type ApprovalCommandAct = ApprovalFrameOfAct & ApprovalOperation;

/** What a machine found: the day, a text that its subject changed, a post that nobody holds. */
export type ApprovalNotice = CommandFrame & { readonly by: string } & (
    | { readonly type: 'note-day' }
    | { readonly type: 'note-text'; readonly textHash: string }
    | ({ readonly type: 'note-vacant' } & VacantPost)
    | ({ readonly type: 'note-calendar' } & NewDays)
  );

export type ApprovalCommand = ApprovalCommandAct | ApprovalNotice;
/** The command of one operation. */
export type Doing<Type extends ApprovalOperationType> = ApprovalFrameOfAct &
  Extract<ApprovalOperation, { readonly type: Type }>;
