import type { ClaimedOutbound } from '@duban/persistence';

/**
 * A way out of the house. A message robot (企业微信, 钉钉, 飞书) is one more of these: its name in the table's check, its
 * entry where the channels are opened, and nothing else.
 */
export interface Channel {
  /** Never rejects for what the other side does: whatever that is, it is one of these results. */
  send(message: ClaimedOutbound): Promise<SendResult>;
}

export type SendResult =
  | { readonly result: 'accepted' }
  /** The recipient does not want to be disturbed now. */
  | { readonly result: 'later'; readonly untilMs: number }
  /** The recipient has had enough for this hour: it is kept for their digest, and noted down as that. */
  | { readonly result: 'gathered' }
  /** `away`: it is not about this message, the other side cannot be reached at all. */
  | {
      readonly result: 'retry';
      readonly code: string;
      readonly detail: string;
      readonly away: boolean;
      readonly afterMs?: number;
    }
  | { readonly result: 'refused'; readonly code: string; readonly detail: string };

export const refused = (code: string, detail = ''): SendResult => ({ result: 'refused', code, detail });
