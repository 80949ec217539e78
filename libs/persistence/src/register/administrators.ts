import { ADMINISTRATOR } from '@duban/contract';
import type { Tx } from '../database';

/** In one order, so that of two who take away the last two at once the second waits, and sees what the first has left. */
export async function lockAdministrators(tx: Tx): Promise<void> {
  await tx.query(
    'select from holding where tenant_id = duban_tenant() and post = $1 order by id for update',
    [ADMINISTRATOR],
  );
}
