import type { FactView } from '../tasks/use-task';

/** The corrections of an entry, each of which names the one before: the last says what holds. */
export function correctionsOf(facts: readonly FactView[], entry: number): readonly FactView[] {
  const next = facts.find(({ type, data }) => type === 'EntryCorrected' && data.entry === entry);
  return next ? [next, ...correctionsOf(facts, next.sequence)] : [];
}
