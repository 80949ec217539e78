import type { PersonId } from '../people/actor';
import type { Period, PostNames } from '../policy/policy';
import type { Seat } from '../tasks/open-act';
import type { Day } from '../time/day';

/** What a letter is about and who handles it; fixed when it is drafted. */
export interface LetterFacts {
  readonly letterId: string;
  readonly taskId: string;
  readonly cycle: number;
  readonly planId: string;
  readonly ref: string;
  readonly rung: string;
  readonly period: string;
  /** 0 = the letter itself; n > 0 = its n-th correction. */
  readonly correction: number;
  readonly kind: string;
  readonly mark: string;
  readonly drafter: Seat;
  readonly signer: Seat;
  readonly receiver: Seat;
  readonly from: string;
  readonly to: string;
  readonly replyWithin: Period;
  /** How the place calls the three posts. */
  readonly posts: PostNames;
  readonly zoneOffsetMinutes: number;
}

/** The words of a letter, to be changed until it is issued. */
export interface LetterText {
  readonly title: string;
  readonly body: string;
}

interface Known {
  readonly facts: LetterFacts;
  readonly text: LetterText;
  readonly draftedOn: Day;
}
interface Issued extends Known {
  readonly number: string;
  readonly issuedOn: Day;
  readonly signedBy: PersonId;
  readonly replyBy: Day;
  readonly replyDaysProvisional: boolean;
  /** When it reached the receiver's inbox; null while delivery is still being tried. */
  readonly deliveredOn: Day | null;
}

export type Letter =
  | (Known & { readonly status: 'drafted' })
  | (Issued & { readonly status: 'issued' })
  | (Issued & { readonly status: 'received'; readonly receivedOn: Day; readonly overdue: boolean })
  | (Issued & {
      readonly status: 'replied';
      readonly receivedOn: Day;
      readonly overdue: boolean;
      readonly repliedOn: Day;
      readonly reply: string;
    });

export type LetterStatus = Letter['status'];
