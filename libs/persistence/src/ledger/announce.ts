import type { Answer } from '@duban/contract';
import type { Tx } from '../database';
import { jsonIn } from '../json-in';
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

/** Anybody with a connection can say something on a channel: what is no answer is not heard. */
function announcedIn(payload: string): Announced | null {
  const said = jsonIn(payload) as Partial<Announced> | null;
  const words = [said?.tenant, said?.commandId, said?.digest, said?.aggregate];
  const whole = words.every((word) => typeof word === 'string') && typeof said?.sequence === 'number';
  return whole ? (said as Announced) : null;
}

/** Hears a tenant's answers from now on; what is said while the connection is away is missed. */
export const listenAnswers = (
  url: string,
  tenant: string,
  hear: (answer: Answer) => void,
): Promise<Listening> =>
  listen(url, {
    channel: 'duban_answers',
    hear: (payload) => {
      const announced = announcedIn(payload);
      if (!announced) return;
      const { tenant: whose, ...answer } = announced;
      if (whose === tenant) hear(answer);
    },
  });
