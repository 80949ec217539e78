import type { Day } from '@duban/domain';
import { useAsk } from '../api/use-ask';
import { useWords } from '../words/words';
import type { TaskRow } from './task-row';

export interface Next {
  readonly on: Day;
  readonly what: string;
}

/** What comes first by itself if nobody acts: the task's own day, or the close of its plan's round where it must report. */
export function useNext(): (row: TaskRow) => Next | null {
  const { ledger } = useWords();
  const rounds = useAsk('listRounds', { query: {} }).data?.rounds ?? [];
  // The latest period comes first, and the one that is open last.
  const dues = new Map(
    rounds.flatMap(({ planId, status, dueOn }) => (status === 'closed' ? [] : [[planId, dueOn] as const])),
  );
  return ({ status, planId, nextOn }) => {
    const own: Next | null = nextOn && {
      on: nextOn,
      what: status === 'closing' ? ledger.expired : ledger.passes,
    };
    const due = status === 'dispatched' || status === 'underway' ? dues.get(planId) : undefined;
    const round: Next | null = due ? { on: due, what: ledger.roundCloses } : null;
    if (!own || !round) return own ?? round;
    return round.on < own.on ? round : own;
  };
}
