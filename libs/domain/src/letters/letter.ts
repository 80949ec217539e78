import { derivedId } from '../ledger/derived-id';
import type { PersonId } from '../people/actor';
import type { Period, PostNames } from '../policy/policy';
import type { Seat } from '../tasks/open-act';
import type { Day } from '../time/day';
import type { AttachedFile } from './attached-file';
import type { LetterFormat } from './sheet';

/** A task by its id and its number. */
export interface TaskNamed {
  readonly taskId: string;
  readonly ref: string;
}

/** A cycle of a task, as nearly every letter is about one. */
interface AboutTask extends TaskNamed {
  readonly about?: never;
  readonly cycle: number;
  readonly planId: string;
}

/** A plan, as far as the unit that receives the letter owes something of it. */
interface AboutPlan {
  readonly about: 'plan';
  readonly planId: string;
  readonly planName: string;
}

/** The unit that receives the letter, and the tasks with which it is behind. */
interface AboutUnit {
  readonly about: 'unit';
  readonly tasks: readonly TaskNamed[];
}

/** What a letter is about; a further kind of subject is a further member. */
export type LetterAbout = AboutTask | AboutPlan | AboutUnit;

/** What a letter is about and who handles it; fixed when it is drafted. */
export type LetterFacts = LetterTerms & LetterAbout;

/** Who handles a letter, and how. */
export interface LetterTerms {
  readonly letterId: string;
  /** The law by which somebody drafted it by hand; of others it is that of their task. */
  readonly edition?: string;
  readonly rung: string;
  readonly period: string;
  /** 0 = the letter itself; n > 0 = its n-th correction. */
  readonly correction: number;
  readonly kind: string;
  readonly mark: string;
  readonly drafter: Seat;
  readonly signer: Seat;
  readonly receiver: Seat;
  /** 核稿: who passes a draft before it is issued; absent where its law has none reviewed. */
  readonly reviewer?: Seat;
  /** Whether the person who passed it may issue it as well. */
  readonly reviewerMaySign?: true;
  readonly from: string;
  readonly to: string;
  readonly replyWithin: Period;
  /** How soon after an urging the next one may follow; absent where the law says nothing of it. */
  readonly urgeEvery?: Period;
  /** How the place calls their posts. */
  readonly posts: PostNames;
  readonly zoneOffsetMinutes: number;
  /** From the template by which it was drafted; letters of before had none and are in the format of a letter. */
  readonly format?: LetterFormat;
  readonly head?: string;
  readonly copies?: readonly string[];
  readonly attachments?: readonly string[];
  /** The letter that this one recalls or corrects. */
  readonly follows?: Followed;
}

/** How a letter that went out can end before its reply: 撤回, and 更正 by one that replaces it. */
export type LetterEnding = 'recall' | 'correct';

/** Of a letter that another one ends. */
export interface Followed {
  readonly how: LetterEnding;
  readonly letterId: string;
  readonly number: string;
  /** The first of the row, which is the one that the task knows. */
  readonly firstLetterId: string;
}

/** A letter that recalls another asks for nothing but its receipt. */
export const asksReply = ({ follows }: LetterFacts): boolean => follows?.how !== 'recall';

/**
 * Within one subject there is one letter for a type, rung, period and correction. A plan is another subject for each unit
 * that is asked for its part of it.
 */
export function letterSubject(facts: LetterFacts): string {
  switch (facts.about) {
    case 'plan':
      return `plan/${facts.planId}/${facts.receiver.unit}`;
    case 'unit':
      return `unit/${facts.receiver.unit}`;
    case undefined:
      return `task/${facts.taskId}/${facts.cycle}`;
  }
}

/** By what is unique of a letter about a plan or a unit, or of whichever takes the place of one: whoever begins it twice begins the same. */
export const letterIdOf = (facts: LetterFacts, correction: number): string =>
  derivedId(`letter/${letterSubject(facts)}/${facts.rung}/${facts.period}/${correction}`);

/** An issue that the ledger will number in its own transaction: no other number is ever that. */
export const NUMBER_TO_COME = '';

/** 甬督提〔2026〕14号: full year, no leading zeros (GB/T 9704). */
export const writtenNumber = (
  mark: string,
  { year, n }: { readonly year: number; readonly n: number },
): string => `${mark}〔${year}〕${n}号`;

/** The words of a letter, to be changed until it is issued. */
export interface LetterText {
  readonly title: string;
  readonly body: string;
  /** 抄送 and 附件 as somebody revised them; where they are absent those of the facts hold. */
  readonly copies?: readonly string[];
  readonly attachments?: readonly string[];
  /** What is attached, in the order of 附件; absent where nothing is. */
  readonly files?: readonly AttachedFile[];
}

interface Known {
  readonly facts: LetterFacts;
  readonly text: LetterText;
  readonly draftedOn: Day;
  /** Whose words the present ones are; absent while they are as composed, and where nobody reviews them. */
  readonly revisedBy?: PersonId;
  /** In order; absent where there was none. */
  readonly reviews?: readonly LetterReview[];
  /** How the present text came through its review; absent before it. */
  readonly review?: 'passed' | 'sent-back';
}

/** 核稿: what somebody said of a draft before it was issued. */
export interface LetterReview {
  readonly on: Day;
  readonly by: PersonId;
  readonly passed: boolean;
  /** Why it was sent back, or what was remarked; null for nothing. */
  readonly opinion: string | null;
}

/** 催办: somebody asks again for the receipt or the reply. */
export interface LetterUrging {
  readonly on: Day;
  readonly by: PersonId;
  readonly text: string;
}

interface Issued extends Known {
  /** In order; absent where there was none. */
  readonly urgings?: readonly LetterUrging[];
  readonly number: string;
  readonly issuedOn: Day;
  readonly signedBy: PersonId;
  /** Null where none is asked for. */
  readonly replyBy: Day | null;
  readonly replyDaysProvisional: boolean;
  /** When it reached the receiver's inbox; null while delivery is still being tried. */
  readonly deliveredOn: Day | null;
}

export type Letter =
  | (Known & { readonly status: 'drafted' })
  | (Issued & { readonly status: 'issued' })
  | (Issued & {
      readonly status: 'received';
      readonly replyBy: Day;
      readonly receivedOn: Day;
      readonly overdue: boolean;
    })
  /** Received, and no reply is asked for. */
  | (Issued & { readonly status: 'acknowledged'; readonly receivedOn: Day })
  | (Issued & {
      readonly status: 'replied';
      readonly receivedOn: Day;
      readonly overdue: boolean;
      readonly repliedOn: Day;
      readonly reply: string;
    })
  | (Issued & {
      readonly status: 'recalled' | 'corrected';
      /** Null where it was ended before its receipt. */
      readonly receivedOn: Day | null;
      readonly overdue: boolean;
      readonly endedOn: Day;
      readonly endReason: string;
      /** The letter that says so. */
      readonly successorId: string;
    });

export type LetterStatus = Letter['status'];

/** Nobody has anything left to do with it. */
export const isSettled = (
  letter: Letter,
): letter is Extract<Letter, { status: 'acknowledged' | 'replied' | 'recalled' | 'corrected' }> =>
  letter.status !== 'drafted' && letter.status !== 'issued' && letter.status !== 'received';
