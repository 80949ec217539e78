import type { Fact } from '../ledger/fact';
import type { Day } from '../time/day';

/** What a place undertakes; its tasks know it by its id, its rounds ask for them. */
export interface Plan {
  readonly planId: string;
  readonly name: string;
  readonly pack: string;
  readonly edition: string;
  readonly importedOn: Day;
}

export type PlanEvent = {
  readonly type: 'PlanImported';
  readonly data: {
    readonly planId: string;
    readonly name: string;
    readonly pack: string;
    readonly edition: string;
    readonly importId: string;
    /** SHA-256 of the imported file. */
    readonly file: string;
  };
};

export function evolvePlan(plan: Plan | null, { event, on }: Fact<PlanEvent>): Plan {
  const { planId, name, pack, edition } = event.data;
  return { planId, name, pack, edition, importedOn: plan?.importedOn ?? on };
}
