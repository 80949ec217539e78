import type { SigningUnits } from '../policy/verdict';
import type { UnitId } from './actor';

/** The kinds of unit that supervise everything in a place; each place has one of each. */
export const SUPERVISING = ['office', 'government', 'party-committee'] as const;
export type Supervising = (typeof SUPERVISING)[number];

export interface Registered {
  readonly id: UnitId;
  readonly kind: string;
}

/** Which of them a register lacks. */
export const lackingSupervisors = (register: readonly Registered[]): readonly Supervising[] =>
  SUPERVISING.filter((kind) => firstOf(kind, register) === undefined);

/** What belongs to no task has no lead unit: its own business is the office's. Null while the register lacks one of them. */
export function supervisorsIn(register: readonly Registered[]): SigningUnits | null {
  const [office, government, party] = SUPERVISING.map((kind) => firstOf(kind, register));
  if (office === undefined || government === undefined || party === undefined) return null;
  return { office, government, 'party-committee': party, lead: office, acceptance: office };
}

/** Of several the one that was added first counts, as it does for tasks: ids grow with time. */
const firstOf = (kind: Supervising, register: readonly Registered[]): UnitId | undefined =>
  register
    .filter((unit) => unit.kind === kind)
    .map(({ id }) => id)
    .sort()[0];
