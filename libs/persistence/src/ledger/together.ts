import type { Tx } from '../database';
import { prepared } from '../prepared';

/** A statement that changes rows, with parameters of its own from `$1` on. */
export interface Change {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Sends changes that do not look at each other as one statement, on which the commit waits. */
export function together(tx: Tx, changes: readonly Change[]): void {
  if (changes.length === 0) return;
  let before = 0;
  const parts = changes.map(({ sql, parameters }, index) => {
    const shifted = sql.replace(/\$(\d+)/g, (_, n) => `$${before + Number(n)}`);
    before += parameters.length;
    return `change_${index} as (${shifted})`;
  });
  tx.send(
    prepared(`with ${parts.join(',\n')} select`),
    changes.flatMap(({ parameters }) => parameters),
  );
}
