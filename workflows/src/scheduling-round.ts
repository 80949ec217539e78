import { markOf } from '@duban/contract/names';
import {
  aggregates,
  decideRound,
  nextRoundDue,
  startOfDayMs,
  type Round,
  type RoundCommand,
} from '@duban/domain';
import { continueAsNew } from '@temporalio/workflow';
import { closeRound } from './activity-proxies';
import type { Line, Ruling, RunInput } from './line';
import { MainLine } from './main-line';
import { machineFrame, ruled, todayIn } from './recording';

/** One period's collection of progress: opens on its day, closes after its due day or when the office says so. */
export async function schedulingRound(input: RunInput<'round'>): Promise<void> {
  const left = await new MainLine(roundLine(input), input.carried).run();
  if (left) await continueAsNew<typeof schedulingRound>({ ...input, carried: left });
}

const roundLine = ({
  tenant,
  aggregate,
  clockFirst = false,
}: RunInput<'round'>): Line<'round', RoundCommand> => ({
  ...{ tenant, aggregate, clockFirst },
  kind: 'round',
  decide: (round, command) => ruledRound({ tenant, aggregate }, round, command),
  isFinal: aggregates.round.isFinal,
  nextAt: dueAt,
  clockCommand: askDay,
  commandOf: ({ notice }) => {
    throw new Error(`a round is not told ${notice.type}`);
  },
});

/** Who is missing is a question to the database, asked and answered in the closing transaction itself. */
function ruledRound(
  chain: { tenant: string; aggregate: string },
  round: Round,
  command: RoundCommand,
): Ruling {
  const decision = decideRound(round, command);
  if (!decision.ok || !('close' in decision)) return ruled(chain, command, decision);
  const { planId, period } = round.facts;
  const request = {
    tenant: chain.tenant,
    planId,
    period,
    command: markOf(command),
    because: decision.close.because,
  };
  return { ok: true, write: { events: null, carryOut: (expected) => closeRound({ ...request, expected }) } };
}

const offset = ({ facts }: Round): number => facts.zoneOffsetMinutes;

function dueAt(round: Round): number | null {
  const due = nextRoundDue(round);
  return due && startOfDayMs(due, offset(round));
}

function askDay(round: Round, id: string): RoundCommand {
  const today = todayIn(offset(round));
  return { ...machineFrame(id, nextRoundDue(round) ?? today, today), type: 'note-day', by: 'system:clock' };
}
