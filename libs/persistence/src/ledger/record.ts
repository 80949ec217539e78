import type { CommandMark, RecordOutcome, RecordRequest } from '@duban/contract';
import { digestOf, type DomainEvent, type Fact } from '@duban/domain';
import type { Tx } from '../database';
import { answerTo, keepAnswer } from './answers';
import { beginChains, clock, factsAfter, lockHead, moveHead } from './chains';
import { forge, type Forge, type Forged, type Head } from './forge';
import type { ReadModelRules } from './projected-row';
import type { Upcasters } from './upcast';
import { write } from './write';

/** What every write rests on beside its transaction. */
export interface WriteRules extends ReadModelRules {
  readonly upcasters: Upcasters;
}

/** The facts that events become by their command. */
export const factsOf = (
  { digest: _, ...said }: CommandMark,
  events: readonly DomainEvent[],
): readonly Fact[] => events.map((event) => ({ ...said, event }));

/**
 * One accepted command in one transaction: events, head, read model, messages, answer. Throws when the caller knows links
 * that the ledger does not have: that is a bug, and going on would write a second history.
 */
export async function recordIn(tx: Tx, request: RecordRequest, rules: WriteRules): Promise<RecordOutcome> {
  const { aggregate, expected, command, events } = request;
  const head = await lockHead(tx, aggregate);
  const answer = await answerTo(tx, command.commandId);
  if (answer)
    return { outcome: 'already', facts: await factsAfter(tx, ahead(request), rules.upcasters), answer };
  if ((head?.sequence ?? 0) < expected)
    throw new Error(`${aggregate} ends at link ${head?.sequence ?? 0}, not at ${expected}`);
  if (!head) return recordFirst(tx, request, rules);
  if (head.sequence === expected) return appendTo(tx, head, { command, events, rules });
  return found(request, await factsAfter(tx, ahead(request), rules.upcasters));
}

const ahead = ({ aggregate, expected }: RecordRequest) => ({ aggregate, after: expected });

/** What is ahead of the caller: its own command, whose answer is made again, or somebody else's. */
function found({ command, aggregate, expected }: RecordRequest, facts: readonly Fact[]): RecordOutcome {
  const last = facts.findLastIndex(({ commandId }) => commandId === command.commandId);
  if (last < 0) return { outcome: 'conflict', facts };
  const { commandId, digest } = command;
  return {
    outcome: 'already',
    facts,
    answer: { commandId, digest, aggregate, sequence: expected + last + 1 },
  };
}

async function recordFirst(tx: Tx, request: RecordRequest, rules: WriteRules): Promise<RecordOutcome> {
  const { aggregate, command, events } = request;
  if (events.length === 0) throw new Error(`${aggregate} cannot begin with nothing`);
  const place = await placeIn(tx, rules);
  const begins = [{ aggregate, facts: factsOf(command, events) }];
  const [own, ...others] = await beginChains(tx, begins, place);
  // Somebody else began the chain at the same time: it is there now, and can be locked.
  if (!own) return recordIn(tx, request, rules);
  return finish(tx, { own, others, recordedAt: place.recordedAt }, { command, rules });
}

interface Saying {
  readonly command: CommandMark;
  readonly rules: WriteRules;
}

/** Writes behind a head that the caller has locked, and whose command has no answer yet. */
export async function appendTo(
  tx: Tx,
  head: Head,
  { events, command, rules }: Saying & { readonly events: readonly DomainEvent[] },
): Promise<Recorded> {
  const place = await placeIn(tx, rules);
  const own = forge(head, factsOf(command, events), place);
  if (own.links.length > 0) await moveHead(tx, own.head);
  const others = await beginChains(tx, own.begins, place);
  return finish(tx, { own, others, recordedAt: place.recordedAt }, { command, rules });
}

export type Recorded = Extract<RecordOutcome, { outcome: 'written' }>;

/** What a command leads to: links of its own chain, and chains that follow from them. */
interface Outcome {
  readonly own: Forged;
  readonly others: readonly Forged[];
  readonly recordedAt: string;
}

async function finish(
  tx: Tx,
  { own, others, recordedAt }: Outcome,
  { command, rules }: Saying,
): Promise<Recorded> {
  await write(tx, [own, ...others], rules);
  const { commandId, digest } = command;
  const { aggregate, sequence } = own.head;
  const answer = { commandId, digest, aggregate, sequence };
  await keepAnswer(tx, answer, recordedAt);
  return { outcome: 'written', digest: digestOf(own.links.map(({ fact }) => fact.event)), answer };
}

/** Asked once the chain is locked. */
export const placeIn = async (tx: Tx, { upcasters }: WriteRules): Promise<Forge> => ({
  tenant: tx.tenant,
  recordedAt: await clock(tx),
  upcasters,
});
