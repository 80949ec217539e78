import type { Text } from '../text';
import type { NamedEvidence } from './named-evidence';

/** What whoever accepts says of one of the place's conditions, counted from 1 in the order of the law. */
export interface CriterionAnswer {
  readonly no: number;
  readonly answer: 'met' | 'not-applicable';
  /** Why it does not apply; beside what is met, whatever is worth saying. */
  readonly note: string | null;
}

/** The answer with the condition as the law worded it then. */
export interface AnsweredCriterion extends CriterionAnswer {
  readonly criterion: Text;
}

/** A look at the place (现场核查) on the day that the opinion names: where, who was there, and what shows it. */
export interface SiteCheck<Photo = NamedEvidence> {
  readonly place: string;
  /** `HH:MM` of that day, where the place is; absent where nobody noted it. */
  readonly at?: string;
  readonly people: readonly string[];
  /** Pieces of the task's evidence; absent where none was named. */
  readonly photos?: readonly Photo[];
}

/** 验收销号申请: what the lead unit says for it, and the measures that no evidence proved that day. */
export interface Application {
  readonly text: string;
  readonly unproven?: readonly string[];
}

/** What an acceptance rests on beside its opinion; absent where nothing of the kind was asked for or said. */
export interface AcceptanceGrounds<
  Answer extends CriterionAnswer = AnsweredCriterion,
  Photo = NamedEvidence,
> {
  readonly checklist?: readonly Answer[];
  readonly site?: SiteCheck<Photo>;
}
/** The same as whoever accepts says it: conditions by their numbers, photos by the ids of their evidence. */
export type SaidGrounds = AcceptanceGrounds<CriterionAnswer, string>;

/** Why a closing is sent back, beside the words for it. */
export interface ReturnGrounds<Condition = Text> {
  /** The conditions that are not met. */
  readonly missing?: readonly Condition[];
  /** 不予通过: refused, and an order to go on; otherwise it is sent back for what is missing. */
  readonly refused?: true;
}
