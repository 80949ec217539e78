import type { Assess } from '../policy/verdict';
import type { Decision } from '../refusal';
import type { Calendar } from '../time/calendar';
import type { Day } from '../time/day';
import type { TaskEvent } from './event';

/** What a decision rests on beside the state: the rules and the working days. Both come in as values. */
export interface Law {
  readonly assess: Assess;
  readonly calendar: Calendar;
}

/** The working days, and the day on which somebody asks; without one what the clock has said already is what is late. */
export interface Days {
  readonly calendar: Calendar;
  readonly today?: Day;
}

export type TaskDecision = Decision<TaskEvent>;
