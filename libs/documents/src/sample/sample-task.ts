import type { MeasureReading, TaskReading } from '@duban/contract';

/** What the sample plan says of a task; the reading of the written plan gives it back. */
export type SampleTask = Pick<TaskReading, 'title' | 'upstream' | 'problem' | 'goal'> & {
  readonly ref: string;
  readonly className: string;
  readonly deadlineText: string;
  readonly measures: readonly Pick<MeasureReading, 'no' | 'text'>[];
  readonly lead: readonly string[];
  readonly cooperating: readonly string[];
  readonly acceptance: readonly string[];
};

/** One task of the sample before its year and number are known. */
export interface SampleDraft {
  readonly title: string;
  readonly problem: string;
  readonly goal: string;
  readonly className: '立行立改' | '限期整改' | '长期坚持';
  /** `{year}` stands for the year in which the group is due. */
  readonly deadline: string;
  readonly measures: readonly [string, string, string?];
  readonly lead: string;
  readonly cooperating: readonly string[];
  readonly acceptance: string;
}
