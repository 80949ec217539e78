import { NOTICE_KINDS } from '@duban/domain';
import { z } from 'zod';
import { Bilingual, DaySchema, Id, Line, listOf, TimeOfDay, wholeOf } from './text';

export const OUTBOUND_STATES = [
  'queued',
  'failed',
  'sent',
  'dead',
  'simulated',
  'gathered',
  'folded',
] as const;
export const OUTBOUND_CHANNELS = ['mail', 'webhook'] as const;

/** What somebody can do without being mailed; the digest itself and a test are asked for. */
export const MUTABLE_KINDS = NOTICE_KINDS.filter((kind) => kind !== 'digest' && kind !== 'test');

/** Nothing that could end a header line, and one address only. */
const Email = z
  .email('应为电子邮件地址 / an e-mail address')
  .max(254, '电子邮件地址过长 / the e-mail address is too long');

/** How somebody wants to be told: 免打扰、摘要、频率. */
export const NotifyPreference = z.object({
  email: Email.nullable().describe('空则不发邮件 / null: nothing is mailed'),
  mail: z.boolean(),
  pace: z.enum(['immediate', 'digest']),
  digestAt: TimeOfDay,
  quietFrom: TimeOfDay.nullable(),
  quietTo: TimeOfDay.nullable(),
  workingDaysOnly: z.boolean(),
  mostPerHour: z
    .number()
    .int()
    .min(1)
    .max(1000)
    .describe('超过的并入摘要 / what is more goes into the digest'),
  remindDays: z.number().int().min(0).max(30).describe('期限前几天提醒 / days before a day that is due'),
  language: z.enum(['zh', 'en']),
  muted: listOf(z.enum(MUTABLE_KINDS), MUTABLE_KINDS.length)
    .default([])
    .describe('不发邮件的类别，摘要中也没有 / kinds that are not mailed, in no digest either'),
});
export const SetNotifyPreference = NotifyPreference.refine(
  ({ quietFrom, quietTo }) => (quietFrom === null) === (quietTo === null),
  { path: ['quietTo'], message: '免打扰须有起止两个时刻 / quiet hours need both a beginning and an end' },
);
export const MyNotifications = z.object({
  preference: NotifyPreference,
  /** Whether this installation has a mail server at all. */
  mailReady: z.boolean(),
  simulating: z.boolean(),
});

const About = z.object({
  title: z.string().optional(),
  ref: z.string().optional(),
  act: z.string().optional(),
  period: z.string().optional(),
  day: DaySchema.optional(),
  count: z.number().int().optional(),
  path: z.string(),
});

export const OutboundMessage = z
  .object({
    id: Id,
    channel: z.enum(OUTBOUND_CHANNELS),
    recipient: Id,
    recipientName: z.string().nullable(),
    kind: z.string(),
    about: About,
    state: z.enum(OUTBOUND_STATES),
    attempts: z.number().int(),
    queuedAt: z.iso.datetime(),
    nextTry: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    errorCode: z.string().nullable(),
    error: z.string().nullable(),
    foldedIn: Id.nullable(),
  })
  .meta({ id: 'OutboundMessage' });
export const OutboundQuery = z.object({
  state: z.enum(OUTBOUND_STATES).optional(),
  channel: z.enum(OUTBOUND_CHANNELS).optional(),
  kind: z.enum(NOTICE_KINDS).optional(),
  recipient: Id.optional(),
  cursor: z.string().max(500).optional(),
  limit: wholeOf(1, 200).default(50),
});
export const OutboundList = z.object({
  messages: z.array(OutboundMessage),
  next: z.string().nullable(),
  troubles: z.array(
    z.object({
      state: z.enum(['failed', 'dead']),
      channel: z.enum(OUTBOUND_CHANNELS),
      errorCode: z.string().nullable(),
      count: z.number().int(),
    }),
  ),
});
/** The Message-ID that the message keeps for ever, and what it says. */
export const OutboundShown = z.object({ message: OutboundMessage, messageId: z.string(), says: Bilingual });
export const Replayed = z.object({ replayed: z.number().int() });

export const WebhookView = z.object({
  id: Id,
  name: z.string(),
  url: z.string(),
  kinds: z.array(z.string()),
  addedAt: z.iso.datetime(),
});
export const AddWebhook = z.object({
  name: Line.max(100),
  url: z.string().trim().max(2000),
  kinds: listOf(z.enum(NOTICE_KINDS), NOTICE_KINDS.length).default([]),
});
/** The secret is shown this once and never again. */
export const WebhookAdded = z.object({ webhook: WebhookView, secret: z.string() });
export const Webhooks = z.object({ webhooks: z.array(WebhookView) });

export const NotifySettings = z.object({
  simulating: z.boolean(),
  mailReady: z.boolean(),
  /** Where links lead to; null: messages carry none. */
  publicUrl: z.string().nullable(),
});
export const SetSimulating = z.object({ simulate: z.boolean() });
export const TestQueued = z.object({ messageId: Id });
