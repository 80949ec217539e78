import { assertNever } from '../assert-never';
import type { Actor } from '../people/actor';
import { accept, refuse, type Decision } from '../refusal';
import type { CommandFrame } from '../command-frame';
import type { Day } from '../time/day';
import { cadenceOf } from '../time/period';
import { closesOn, type Round, type RoundEvent, type RoundResult } from './round';

export type RoundCommand = CommandFrame &
  (
    | { readonly by: Actor; readonly type: 'close'; readonly because: string }
    | {
        readonly by: string;
        readonly type: 'note-day';
        /** What the edition in force today wants of a round that opens; absent where nobody could be asked. */
        readonly law?: NonNullable<RoundResult['next']>;
      }
  );

/** What a round's command leads to: it closes by asking the ledger who is missing, so `close` carries no event yet. */
export type RoundDecision =
  Decision<RoundEvent> | { readonly ok: true; readonly close: { readonly because: string | null } };

/** When the clock must be asked: on the opening day, and once the due day has ended. */
export function nextRoundDue(round: Round): Day | null {
  if (round.status === 'planned') return round.facts.opensOn;
  return round.status === 'open' ? closesOn(round.facts) : null;
}

export function decideRound(round: Round, command: RoundCommand): RoundDecision {
  switch (command.type) {
    case 'close':
      return decideClose(round, command.because);
    case 'note-day': {
      const due = nextRoundDue(round);
      if (!due || command.today < due) return accept();
      if (round.status === 'open') return { ok: true, close: { because: null } };
      return accept<RoundEvent>({ type: 'RoundOpened', data: openedBy(round.facts, command.law) });
    }
    default:
      return assertNever(command);
  }
}

/** The law may have changed since the round was planned; a new cadence begins with the round after it. */
function openedBy(
  { period, dueDay }: Round['facts'],
  law: RoundResult['next'],
): Extract<RoundEvent, { type: 'RoundOpened' }>['data'] {
  const changed = law && law.cadence === cadenceOf(period) && law.dueDay !== dueDay;
  return { period, ...(changed && { dueDay: law.dueDay }) };
}

function decideClose(round: Round, because: string): RoundDecision {
  const { period } = round.facts;
  if (round.status === 'closed')
    return refuse(
      'round-closed',
      `${period} 调度已于 ${round.closedOn} 截止`,
      `the round of ${period} closed on ${round.closedOn}`,
    );
  if (round.status === 'planned')
    return refuse('no-open-round', `${period} 调度尚未开始`, `the round of ${period} has not opened yet`);
  if (!because.trim())
    return refuse('missing-text', '请写明提前截止的原因', 'say why the round closes early');
  return { ok: true, close: { because } };
}
