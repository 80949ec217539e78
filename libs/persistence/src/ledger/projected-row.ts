import type { Assess } from '@duban/domain';

/** What the read model needs to know of the law: who may act next depends on the rules. */
export interface ReadModelRules {
  readonly assess: Assess;
}

/** One row, by column names; `version` is the link that it was projected from. */
export interface ProjectedRow {
  readonly version: number;
  readonly [column: string]: unknown;
}
