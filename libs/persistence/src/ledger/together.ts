import type { Tx } from '../database';

/** A statement that changes rows, with parameters of its own from `$1` on. */
export interface Change {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * Sends changes that do not look at each other as one statement: a record costs six round trips instead of ten, and a
 * command waits for each of them.
 */
export async function together(tx: Tx, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  let before = 0;
  const parts = changes.map(({ sql, parameters }, index) => {
    const shifted = sql.replace(/\$(\d+)/g, (_, n) => `$${before + Number(n)}`);
    before += parameters.length;
    return `change_${index} as (${shifted})`;
  });
  await tx.change(
    `with ${parts.join(',\n')} select`,
    changes.flatMap(({ parameters }) => parameters),
  );
}
