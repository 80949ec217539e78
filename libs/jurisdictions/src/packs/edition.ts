import type { Day, Text } from '@duban/domain';
import type { DescribingName } from './describing-clauses';
import type { ClauseName, ClauseValues, EditionBasis } from './pack-document';

/** A clause as it holds, and the pack that says so. */
export interface ResolvedClause<Value> {
  readonly value: Value;
  readonly basis: string | null;
  readonly unverified: boolean;
  readonly note: Text | null;
  readonly from: string;
}

/** The clauses without which no task can be supervised; the others only describe. */
export type NeededClause = Exclude<ClauseName, StepName | 'checks' | 'signing' | DescribingClause>;
type StepName = 'acceptance' | 'application' | 'signature' | 'publicity' | 'filing';
type DescribingClause =
  | DescribingName
  | 'extension'
  | 'letters'
  | 'amendment'
  | 'planAdjustment'
  | 'warning'
  | 'taskClasses'
  | 'lists'
  | 'measures';

export type ResolvedClauses = {
  readonly [Name in NeededClause]: ResolvedClause<ClauseValues[Name]>;
} & {
  readonly [Name in StepName | 'checks' | 'signing' | DescribingClause]?: ResolvedClause<ClauseValues[Name]>;
};

/** The whole law of a place on a day: its own clauses and, where it is silent, its parents'. */
export interface Edition {
  readonly pack: string;
  /** The day from which exactly this law holds: the latest of the editions it is made of. */
  readonly effectiveFrom: Day;
  readonly basis: EditionBasis;
  /** The editions it is made of, the place's own first. */
  readonly madeOf: readonly { readonly pack: string; readonly effectiveFrom: Day }[];
  readonly clauses: ResolvedClauses;
  readonly posts: Readonly<Record<string, Text>>;
  readonly words: Readonly<Record<string, Text>>;
  /** What the place's own document does not speak of. */
  readonly silent: readonly ClauseName[];
}
