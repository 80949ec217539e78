import { factIn, HASH_ALGORITHM, NO_HASH, seal, type Sealed } from '@duban/domain';
import { inTenant, type Database, type Tx } from '../database';
import { walk, type WalkedLink } from './walk';

/**
 * `hash`: the text is not the one that was sealed. `link`: it does not follow the link before it. `gap`: links are missing.
 * `envelope`: the columns say something else than the text. `head`: the chain does not end where its head says.
 */
export type BreakKind = 'hash' | 'link' | 'gap' | 'envelope' | 'head';

export interface BrokenLink {
  readonly aggregate: string;
  readonly sequence: number;
  readonly kind: BreakKind;
  readonly message: string;
}

export interface Verification {
  readonly events: number;
  readonly chains: number;
  readonly broken: readonly BrokenLink[];
}

type End = Pick<WalkedLink, 'aggregate' | 'sequence' | 'hash'>;

/** Recomputes every chain of a tenant from its texts. */
export const verifyChains = (db: Database, tenant: string): Promise<Verification> =>
  inTenant(db, tenant, async (tx) => {
    const broken: BrokenLink[] = [];
    const ends: End[] = [];
    let events = 0;
    for await (const link of walk(tx)) {
      const end = ends.at(-1);
      const before = end?.aggregate === link.aggregate ? end : null;
      broken.push(...faultsOf(link, before));
      if (before) ends.pop();
      ends.push({ aggregate: link.aggregate, sequence: link.sequence, hash: link.hash });
      events += 1;
    }
    return { events, chains: ends.length, broken: [...broken, ...(await headFaults(tx, ends))] };
  });

function faultsOf(link: WalkedLink, before: End | null): readonly BrokenLink[] {
  const { aggregate, sequence } = link;
  const fault = (kind: BreakKind, message: string): BrokenLink => ({ aggregate, sequence, kind, message });
  const faults: BrokenLink[] = [];
  const expected = (before?.sequence ?? 0) + 1;
  if (sequence !== expected) faults.push(fault('gap', `link ${expected} is missing`));
  else if (link.prevHash !== (before?.hash ?? NO_HASH))
    faults.push(fault('link', 'it does not follow the link before it'));
  return [...faults, ...sealFaults(link, fault)];
}

function sealFaults(
  link: WalkedLink,
  fault: (kind: BreakKind, message: string) => BrokenLink,
): readonly BrokenLink[] {
  if (link.algorithm !== HASH_ALGORITHM) return [fault('hash', `nobody here knows ${link.algorithm}`)];
  const again = sealedAgain(link.text);
  if (!again) return [fault('hash', 'its text cannot be read')];
  const { read, text, hash } = again;
  if (text !== link.text || hash !== link.hash)
    return [fault('hash', 'its text is not the one that was sealed')];
  return saysTheSame(link, read) ? [] : [fault('envelope', 'its columns say something else than its text')];
}

type Read = ReturnType<typeof factIn>;

/** Null for a text that was never sealed: whatever reading it throws is a finding, and must not end the audit. */
function sealedAgain(stored: string): (Sealed & { readonly read: Read }) | null {
  try {
    const read = factIn(stored);
    return { read, ...seal(read.place, read.fact, read.prevHash) };
  } catch {
    return null;
  }
}

function saysTheSame(link: WalkedLink, { place, fact, prevHash }: Read): boolean {
  const pairs: readonly (readonly [unknown, unknown])[] = [
    [link.tenantId, place.tenant],
    [link.aggregate, place.aggregate],
    [link.sequence, place.sequence],
    [link.schemaVersion, place.schemaVersion],
    [link.recordedAt, place.recordedAt],
    [link.type, fact.event.type],
    [link.commandId, fact.commandId],
    [link.actor, fact.actor],
    [link.principal, fact.principal],
    [link.effectiveOn, fact.on],
    [link.prevHash, prevHash],
  ];
  return pairs.every(([column, said]) => column === said);
}

/** A chain that was cut at its end is whole in itself; only its head knows better. */
async function headFaults(tx: Tx, ends: readonly End[]): Promise<readonly BrokenLink[]> {
  const heads = await tx.query<End>(
    'select aggregate, sequence, hash from aggregate_head where tenant_id = duban_tenant() order by aggregate',
  );
  const byName = new Map(ends.map((end) => [end.aggregate, end]));
  const unheaded = new Set(byName.keys());
  const fault = ({ aggregate, sequence }: Pick<End, 'aggregate' | 'sequence'>): BrokenLink => ({
    aggregate,
    sequence,
    kind: 'head',
    message: 'the chain does not end where its head says',
  });
  const wrong = heads.filter((head) => {
    unheaded.delete(head.aggregate);
    const end = byName.get(head.aggregate);
    return end?.sequence !== head.sequence || end.hash !== head.hash;
  });
  return [...wrong.map(fault), ...[...unheaded].map((name) => fault(byName.get(name) as End))];
}
