import { ownTitle, type Policy, type Text } from '@duban/domain';
import type { FactView } from './use-task';

type Told = Pick<FactView, 'sequence' | 'type'>;

/** What ends a step of the closing, so that the next one of the law comes. */
const ENDS: readonly string[] = [
  'TaskAccepted',
  'AcceptanceApplied',
  'SignatureCompleted',
  'StepLeftOut',
  'PublicityEnded',
  'TaskFiled',
];

/**
 * The place's own name of the step that was open at a fact; null for a usual one, and where the law of today has another step
 * there than the fact says.
 */
export function ownStepAt(
  facts: readonly Told[],
  { sequence }: Told,
  { closing, step }: Pick<Policy, 'closing'> & { readonly step: string },
): Text | null {
  const before = facts.filter((fact) => fact.sequence <= sequence);
  const begun = before.findLastIndex(({ type }) => type === 'CompletionReported');
  const ended = before.slice(begun + 1).filter(({ type }) => ENDS.includes(type)).length;
  const clause = closing[ended];
  return clause?.step === step ? ownTitle(clause) : null;
}
