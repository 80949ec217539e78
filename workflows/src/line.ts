import type { RecordOutcome } from '@duban/contract/names';
import type {
  Actor,
  AggregateKind,
  Aggregates,
  Calendar,
  Carried,
  CommandFrame,
  Day,
  DomainEvent,
  Refusal,
} from '@duban/domain';
import type { WorkingDays } from './working-days';

export type State<Kind extends AggregateKind> = Aggregates[Kind]['state'];
export type EventOf<Kind extends AggregateKind> = Aggregates[Kind]['event'];

/** A command as the queue holds it: what the core needs, and who stands behind it. */
export type Queued = CommandFrame & { readonly type: string; readonly by: Actor | string };

/** What a decision leads to: a refusal, or something to write (nothing is also an answer). */
export type Ruling = Refusal | { readonly ok: true; readonly write: Write | null };

/** Writes what was decided behind link `expected`; `events` are null where the database itself finds them. */
export interface Write {
  readonly events: readonly DomainEvent[] | null;
  readonly carryOut: (expected: number) => Promise<RecordOutcome>;
}

/** What differs between the processes; commands, waiting and adopting are the main line's. */
export interface Line<Kind extends AggregateKind, Command extends Queued> {
  readonly kind: Kind;
  readonly tenant: string;
  readonly aggregate: string;
  readonly decide: (state: State<Kind>, command: Command) => Ruling;
  /** As its run was begun, see {@link RunInput}. */
  readonly clockFirst: boolean;
  /** What it counts by; a process that counts no days has none. */
  readonly days?: WorkingDays;
  readonly isFinal: (state: State<Kind>) => boolean;
  /** When the clock must be asked, in milliseconds since 1970, or null. */
  readonly nextAt: (state: State<Kind>) => number | null;
  readonly clockCommand: (state: State<Kind>, id: string) => Command;
  readonly commandOf: (notice: NoticeSignal) => Command;
  /** Adds facts that a command lacks and only the world has, such as a number. */
  readonly prepare?: (state: State<Kind>, command: Command) => Promise<Command>;
  /** Told after every change; may begin work that ends in a command of its own. */
  readonly changed?: (state: State<Kind>, push: (command: Command) => void) => void;
}

/** A machine's fact as the relay delivers it. `id` makes a repeated delivery the same one. */
export interface NoticeSignal {
  readonly id: string;
  readonly on: Day;
  readonly notice: { readonly type: string; readonly [field: string]: unknown };
}

/** An operator's wish that the run be handed over to the deployment that is current now. */
export const HAND_OVER = 'hand-over';

/** What every process is started with, first by the relay and later by its own last run. */
export interface RunInput<Kind extends AggregateKind> {
  readonly tenant: string;
  readonly aggregate: string;
  readonly carried: Carried<State<Kind>>;
  /** Working days as they are known at the start; years come in as input, never from the bundle. */
  readonly calendar: Calendar;
  /**
   * Of letters: the ledger numbers them in the transaction of their issue. Letters that were begun before do not say so and
   * draw their number first. A `patched` would cost each letter an event that this does not.
   */
  readonly numberedByLedger?: true;
  /**
   * What the clock asks, and what came meanwhile, goes before whoever calls. A process that is begun anew after a kill can be
   * given a call together with what began before it; when its history is read again the call comes after that. Only one
   * order is the same in both. Runs that were begun before took calls first, and go on so.
   */
  readonly clockFirst?: boolean;
}
