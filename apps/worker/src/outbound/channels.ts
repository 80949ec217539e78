import type { Environment } from '@duban/contract';
import type { Database } from '@duban/persistence';
import type { SenderPorts } from './sender';
import { openMailChannel, type MailPorts } from './mail-channel';
import { openWebhookChannel } from './webhook-channel';

export interface OpenChannels {
  readonly channels: SenderPorts['channels'];
  close(): void;
}

/** Every way out that this installation has. */
export function openChannels(
  db: Database,
  calendars: MailPorts['calendars'],
  environment: Environment,
): OpenChannels {
  const { DUBAN_SMTP_URL: smtpUrl, DUBAN_MAIL_FROM: from, DUBAN_PUBLIC_URL: publicUrl = null } = environment;
  const mail = smtpUrl && from ? openMailChannel({ db, calendars, smtpUrl, from, publicUrl }) : null;
  const webhook = openWebhookChannel({
    ...{ db, publicUrl, houseKey: environment.DUBAN_PAYLOAD_KEY },
    allow: environment.DUBAN_WEBHOOK_ALLOW?.split(',') ?? [],
  });
  return { channels: { webhook, ...(mail && { mail }) }, close: () => mail?.close() };
}
