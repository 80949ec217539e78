import type { Assess } from '../policy/verdict';
import type { Decision } from '../refusal';
import type { Calendar } from '../time/calendar';
import type { TaskEvent } from './event';

/** What a decision rests on beside the state: the rules and the working days. Both come in as values. */
export interface Law {
  readonly assess: Assess;
  readonly calendar: Calendar;
}

export type TaskDecision = Decision<TaskEvent>;
