import type { NoticeKind } from '@duban/domain';
import type { Tx } from '../database';
import type { Notice } from './audience';

interface Row {
  readonly key: string;
  readonly kind: NoticeKind;
  readonly about: Notice['about'];
  readonly seats: Readonly<Record<string, number>>;
  readonly persons?: readonly string[];
  readonly except?: readonly string[];
  readonly daysLeft?: number | null;
}

/** The notices that a statement finds; what it says nothing of holds for nobody. */
export const noticesIn = async (tx: Tx, sql: string, given: readonly unknown[]): Promise<readonly Notice[]> =>
  (await tx.query<Row>(sql, given)).map((row) => ({
    ...row,
    persons: row.persons ?? [],
    except: row.except ?? [],
    daysLeft: row.daysLeft ?? null,
  }));
