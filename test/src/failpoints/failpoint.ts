import type { RecordOutcome } from '@duban/contract';

/** Where a worker can be made to die: at what it commits, and at what its relay asks of the cluster. */
export type Door = 'record' | 'closeRound' | 'deliver' | 'start' | 'tell';

/** `before`: all statements are done and the commit is not sent, or the cluster is not asked yet. */
export type Moment = 'before' | 'after';

export interface Failpoint {
  readonly door: Door;
  readonly moment: Moment;
  /** Only a call that says this: the type of an event, of a process or of a notice. */
  readonly says?: string;
}

/** One call at a door. */
export interface DoorCall {
  readonly door: Door;
  readonly says: readonly string[];
}

export const isMetBy = ({ door, moment, says }: Failpoint, call: DoorCall, now: Moment): boolean =>
  door === call.door && moment === now && (says === undefined || call.says.includes(says));

/** From the suite to the worker. */
export interface Order {
  readonly arm: Failpoint | null;
}

/** From the worker to the suite. `dying` is its last word. */
export type Word =
  | { readonly ready: true }
  | { readonly armed: true }
  | { readonly dying: DoorCall & { readonly moment: Moment } }
  | { readonly outcome: RecordOutcome['outcome'] };
