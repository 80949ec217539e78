import type { Text } from '@duban/domain';
import type { Parameter } from './parameter';
import { approvalRules } from './registry';

/** A kind of rule as those who write packs see it. */
export interface RuleKind {
  readonly id: string;
  readonly title: Text;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

/** Every kind of rule that a pack can contain. */
export const ruleKinds: readonly RuleKind[] = approvalRules
  .filter(({ onlyAdded }) => !onlyAdded)
  .map(({ id, title, parameters }) => ({ id, title, parameters }));
