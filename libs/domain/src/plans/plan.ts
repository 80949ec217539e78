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

/** One field that somebody mended, or found right although it was doubtful, before the file became tasks. */
export interface ImportCorrection {
  /** The task's number as it was imported. */
  readonly ref: string | null;
  readonly field: string;
  /** The cell of the file, such as `Sheet1!C5`; null where the file has none for it. */
  readonly where: string | null;
  /** The words of the file; empty where it has none. */
  readonly read: string;
  readonly said: string;
  readonly by: string;
  readonly on: Day;
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
    /** In the order in which they were made; null in what was written before they were part of the record. */
    readonly corrections: readonly ImportCorrection[] | null;
  };
};

/** A further file brings tasks, and leaves what the plan is called and goes by. */
export function evolvePlan(plan: Plan | null, { event, on }: Fact<PlanEvent>): Plan {
  const { planId, name, pack, edition } = event.data;
  return plan ?? { planId, name, pack, edition, importedOn: on };
}
