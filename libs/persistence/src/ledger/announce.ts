import type { Answer } from '@duban/contract';
import type { Tx } from '../database';
import { listen, type Listening } from '../listen';
import { prepared } from '../prepared';

interface Announced extends Answer {
  readonly tenant: string;
}

/**
 * Says with the commit what a person's command was answered. Whoever asked need not wait until its process has told the
 * cluster and the cluster has told them.
 */
export const announce = (tx: Tx, answer: Answer): void =>
  tx.send(prepared(`select pg_notify('duban_answers', $1)`), [
    JSON.stringify({ tenant: tx.tenant, ...answer } satisfies Announced),
  ]);

/** Hears a tenant's answers from now on; what is said while the connection is away is missed. */
export const listenAnswers = (
  url: string,
  tenant: string,
  hear: (answer: Answer) => void,
): Promise<Listening> =>
  listen(url, {
    channel: 'duban_answers',
    hear: (payload) => {
      const { tenant: whose, ...answer } = JSON.parse(payload) as Announced;
      if (whose === tenant) hear(answer);
    },
  });
