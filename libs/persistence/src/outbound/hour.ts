import { inTenant, type Database } from '../database';
import type { ClaimedOutbound } from './claim';

/** What somebody asked for is no burden: it always leaves, and leaves no less room for the rest. */
const ASKED_FOR = `('digest', 'test')`;

/**
 * Whether a mail may leave now: somebody is mailed no more often within an hour than they want, also when a quiet night or
 * an outage has kept many back. What is more waits for their next digest. Of several senders one decides at a time.
 */
export const mayLeave = (
  db: Database,
  { tenant, id, recipient, attempts }: Pick<ClaimedOutbound, 'tenant' | 'id' | 'recipient' | 'attempts'>,
): Promise<boolean> =>
  inTenant(db, tenant, async (tx) => {
    const [wish] = await tx.query<{ most: number }>(
      `select most_per_hour as most from notify_preference
        where tenant_id = duban_tenant() and person_id = $1 for update`,
      [recipient],
    );
    const leaving = await tx.change(
      `update outbound_message set leaving_at = clock_timestamp()
        where tenant_id = duban_tenant() and id = $1 and (kind in ${ASKED_FOR} or $3 >
          (select count(*) from outbound_message as other
            where other.tenant_id = duban_tenant() and other.recipient = $2 and other.channel = 'mail' and other.id <> $1
              and other.kind not in ${ASKED_FOR} and other.leaving_at > clock_timestamp() - interval '1 hour'))`,
      [id, recipient, wish?.most ?? 0],
    );
    if (leaving > 0) return true;
    await tx.change(
      `update outbound_message set state = 'gathered', attempts = attempts - 1, error_code = null, error = null
        where tenant_id = duban_tenant() and id = $1 and attempts = $2 and state in ('queued', 'failed')`,
      [id, attempts],
    );
    return false;
  });
