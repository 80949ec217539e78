import type { AnswerOf } from '../api/ask';
import type { MutableKind } from './told-fields';

export type Webhook = AnswerOf<'listWebhooks'>['webhooks'][number];

export interface WebhookFields {
  readonly name: string;
  readonly url: string;
  /** None is everything. */
  readonly kinds: readonly MutableKind[];
}

export const EMPTY: WebhookFields = { name: '', url: '', kinds: [] };

export type WebhookLack = 'name' | 'url';

/** What an address may not be beside that, the house says. */
export const webhookLacks = ({ name, url }: WebhookFields): readonly WebhookLack[] => [
  ...(name.trim() ? [] : (['name'] as const)),
  ...(/^https?:\/\/[^\s/]+/.test(url.trim()) ? [] : (['url'] as const)),
];
