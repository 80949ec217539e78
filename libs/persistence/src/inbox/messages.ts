import { inTenant, type Database } from '../database';

export interface InboxDelivery {
  readonly tenant: string;
  /** The Message-ID: the same one is delivered once. */
  readonly messageId: string;
  readonly letterId: string;
  readonly unit: string;
  readonly subject: string;
  readonly deliveredOn: string;
}

export const deliverToInbox = (db: Database, delivery: InboxDelivery): Promise<void> =>
  inTenant(db, delivery.tenant, async (tx) => {
    const { messageId, letterId, unit, subject, deliveredOn } = delivery;
    await tx.change(
      `insert into inbox_message (id, letter_id, unit, subject, delivered_on) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [messageId, letterId, unit, subject, deliveredOn],
    );
  });
