import { PLAN_STEPS, type Day } from '@duban/domain';
import type { AnswerOf, Asking } from '../../api/ask';

/** The plans, and what the reader may begin of them. */
export interface PlanList extends AnswerOf<'listPlans'> {
  readonly may: AnswerOf<'planOffers'>;
}
export type Level = (typeof LEVELS)[number];
type Step = (typeof PLAN_STEPS)[number];

export const LEVELS = ['central', 'provincial', 'municipal'] as const;
/** The rounds and batches that the house counts to. */
export const MOST_ROUNDS = 20;

export interface FeedbackFields extends Readonly<Record<Step, string>> {
  /** One that was imported; empty for a new one. */
  readonly planId: string;
  readonly name: string;
  readonly pack: string;
  readonly level: Level;
  readonly round: string;
  readonly batch: string;
  readonly body: string;
  readonly feedbackOn: string;
  readonly on: string;
  readonly late: string;
}

export const nothingKnown: FeedbackFields = {
  ...{ planId: '', name: '', pack: '', level: 'central', round: '', batch: '', body: '', feedbackOn: '' },
  ...{ drafted: '', submitted: '', approved: '', published: '', issued: '', on: '', late: '' },
};

/** Plans that lack their inspection, under packs whose feedback the reader records. */
export const withoutFeedback = ({ plans, may }: PlanList): PlanList['plans'] =>
  plans.filter(({ status, pack }) => status === 'imported' && may.receiveFeedback.includes(pack));

export type FeedbackLack = 'name' | 'pack' | 'body' | 'feedbackOn' | 'round' | 'steps' | 'late';

const isOrdinal = (text: string): boolean =>
  text === '' || (/^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_ROUNDS);

/** The steps that lie behind follow each other without a gap, from the feedback on. */
export function areStepsInOrder(fields: FeedbackFields): boolean {
  const days = PLAN_STEPS.map((step) => fields[step]);
  const given = days.filter((day) => day !== '');
  const isWithoutGap = given.every((day, at) => days[at] === day);
  return isWithoutGap && given.every((day, at) => day >= (given[at - 1] ?? fields.feedbackOn));
}

/** What keeps it from being sent. */
export function lacksIn(fields: FeedbackFields, today: Day): readonly FeedbackLack[] {
  const { planId, name, pack, body, feedbackOn, round, batch, on, late } = fields;
  const found: [boolean, FeedbackLack][] = [
    [planId === '' && name.trim() === '', 'name'],
    [planId === '' && pack === '', 'pack'],
    [!isOrdinal(round) || !isOrdinal(batch), 'round'],
    [body.trim() === '', 'body'],
    [feedbackOn === '' || feedbackOn > (on || today), 'feedbackOn'],
    [!areStepsInOrder(fields), 'steps'],
    [on !== '' && on < today && late.trim() === '', 'late'],
  ];
  return found.filter(([isLacking]) => isLacking).map(([, lack]) => lack);
}

/** An imported plan goes by its own name and pack. */
export function feedbackOf(
  fields: FeedbackFields,
  plans: PlanList['plans'],
): NonNullable<Asking<'receiveFeedback'>['body']> {
  const { planId, name, pack, level, round, batch, body, feedbackOn } = fields;
  const there = plans.find(({ id }) => id === planId);
  const known = PLAN_STEPS.filter((step) => fields[step] !== '').map((step) => [step, fields[step]]);
  return {
    ...(there ? { plan: there.name } : { plan: name.trim(), pack }),
    ...{ level, body, feedbackOn: feedbackOn },
    round: round === '' ? null : Number(round),
    batch: batch === '' ? null : Number(batch),
    known: Object.fromEntries(known) as Readonly<Record<string, Day>>,
  };
}
