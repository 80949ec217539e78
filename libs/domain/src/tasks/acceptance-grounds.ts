import type { Text } from '../text';

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

/** A look at the place (现场核查) on the day that the opinion names: where, and who was there. */
export interface SiteCheck {
  readonly place: string;
  readonly people: readonly string[];
}

/** What an acceptance rests on beside its opinion; absent where nothing of the kind was asked for or said. */
export interface AcceptanceGrounds<Answer extends CriterionAnswer = AnsweredCriterion> {
  readonly checklist?: readonly Answer[];
  readonly site?: SiteCheck;
}

/** Why a closing is sent back, beside the words for it. */
export interface ReturnGrounds<Condition = Text> {
  /** The conditions that are not met. */
  readonly missing?: readonly Condition[];
  /** 不予通过: refused, and an order to go on; otherwise it is sent back for what is missing. */
  readonly refused?: true;
}
