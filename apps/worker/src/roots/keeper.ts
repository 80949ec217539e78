import { ledgerKeyWords } from '@duban/contract';
import { listTenants, makeNextRoot, noteSigner, type Database } from '@duban/persistence';
import type { Logger } from 'pino';
import { startLoop, type Loop } from '../loop';
import type { OpenedKey } from './key-file';

export interface KeeperPorts {
  readonly db: Database;
  readonly log: Logger;
  /** Opened anew each time, so that a key that was mended is used without a restart. */
  readonly openKey: () => Promise<OpenedKey>;
  readonly idleMs?: number;
}

/** A month ends once a month; what was missed is caught up with in a row. */
const IDLE_MS = 300_000;
const FAILURE = 'the roots of the ledger cannot be made';

/**
 * Makes the signed root of each month that is over, for every office. Several keepers may run side by side: a month has one
 * root. No process of the engine knows of it, and no work waits for it.
 */
export function startRootKeeper(ports: KeeperPorts): Loop {
  const { db, log, openKey, idleMs = IDLE_MS } = ports;
  let said: string | null = null;
  return startLoop({
    ...{ log, idleMs, failure: FAILURE },
    turn: async () => {
      const key = await openKey();
      // Once is enough for the log; whoever looks later finds it in the console.
      if (key.trouble !== null && key.trouble !== said)
        log.warn({ trouble: key.trouble }, ledgerKeyWords(key.trouble).en);
      said = key.trouble;
      let more = false;
      for (const { id } of await listTenants(db)) more = (await keepIn(id, key, ports)) || more;
      return more;
    },
  });
}

/** Whether there may be more to do at once. What goes wrong with one office keeps no other waiting. */
async function keepIn(tenant: string, key: OpenedKey, { db, log }: KeeperPorts): Promise<boolean> {
  try {
    await noteSigner(db, tenant, standingOf(key));
    if (!key.signer) return false;
    const making = await makeNextRoot(db, tenant, key.signer);
    if (making.outcome === 'made') log.info({ tenant, month: making.month }, 'a month is signed');
    if (making.outcome === 'waiting')
      log.warn({ tenant, month: making.month }, 'somebody still writes who began in that month');
    return making.outcome === 'made' || making.outcome === 'already';
  } catch (err) {
    log.error({ err, tenant }, FAILURE);
    return false;
  }
}

const standingOf = ({ signer, trouble }: OpenedKey): Parameters<typeof noteSigner>[2] =>
  signer
    ? { key: signer.key, publicKey: signer.publicKey, trouble: null }
    : { key: null, publicKey: null, trouble };
