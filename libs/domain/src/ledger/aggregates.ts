import { hasEnded, type Approval } from '../approvals/approval';
import { approvalConsequences } from '../approvals/consequences';
import type { ApprovalEvent } from '../approvals/event';
import { evolveApproval } from '../approvals/evolve';
import {
  evidenceConsequences,
  evolveEvidence,
  type Evidence,
  type EvidenceEvent,
} from '../evidence/evidence';
import type { LetterEvent } from '../letters/event';
import type { LetterTemplates } from '../letters/template';
import { evolveLetter } from '../letters/evolve';
import { isSettled, type Letter } from '../letters/letter';
import { letterConsequences } from '../letters/consequences';
import { planConsequences } from '../plans/consequences';
import { evolveObjection, type Objection, type ObjectionEvent } from '../objections/objection';
import type { PlanEvent } from '../plans/event';
import { evolvePlan } from '../plans/evolve';
import type { Plan } from '../plans/plan';
import { evolvePoints, type Points, type PointsEvent } from '../points/points';
import { evolveReport, type Report, type ReportEvent } from '../reports/report';
import { reportConsequences } from '../reports/consequences';
import { evolveBulletin, type BulletinEvent, type DraftedBulletin } from '../rounds/bulletin';
import { roundConsequences } from '../rounds/consequences';
import { evolveRound, type Round, type RoundEvent } from '../rounds/round';
import { taskConsequences } from '../tasks/consequences';
import { evolveFinding, findingConsequences, type Finding, type FindingEvent } from '../visits/finding';
import { evolveVisit, type Visit, type VisitEvent } from '../visits/visit';
import type { TaskEvent } from '../tasks/event';
import { evolve } from '../tasks/evolve';
import type { Task } from '../tasks/task';
import type { Consequence } from './consequence';
import type { DomainEvent, Fact } from './fact';

/** Every kind of chain with its state and its events. */
export interface Aggregates {
  readonly task: { readonly state: Task; readonly event: TaskEvent };
  readonly letter: { readonly state: Letter; readonly event: LetterEvent };
  readonly approval: { readonly state: Approval; readonly event: ApprovalEvent };
  readonly round: { readonly state: Round; readonly event: RoundEvent };
  readonly bulletin: { readonly state: DraftedBulletin; readonly event: BulletinEvent };
  readonly report: { readonly state: Report; readonly event: ReportEvent };
  readonly visit: { readonly state: Visit; readonly event: VisitEvent };
  readonly finding: { readonly state: Finding; readonly event: FindingEvent };
  readonly evidence: { readonly state: Evidence; readonly event: EvidenceEvent };
  readonly objection: { readonly state: Objection; readonly event: ObjectionEvent };
  readonly points: { readonly state: Points; readonly event: PointsEvent };
  readonly plan: { readonly state: Plan; readonly event: PlanEvent };
}
export type AggregateKind = keyof Aggregates;

export interface Aggregate<State, Event extends DomainEvent> {
  readonly evolve: (state: State | null, fact: Fact<Event>) => State;
  /** `after` is the state once the fact holds. */
  /** `templates` are those of the law that the chain is pinned to, where a letter may follow. */
  readonly consequences: (
    after: State,
    fact: Fact<Event>,
    templates?: LetterTemplates,
  ) => readonly Consequence[];
  /** Whether its process, if it has one, has nothing left to do. */
  readonly isFinal: (state: State) => boolean;
}

const isClosed = ({ status }: Task | Round): boolean => status === 'closed';

export const aggregates: {
  readonly [Kind in AggregateKind]: Aggregate<Aggregates[Kind]['state'], Aggregates[Kind]['event']>;
} = {
  task: { evolve, consequences: taskConsequences, isFinal: isClosed },
  letter: {
    evolve: evolveLetter,
    consequences: letterConsequences,
    // A letter can be answered before its delivery is known: until then its process has something left to do.
    isFinal: (letter) => isSettled(letter) && letter.deliveredOn !== null,
  },
  approval: { evolve: evolveApproval, consequences: approvalConsequences, isFinal: hasEnded },
  round: { evolve: evolveRound, consequences: roundConsequences, isFinal: isClosed },
  // None of these has a process.
  bulletin: { evolve: evolveBulletin, consequences: () => [], isFinal: () => true },
  report: { evolve: evolveReport, consequences: reportConsequences, isFinal: () => true },
  visit: { evolve: evolveVisit, consequences: () => [], isFinal: () => true },
  finding: { evolve: evolveFinding, consequences: findingConsequences, isFinal: () => true },
  evidence: { evolve: evolveEvidence, consequences: evidenceConsequences, isFinal: () => true },
  // What it means for its task is written with it.
  objection: { evolve: evolveObjection, consequences: () => [], isFinal: () => true },
  points: { evolve: evolvePoints, consequences: () => [], isFinal: () => true },
  // Adjusted as often as need be; while its inspection is not on record it has no process.
  plan: { evolve: evolvePlan, consequences: planConsequences, isFinal: ({ course }) => !course },
};

/** Whether a chain of that kind is over, whatever the kind. */
export const isFinal = (kind: AggregateKind, state: Aggregates[AggregateKind]['state']): boolean =>
  (aggregates[kind].isFinal as (state: unknown) => boolean)(state);

/** `task/<id>`: the kind is what stands before the first stroke. */
export function kindOf(aggregate: string): AggregateKind {
  const kind = aggregate.slice(0, aggregate.indexOf('/'));
  if (!Object.hasOwn(aggregates, kind)) throw new Error(`no such kind of chain: ${aggregate}`);
  return kind as AggregateKind;
}
