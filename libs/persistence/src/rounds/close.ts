import { factsOf, type CommandMark, type RecordOutcome } from '@duban/contract';
import {
  bulletinAggregate,
  draftBulletin,
  roundAggregate,
  type BulletinEvent,
  type Day,
  type Fact,
  type Ranking,
  type Round,
  type RoundEvent,
  type RoundResult,
} from '@duban/domain';
import type { Tx } from '../database';
import { standing } from '../ledger/answers';
import { factsAfter, lockHead } from '../ledger/chains';
import { appendTo, type WriteRules } from '../ledger/record';
import { findings } from './findings';
import { bulletinFacts, countedUnits, surveyedTasks } from './survey';

export interface RoundToClose {
  readonly planId: string;
  readonly period: string;
  /** The link of the round's chain that the caller knows. */
  readonly expected: number;
  /** Why it closes before its due day; null when the clock closes it. */
  readonly because: string | null;
  /** What the law wants of it; null where no pack could be asked: the rhythm goes on and nobody is ranked. */
  readonly law: RoundLaw | null;
}

/** What the edition in force says of rounds. */
export interface RoundLaw {
  readonly next: NonNullable<RoundResult['next']>;
  readonly rankedBy: Ranking | null;
}

/** As of `record`, but `facts` come with every outcome: what was found is known to the database alone. */
export type RoundClosing = RecordOutcome & { readonly facts: readonly Fact[] };

interface Closing {
  readonly round: RoundToClose;
  readonly command: CommandMark;
  readonly rules: WriteRules;
}

/**
 * Closes a round with what the ledger knows: reports hold the round's head for share until they are in, so none of them
 * is overlooked. Throws when there is no such round, or when it has not opened yet.
 */
export async function closeRoundIn(tx: Tx, { round, command, rules }: Closing): Promise<RoundClosing> {
  const { expected } = round;
  const aggregate = roundAggregate(round);
  const head = await lockHead(tx, aggregate);
  if (!head || head.sequence < expected)
    throw new Error(`${aggregate} ends at link ${head?.sequence ?? 0}, not at ${expected}`);
  const ahead = () => factsAfter(tx, { aggregate, after: expected }, rules.upcasters);
  const { answer, recordedAt } = await standing(tx, command.commandId);
  if (answer) return { outcome: 'already', facts: await ahead(), answer };
  if (head.sequence > expected) return { outcome: 'conflict', facts: await ahead() };
  const { closed, drafted } = await found(tx, round, lastDayOf(head.state as Round, command.on));
  const saying = { command, rules, recordedAt, events: [closed] };
  const bulletin = { aggregate: bulletinAggregate(round), facts: factsOf(command, [drafted]) };
  const recorded = await appendTo(tx, head, saying, [bulletin]);
  return { ...recorded, facts: await ahead() };
}

/** A round that is closed late is still one of its due day; one that is closed early, of the day on which it is. */
const lastDayOf = ({ facts }: Round, on: Day): Day => (on < facts.dueOn ? on : facts.dueOn);

async function found(
  tx: Tx,
  { planId, period, because, law }: RoundToClose,
  asOf: Day,
): Promise<{ readonly closed: RoundEvent; readonly drafted: BulletinEvent }> {
  const tasks = await surveyedTasks(tx, planId, period);
  const units = await countedUnits(tx, planId, asOf);
  const result = findings(tasks);
  const facts = bulletinFacts({ asOf, rankedBy: law?.rankedBy ?? null, units, tasks });
  const bulletin = draftBulletin({ period, ...result }, facts);
  return {
    closed: { type: 'RoundClosed', data: { ...result, because, ...(law && { next: law.next }) } },
    drafted: { type: 'BulletinDrafted', data: { planId, period, bulletin } },
  };
}
