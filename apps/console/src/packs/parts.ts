import type { AnswerOf } from '../api/ask';

export type Pack = AnswerOf<'showPack'>;
export type Clause = Pack['clauses'][number];

export interface ClosingSteps {
  /** What orders them: it has a basis of its own. */
  readonly order: Clause;
  readonly steps: readonly Clause[];
}

const orderIn = (clauses: readonly Clause[]): Clause | undefined =>
  clauses.find(({ clause }) => clause === 'closing');

const namesIn = (order: Clause | undefined): readonly unknown[] =>
  Array.isArray(order?.value) ? order.value : [];

/** A step that the place names itself: one of those that stand together in one clause, a sentence for each. */
function namedCheck(clauses: readonly Clause[], name: unknown): Clause | null {
  const checks = clauses.find(({ clause }) => clause === 'checks');
  const named = Object.entries((checks?.value ?? {}) as Readonly<Record<string, Pick<Clause, 'title'>>>);
  const at = named.findIndex(([id]) => id === name);
  const [id, check] = named[at] ?? [];
  if (!checks || id === undefined || !check) return null;
  return { ...checks, clause: id, title: check.title, sentences: checks.sentences.slice(at, at + 1) };
}

/** The closing steps in the order of the place, each with its own clause. */
export function closingStepsIn(clauses: readonly Clause[]): ClosingSteps | null {
  const order = orderIn(clauses);
  if (!order) return null;
  return {
    order,
    steps: namesIn(order).flatMap(
      (name) => clauses.find(({ clause }) => clause === name) ?? namedCheck(clauses, name) ?? [],
    ),
  };
}

/** What is shown neither as a closing step nor as the ladder. A step that the place does not take holds for nothing. */
export function otherClauses(clauses: readonly Clause[]): readonly Clause[] {
  const shown = new Set<unknown>(['closing', 'ladder', ...namesIn(orderIn(clauses))]);
  const unused = new Set(['acceptance', 'signature', 'publicity', 'filing']);
  return clauses.filter(({ clause }) => !shown.has(clause) && !unused.has(clause));
}
