import type { Assess, Calendar } from '@duban/domain';

/** What the read model needs to know of the law: who may act next depends on the rules. */
export interface ReadModelRules {
  readonly assess: Assess;
  /** The working days by which the limits of a signing are counted; rows say nothing of those without them. */
  readonly calendar?: Calendar;
}

/** One row, by column names; `version` is the link that it was projected from. */
export interface ProjectedRow {
  readonly version: number;
  readonly [column: string]: unknown;
}
