import type { Consequence } from '../ledger/consequence';
import type { Fact } from '../ledger/fact';
import { askedPeriod } from '../time/period';
import { roundAfter, type Round, type RoundEvent, type RoundFacts, type TaskCycle } from './round';

/** A planned round needs its process; a closed one tells the tasks that are missing, and plans the next. */
export function roundConsequences(round: Round, { event }: Fact<RoundEvent>): readonly Consequence[] {
  switch (event.type) {
    case 'RoundPlanned':
      return [start(round.facts)];
    case 'RoundOpened':
      return [];
    case 'RoundClosed': {
      const next = roundAfter(round.facts, event.data.next);
      return [
        ...event.data.missing.map((task) => missed(task, round.facts)),
        {
          kind: 'begin',
          aggregate: roundAggregate(next),
          event: { type: 'RoundPlanned', data: { facts: next } },
        },
      ];
    }
  }
}

export const roundAggregate = ({ planId, period }: Pick<RoundFacts, 'planId' | 'period'>): string =>
  `round/${planId}/${period}`;

const start = ({ planId, period }: RoundFacts): Consequence => ({
  kind: 'start',
  key: `start/round/${planId}/${period}`,
  process: { type: 'round', planId, period },
});

const missed = ({ taskId, cycle }: TaskCycle, round: RoundFacts): Consequence => ({
  kind: 'tell',
  key: `tell/task/${taskId}/missed/${round.period}`,
  process: { type: 'task', taskId, cycle },
  notice: { type: 'note-missed', ...askedPeriod(round) },
});
