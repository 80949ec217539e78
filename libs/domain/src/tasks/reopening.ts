import type { Day } from '../time/day';

/** Where a task comes from whose problem had been struck off: the look-back that found it again. */
export interface Reopening {
  readonly taskId: string;
  readonly cycle: number;
  readonly ref: string;
  readonly visitId: string;
  readonly found: 'rebound' | 'false';
  readonly on: Day;
}
