import type { DraftedBulletin, Round } from '@duban/domain';
import type { ProjectedRow } from '../ledger/projected-row';

/** The numbers of a round that is not closed are counted when they are asked for. */
export function projectRound(round: Round, version: number): ProjectedRow {
  const { planId, period, opensOn, dueOn } = round.facts;
  const closed = round.status === 'closed' ? round : null;
  return {
    plan_id: planId,
    period,
    version,
    status: round.status,
    opens_on: opensOn,
    due_on: dueOn,
    closed_on: closed?.closedOn ?? null,
    expected: closed?.result.expected ?? 0,
    reported: closed?.result.reported ?? 0,
    missing: closed?.result.missing ?? [],
    behind: closed?.result.behind ?? [],
  };
}

export const projectBulletin = (
  { planId, period, bulletin }: DraftedBulletin,
  version: number,
): ProjectedRow => ({ plan_id: planId, period, version, content: bulletin });
