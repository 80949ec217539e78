import { derivedId, type Json } from '@duban/domain';

export type OutboundChannel = 'mail' | 'webhook';

/** What a message says, in data: words are made of it when it leaves. No names and no addresses of people. */
export type OutboundAbout = Readonly<Record<string, Json>>;

/** A message to be queued. */
export interface NewOutbound {
  readonly channel: OutboundChannel;
  /** A person's id, or an endpoint's. */
  readonly recipient: string;
  /** What it follows from; the same fact is told to the same recipient once. */
  readonly eventKey: string;
  readonly kind: string;
  readonly about: OutboundAbout;
  /** Kept for the recipient's next digest instead of leaving by itself. */
  readonly gathered: boolean;
}

/** Always the same for the same fact and recipient, also in a database that was restored from a backup. */
export const outboundId = (
  tenant: string,
  { channel, recipient, eventKey }: Pick<NewOutbound, 'channel' | 'recipient' | 'eventKey'>,
): string => derivedId(`outbound/${tenant}/${channel}/${recipient}/${eventKey}`);
