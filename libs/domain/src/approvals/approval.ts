import type { HeldPost, PersonId } from '../people/actor';
import type { Author } from '../people/heads';
import type { Period, Policy, PostNames, PostOf, RuleNode, SigningMethods } from '../policy/policy';
import type { NamedPerson } from '../policy/supplier';
import type { ApprovalAct, SigningUnits, SubjectFacts } from '../policy/verdict';
import type { Pause } from '../time/clock-account';
import type { Day } from '../time/day';

/** What an approval can be about. */
export const APPROVAL_SUBJECTS = [
  'closing',
  'extension',
  'adjustment',
  'letter',
  'accountability',
  'pack',
  'calendar',
  'bulk-change',
] as const;
export type ApprovalSubject = (typeof APPROVAL_SUBJECTS)[number];

/** Tasks that come under another law once it is granted, each with the outcome that was shown. */
export interface LawChange {
  readonly policy: Policy;
  readonly because: string;
  readonly tasks: readonly {
    readonly taskId: string;
    readonly cycle: number;
    /** The hash of the preview that was read; a task that has gone on since stays as it is. */
    readonly previewHash: string;
  }[];
}

/** The later deadline of one task, which is told how its approval ended. */
export interface DeadlineChange {
  readonly taskId: string;
  readonly cycle: number;
  readonly from: Day;
  readonly to: Day;
}

/** What an approval is about and by which law; fixed when it is opened. */
export interface ApprovalFrame {
  readonly approvalId: string;
  readonly subject: { readonly kind: ApprovalSubject; readonly id: string; readonly title: string };
  /** The pinned edition from which the rule comes; null where no pack says it. */
  readonly edition: string | null;
  readonly rule: RuleNode;
  readonly posts: PostNames;
  readonly units: SigningUnits;
  readonly facts: SubjectFacts;
  /** SHA-256 of the text that is decided on; null where there is none. */
  readonly textHash: string | null;
  /** Another text is another approval: this one carries out the very text that it was opened with. */
  readonly fixedText?: true;
  readonly draftedBy: Author | null;
  readonly initiator: PersonId;
  /** What the matter rests on: document and clause. */
  readonly basis?: string;
  /** The day from which what is decided is to hold. */
  readonly effectiveFrom?: Day;
  /** What is carried out when it is granted; a subject that reads its approval itself needs none. */
  readonly effect?: LawChange;
  /** The deadline that it moves when it is granted. */
  readonly deadline?: DeadlineChange;
  /** The plan that it adjusts when it is granted, which is told how its approval ended. */
  readonly adjustment?: { readonly planId: string };
  /** Why it holds from the day it was opened, before anybody has approved it: until it is refused or taken back. */
  readonly emergency?: string;
  /** Who looks after it: hands over when somebody leaves, stops the clock, is called when nobody is found. */
  readonly keepers: readonly PostOf[];
  /** Who may decide in its place, on a basis. */
  readonly higher: readonly PostOf[];
  /** How long after an urge the next one may come; null where the law does not say. */
  readonly urgeEvery: Period | null;
  /** By which methods each post may sign; the usual ones where it is not said. */
  readonly methods?: SigningMethods;
  /** Who confirms what was signed on paper; whoever looks after it where it is not said. */
  readonly confirmers?: readonly PostOf[];
  readonly zoneOffsetMinutes: number;
}

/** A place that somebody acts in: a post of a unit, or one person by name. */
export type Capacity = HeldPost | NamedPerson;

export type RecordedAct = ApprovalAct & {
  /** The id of the command that brought it. */
  readonly id: string;
};

/** An act that no longer counts is kept with the reason. */
export interface DismissedAct {
  readonly act: RecordedAct;
  readonly because: 'withdrawn' | 'returned' | 'text-changed' | 'decided-anew';
  readonly on: Day;
}

/** A seat that was given away (转办): whose it was first, who had it since, who has it now. */
export interface Holding {
  readonly seat: Capacity;
  readonly chain: readonly PersonId[];
}

/** An opinion that a signer asked somebody for (委派): until it is there or taken back, the signer does not decide. */
export interface OpinionRequest {
  readonly seat: Capacity;
  readonly by: PersonId;
  readonly to: PersonId;
  readonly opinion: string | null;
}

export interface Claim {
  readonly seat: Capacity;
  readonly person: PersonId;
}

export interface AddedSigner {
  readonly person: PersonId;
  readonly by: PersonId;
  readonly where: 'before' | 'after' | 'beside';
}

export interface MaterialRequest {
  readonly by: PersonId;
  readonly on: Day;
  readonly what: string;
  readonly suppliedOn: Day | null;
}

/** Where decisions go that were sent back to be made again, until the one who returned it has decided. */
export interface Detour {
  readonly at: number;
  readonly back: Capacity;
}

export type AlarmReason = 'unruled' | 'nobody' | 'vacant';

interface Known {
  readonly frame: ApprovalFrame;
  readonly openedOn: Day;
  /** The rule with the signers who were added. */
  readonly rule: RuleNode;
  readonly added: readonly AddedSigner[];
  readonly textHash: string | null;
  /** In the order in which they count, which is the order in which they were recorded but for detours. */
  readonly acts: readonly RecordedAct[];
  readonly dismissed: readonly DismissedAct[];
  readonly detour: Detour | null;
  /** The act on which nothing rests yet: only it can be withdrawn. */
  readonly latest: string | null;
  /** The day of the last decision: no later one can be dated before it. */
  readonly decidedOn: Day;
  readonly holdings: readonly Holding[];
  readonly opinions: readonly OpinionRequest[];
  readonly claims: readonly Claim[];
  readonly asked: readonly MaterialRequest[];
  readonly copied: readonly PersonId[];
  readonly urgedOn: Day | null;
  readonly pauses: readonly Pause[];
  /** The last limit that was noted as passed. */
  readonly lateNoted: Day | null;
  readonly alarm: AlarmReason | null;
}

export type AfterReturn = 'continue' | 'come-back';

export type Approval =
  | (Known & { readonly status: 'open' })
  | (Known & { readonly status: 'returned'; readonly because: string })
  | (Known & { readonly status: 'granted' | 'refused'; readonly endedOn: Day })
  | (Known & {
      readonly status: 'overridden';
      readonly endedOn: Day;
      readonly outcome: 'granted' | 'refused';
      readonly by: PersonId;
      readonly basis: string;
    })
  | (Known & { readonly status: 'cancelled'; readonly endedOn: Day; readonly because: string });

export type ApprovalStatus = Approval['status'];

/** Whether nothing more can be done with it. */
export const hasEnded = ({ status }: Approval): boolean => status !== 'open' && status !== 'returned';

export const seatKey = (seat: Capacity): string =>
  'person' in seat ? `person/${seat.person}` : `post/${seat.unit}/${seat.post}`;

export const sameSeat = (one: Capacity, other: Capacity): boolean => seatKey(one) === seatKey(other);

/** In which place an act was done. */
export const seatOfAct = (act: RecordedAct): Capacity =>
  act.person === undefined ? { post: act.post, unit: act.unit } : { person: act.person };
