import type { PostOf, RuleNode } from './policy';

/**
 * What the law of a place says of moving a deadline (延期). No task carries it: it is read from the edition that the task is
 * pinned to when somebody asks, and stands in the record of what was asked.
 */
export interface ExtensionTerms {
  /** Who asks. */
  readonly by: PostOf;
  /** Whether it must be asked for before the day that holds now is over. */
  readonly beforeDue: boolean;
  /** Who agrees. */
  readonly rule: RuleNode;
  /** How often one task may be extended; no limit where nothing is said. */
  readonly times?: number | undefined;
  /** How many calendar days beyond the plan's own day in all; no limit where nothing is said. */
  readonly days?: number | undefined;
}
