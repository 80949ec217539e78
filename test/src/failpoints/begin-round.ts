import { periodOf, roundAggregate, type Day, type ProcessName, type RoundFacts } from '@duban/domain';
import type { Office } from '../support/office';

export type RoundName = Extract<ProcessName, { type: 'round' }>;

/** This month's round of a plan, by its first facts as an intake writes them; one that is due already closes by the clock. */
export async function beginRound(
  { ledger, tenant }: Office,
  planId: string,
  { today, dueOn }: { readonly today: Day; readonly dueOn: Day },
): Promise<RoundName> {
  const opensOn = dueOn < today ? dueOn : today;
  const period = periodOf(today);
  const facts: RoundFacts = { planId, period, opensOn, dueOn, dueDay: 25, zoneOffsetMinutes: 480 };
  const said = { digest: '', actor: 'system:test', principal: null, late: null };
  const events = [{ type: 'RoundPlanned', data: { facts } }];
  const mark = { ...said, commandId: `plan/round/${planId}`, on: opensOn };
  await ledger.begin(tenant, mark, [{ aggregate: roundAggregate(facts), events }]);
  return { type: 'round', planId, period };
}
