import { factsOf, type CommandMark, type RecordOutcome, type RecordRequest } from '@duban/contract';
import { dayInZone, digestOf, type DomainEvent, type Fact, type Task } from '@duban/domain';
import { runningIn, tellOfItsVacancies } from '../approvals/vacancies';
import type { Tx } from '../database';
import { refusedNumber } from '../filings/take-number';
import { awaitsNumber, numberedIn } from '../letters/issue';
import { leadsToLetter, templatesOf } from '../letters/templates';
import { announce } from './announce';
import { keepingAnswer, standing } from './answers';
import { catchUpMessage } from './catch-up';
import { beginChains, factsAfter, lockHead, movingHead } from './chains';
import { forge, type Append, type Forge, type Forged, type Head } from './forge';
import type { ReadModelRules } from './projected-row';
import { together, type Change } from './together';
import type { Upcasters } from './upcast';
import { writing } from './write';

/** What every write rests on beside its transaction. */
export interface WriteRules extends ReadModelRules {
  readonly upcasters: Upcasters;
}

/**
 * One accepted command in one transaction: events, head, read model, messages, answer. Throws when the caller knows links
 * that the ledger does not have: that is a bug, and going on would write a second history.
 */
export async function recordIn(tx: Tx, request: RecordRequest, rules: WriteRules): Promise<RecordOutcome> {
  const { aggregate, expected, command, events } = request;
  // Carried out one after the other all the same: the clock is asked, and answers are looked for, behind the lock.
  const [head, { answer, recordedAt }] = await Promise.all([
    lockHead(tx, aggregate),
    standing(tx, command.commandId),
  ]);
  if (answer)
    return { outcome: 'already', facts: await factsAfter(tx, ahead(request), rules.upcasters), answer };
  if ((head?.sequence ?? 0) < expected)
    throw new Error(`${aggregate} ends at link ${head?.sequence ?? 0}, not at ${expected}`);
  if (head && head.sequence > expected)
    return found(request, await factsAfter(tx, ahead(request), rules.upcasters));
  const saying = { command, events, recordedAt, rules };
  const refusal = head && (await refusedNumber(tx, head, request));
  if (refusal) return { outcome: 'refused', refusal };
  if (head) return awaitsNumber(events) ? appendNumbered(tx, head, saying) : appendTo(tx, head, saying);
  // Null when somebody else began the chain at the same time: it is there now, and can be locked.
  return (await beginWith(tx, aggregate, saying)) ?? recordIn(tx, request, rules);
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

/** What a command says, and when it is written; the caller has locked its chain and found no answer. */
export interface Saying {
  readonly command: CommandMark;
  readonly events: readonly DomainEvent[];
  /** UTC instant, from `standing`. */
  readonly recordedAt: string;
  readonly rules: WriteRules;
  /** True where somebody else than the chain's process writes, which has to be told of it. */
  readonly beside?: boolean;
}

export type Recorded = Extract<RecordOutcome, { outcome: 'written' }>;

/** Writes the first links of a chain; null when it is there already. */
export async function beginWith(tx: Tx, aggregate: string, saying: Saying): Promise<Recorded | null> {
  const { command, events } = saying;
  if (events.length === 0) throw new Error(`${aggregate} cannot begin with nothing`);
  const begins = [{ aggregate, facts: factsOf(command, events) }];
  const [own, ...others] = await beginChains(tx, begins, placeOf(tx, saying));
  return own ? finish(tx, { own, others, moves: [] }, saying) : null;
}

/** Writes behind a head that the caller has locked, and with it the chains that the caller begins. */
export async function appendTo(
  tx: Tx,
  head: Head,
  saying: Saying,
  begins: readonly Append[] = [],
): Promise<Recorded> {
  const { command, events } = saying;
  const templates = leadsToLetter(events) ? { templates: await templatesOf(tx, head.state as Task) } : {};
  const own = forge(head, factsOf(command, events), { ...placeOf(tx, saying), ...templates });
  const others = await beginChains(tx, [...own.begins, ...begins], placeOf(tx, saying));
  return finish(tx, { own, others, moves: own.links.length > 0 ? [movingHead(own.head)] : [] }, saying);
}

/** The outcome brings the facts, as of a command that was there already: the writer could not know its number. */
async function appendNumbered(tx: Tx, head: Head, saying: Saying): Promise<RecordOutcome> {
  const { command } = saying;
  const events = await numberedIn(tx, head, command, saying.events);
  const { answer } = await appendTo(tx, head, { ...saying, events });
  return { outcome: 'already', facts: factsOf(command, events), answer };
}

const placeOf = ({ tenant }: Tx, { recordedAt, rules }: Saying): Forge => ({
  tenant,
  recordedAt,
  upcasters: rules.upcasters,
});

const opensStep = ({ links }: Forged): boolean => links.some(({ fact }) => fact.event.type === 'StepOpened');

/** A step that has just been opened may be one that is signed, a chain that has begun an approval. Whoever signs is looked for on the day on which the step is recorded, whatever day it holds from. */
async function tellOfThoseMissing(
  tx: Tx,
  head: Head,
  { commandId, recordedAt, rules }: Pick<Saying, 'recordedAt' | 'rules'> & Pick<CommandMark, 'commandId'>,
): Promise<void> {
  for (const running of runningIn(head)) {
    const today = dayInZone(Date.parse(recordedAt), running.approval.frame.zoneOffsetMinutes);
    await tellOfItsVacancies(tx, running, { today, commandId }, rules.assess);
  }
}

/** What a command leads to: links of its own chain, and chains that follow from them. */
interface Outcome {
  readonly own: Forged;
  readonly others: readonly Forged[];
  readonly moves: readonly Change[];
}

async function finish(
  tx: Tx,
  { own, others, moves }: Outcome,
  { command, recordedAt, rules, beside = false }: Saying,
): Promise<Recorded> {
  const { commandId, digest } = command;
  const { aggregate, sequence } = own.head;
  const answer = { commandId, digest, aggregate, sequence };
  const catchUp = own.links.length > 0 ? catchUpMessage(own.head, command, beside) : [];
  const told = { ...own, messages: [...own.messages, ...catchUp] };
  const changes = [...moves, ...writing([told, ...others], rules), keepingAnswer(answer, recordedAt)];
  together(tx, changes);
  const opened = [...(opensStep(own) ? [own] : []), ...others];
  for (const { head } of opened) await tellOfThoseMissing(tx, head, { commandId, recordedAt, rules });
  if (catchUp.length > 0) announce(tx, answer);
  return { outcome: 'written', digest: digestOf(own.links.map(({ fact }) => fact.event)), answer };
}
