import { messageIdOf } from '@duban/contract';
import { CHINA_OFFSET_MINUTES, mayLeaveAt, type Calendar } from '@duban/domain';
import { mailRecipient, mayLeave, type ClaimedOutbound, type Database } from '@duban/persistence';
import { createTransport } from 'nodemailer';
import { refused, type Channel, type SendResult } from './channel';
import { mailText } from './mail-text';

export interface MailPorts {
  readonly db: Database;
  /** The working days of an office, as they are in force. */
  readonly calendars: { of(tenant: string): Promise<Calendar> };
  /** `smtp://` or `smtps://`, with name and password where the server wants them. */
  readonly smtpUrl: string;
  readonly from: string;
  readonly publicUrl: string | null;
}

const CONNECTIONS = 4;

export interface MailChannel extends Channel {
  close(): void;
}

/** Mail by SMTP. The server has it at least once, and whoever reads it can tell a repetition by its Message-ID. */
export function openMailChannel(ports: MailPorts): MailChannel {
  const transport = createTransport({
    url: ports.smtpUrl,
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const deliver = async (
    message: ClaimedOutbound,
    to: string,
    language: 'zh' | 'en',
  ): Promise<SendResult> => {
    try {
      const messageId = messageIdOf(message.tenant, message.id);
      await transport.sendMail({
        ...mailText(message, language, ports.publicUrl),
        ...{ from: ports.from, to, messageId, textEncoding: 'base64' },
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
      return { result: 'accepted' };
    } catch (error) {
      return resultOf(error);
    }
  };
  return {
    send: async (message) => {
      const recipient = await mailRecipient(ports.db, message.tenant, message.recipient);
      if (!recipient) return refused('no-address');
      const calendar = await ports.calendars.of(message.tenant);
      const untilMs = mayLeaveAt(Date.now(), recipient, {
        calendar,
        offsetMinutes: CHINA_OFFSET_MINUTES,
      });
      // Whoever asks for a test waits for it.
      if (message.kind !== 'test' && untilMs > Date.now()) return { result: 'later', untilMs };
      if (!(await mayLeave(ports.db, message))) return { result: 'gathered' };
      return deliver(message, recipient.email, recipient.language);
    },
    close: () => transport.close(),
  };
}

interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
}

/** The server's own words may hold an address, so they are left out: its number says what it means. */
function resultOf(error: unknown): SendResult {
  const { code = 'unknown', responseCode } = error as SmtpError;
  const detail = responseCode === undefined ? code : `SMTP ${responseCode}`;
  const retry = (because: string, away: boolean): SendResult => ({
    result: 'retry',
    code: because,
    detail,
    away,
  });
  if (code === 'EAUTH') return retry('sign-in-refused', true);
  if (responseCode === undefined) return retry('unreachable', code !== 'EPROTOCOL' && code !== 'ESTREAM');
  if (responseCode < 500) return retry('deferred', false);
  return refused(code === 'EENVELOPE' ? 'bad-address' : 'refused-by-server', detail);
}
