import type { CommandMark, RecordOutcome } from '@duban/contract';
import { roundAggregate, type Fact, type RoundEvent } from '@duban/domain';
import type { Tx } from '../database';
import { standing } from '../ledger/answers';
import { factsAfter, lockHead } from '../ledger/chains';
import { appendTo, type WriteRules } from '../ledger/record';
import { askedTasks, findings } from './findings';

export interface RoundToClose {
  readonly planId: string;
  readonly period: string;
  /** The link of the round's chain that the caller knows. */
  readonly expected: number;
  /** Why it closes before its due day; null when the clock closes it. */
  readonly because: string | null;
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
  const { planId, period, expected, because } = round;
  const aggregate = roundAggregate(round);
  const head = await lockHead(tx, aggregate);
  if (!head || head.sequence < expected)
    throw new Error(`${aggregate} ends at link ${head?.sequence ?? 0}, not at ${expected}`);
  const ahead = () => factsAfter(tx, { aggregate, after: expected }, rules.upcasters);
  const { answer, recordedAt } = await standing(tx, command.commandId);
  if (answer) return { outcome: 'already', facts: await ahead(), answer };
  if (head.sequence > expected) return { outcome: 'conflict', facts: await ahead() };
  const event: RoundEvent = {
    type: 'RoundClosed',
    data: { ...findings(await askedTasks(tx, planId, period)), because },
  };
  const recorded = await appendTo(tx, head, { command, rules, recordedAt, events: [event] });
  return { ...recorded, facts: await ahead() };
}
