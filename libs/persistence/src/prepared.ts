/** A statement that each connection parses and plans once. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

const known = new Map<string, Prepared>();

/**
 * For the few statements that every command sends: to plan them costs the database as much as to carry them out. Not for
 * searches, whose best plan depends on what is asked.
 */
export function prepared(text: string): Prepared {
  const before = known.get(text);
  if (before) return before;
  const statement = { name: `duban_${known.size}`, text };
  known.set(text, statement);
  return statement;
}
