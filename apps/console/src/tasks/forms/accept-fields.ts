import { linesOf } from '../../acts/lines-of';
import type { Explanation } from '../use-task';

/** What the place asks of an acceptance; nothing where it says nothing. */
export type Asks = NonNullable<Explanation['steps'][number]['asks']>;

export interface Answer {
  readonly answer: 'met' | 'not-applicable' | null;
  /** Why it does not apply. */
  readonly note: string;
}
/** By the number of the condition. */
export type Answers = Readonly<Record<number, Answer>>;

export interface AcceptGrounds {
  readonly answers: Answers;
  readonly place: string;
  /** `HH:MM`; empty where nobody noted it. */
  readonly at: string;
  /** One a line. */
  readonly people: string;
  /** Pieces of the task's evidence. */
  readonly photos: readonly string[];
}

export const NO_GROUNDS: AcceptGrounds = { answers: {}, place: '', at: '', people: '', photos: [] };
export const UNANSWERED: Answer = { answer: null, note: '' };

const NOTHING: Asks = { criteria: [], site: false };

/** Of the acceptance that is open. */
export const asksOf = ({ steps }: Explanation): Asks =>
  steps.find(({ state, asks }) => state === 'open' && asks !== undefined)?.asks ?? NOTHING;

/** What still has to be said, each named once. */
export function lackingGrounds(
  asks: Asks,
  said: AcceptGrounds,
): readonly ('checklist' | 'notApplicable' | 'site')[] {
  const answers = asks.criteria.map((_, index) => said.answers[index + 1] ?? UNANSWERED);
  const [place, people] = [said.place.trim() !== '', linesOf(said.people).length > 0];
  return [
    ...(answers.some(({ answer }) => answer === null) ? (['checklist'] as const) : []),
    ...(answers.some(({ answer, note }) => answer === 'not-applicable' && note.trim() === '')
      ? (['notApplicable'] as const)
      : []),
    ...(place !== people || ((asks.site || said.at !== '' || said.photos.length > 0) && !place)
      ? (['site'] as const)
      : []),
  ];
}

/** As the house takes it; what was left empty is not sent. */
export function groundsBody(asks: Asks, { answers, place, at, people, photos }: AcceptGrounds) {
  const checklist = asks.criteria.flatMap((_, index) => {
    const { answer, note } = answers[index + 1] ?? UNANSWERED;
    return answer ? [{ no: index + 1, answer, note: note.trim() || null }] : [];
  });
  return {
    ...(checklist.length > 0 && { checklist }),
    ...(place.trim() && {
      site: {
        place: place.trim(),
        people: linesOf(people),
        ...(at && { at }),
        ...(photos.length > 0 && { photos: [...photos] }),
      },
    }),
  };
}
