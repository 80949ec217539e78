import { inTenant, type Database, type Tx } from '../database';
import { outboundId, type NewOutbound } from './message';

/** In the transaction that knows why: what is there already is the same message. Returns how many are new. */
export async function queueOutbound(tx: Tx, messages: readonly NewOutbound[]): Promise<number> {
  if (messages.length === 0) return 0;
  return tx.change(
    `insert into outbound_message (id, channel, recipient, event_key, kind, about, state)
     select id, channel, recipient, event_key, kind, about, case when gathered then 'gathered' else 'queued' end
       from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::jsonb[], $7::boolean[])
         as new (id, channel, recipient, event_key, kind, about, gathered)
     on conflict do nothing`,
    [
      messages.map((message) => outboundId(tx.tenant, message)),
      messages.map(({ channel }) => channel),
      messages.map(({ recipient }) => recipient),
      messages.map(({ eventKey }) => eventKey),
      messages.map(({ kind }) => kind),
      messages.map(({ about }) => JSON.stringify(about)),
      messages.map(({ gathered }) => gathered),
    ],
  );
}

/** One message on its own; its id, also when it was queued before. */
export const queueOne = (
  db: Database,
  tenant: string,
  message: Omit<NewOutbound, 'gathered'>,
): Promise<string> =>
  inTenant(db, tenant, async (tx) => {
    await queueOutbound(tx, [{ ...message, gathered: false }]);
    return outboundId(tenant, message);
  });
