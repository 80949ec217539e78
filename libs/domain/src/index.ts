export { assertNever } from './assert-never';
export { accept, refuse, type Decision, type Refusal, type RefusalCode } from './refusal';
export type { Text } from './text';

export { adopt, ANSWERS_KEPT, carriedFrom, withAnswer, type Carried } from './ledger/carried';
export { aggregates, isFinal, kindOf, type Aggregate, type AggregateKind, type Aggregates } from './ledger/aggregates';
export { canonicalText, type Json } from './ledger/canonical';
export type { Consequence, Notice as ProcessNotice, ProcessName } from './ledger/consequence';
export { derivedId } from './ledger/derived-id';
export type { Authorship, DomainEvent, Fact } from './ledger/fact';
export { digestOf, factIn, HASH_ALGORITHM, NO_HASH, seal, type Place, type Sealed } from './ledger/seal';
export { sha256 } from './ledger/sha256';

export { authorship, type Actor, type HeldPost, type PersonId, type UnitId } from './people/actor';
export { sharesHead } from './people/heads';

export type {
  ClosingStep,
  ClosingStepName,
  Period,
  PeriodUnit,
  Policy,
  PostNames,
  PostOf,
  Relation,
  RuleNode,
  Rung,
  Trigger,
} from './policy/policy';
export { anyOfPosts, postName, postWords } from './policy/post-words';
export type { Assess, SigningFacts, Verdict, VerdictStatus } from './policy/verdict';

export { findDates, type DateMention, type Precision } from './plans/date-mention';
export { findDeadline, readDeadline, type Deadline, type DeadlineKind } from './plans/deadline';
export { evolvePlan, type Plan, type PlanEvent } from './plans/plan';

export {
  decideReport,
  evolveReport,
  REPORT_STATES,
  type Report,
  type ReportCommand,
  type ReportContext,
  type ReportEvent,
  type ReportState,
} from './reports/report';

export { roundAggregate } from './rounds/consequences';
export { decideRound, nextRoundDue, type RoundCommand, type RoundDecision } from './rounds/decide';
export {
  evolveRound,
  firstRound,
  roundAfter,
  roundDueOn,
  type Round,
  type RoundEvent,
  type RoundFacts,
  type RoundResult,
  type RoundRhythm,
  type TaskCycle,
} from './rounds/round';

export type { LetterAct, LetterActType, LetterCommand, LetterNotice } from './letters/command';
export { letterTextHash } from './letters/compose';
export { decideLetter, nextLetterDue, openLetterActs, type OpenLetterAct } from './letters/decide';
export type { LetterEvent } from './letters/event';
export { evolveLetter } from './letters/evolve';
export type { Letter, LetterFacts, LetterStatus, LetterText } from './letters/letter';
export { LETTER_ACT_WORDS } from './letters/words';

export { closingText, closingTextHash } from './tasks/closing-text';
export {
  isNotice,
  type CommandFrame,
  type TaskAct,
  type TaskActType,
  type TaskCommand,
  type TaskNotice,
} from './tasks/command';
export { decide, stateWords } from './tasks/decide';
export type { TaskEvent, TaskEventType } from './tasks/event';
export { evolve } from './tasks/evolve';
export type { Beside } from './tasks/ahead';
export { explain, type Explanation } from './tasks/explain';
export type { Law, TaskDecision } from './tasks/law';
export { nextDue, type Due } from './tasks/next-due';
export { holds, openActs, seatOf, type OpenAct, type Seat } from './tasks/open-acts';
export { planTask } from './tasks/plan-task';
export { factOf } from './tasks/steps';
export {
  stepDay,
  type ClosedTask,
  type ClosingTask,
  type DoneStep,
  type Measure,
  type Notice,
  type OpenStep,
  type Signature,
  type Task,
  type TaskClass,
  type TaskFacts,
  type TaskLetter,
  type TaskStatus,
  type TaskUnits,
} from './tasks/task';
export { STEP_WORDS, TASK_ACT_WORDS } from './tasks/words';

export { endOfPeriod, isWorkingDay, type Calendar, type CalendarYear, type PeriodEnd } from './time/calendar';
export {
  addDays,
  addMonths,
  compareDays,
  daysBetween,
  dayOfWeek,
  isDay,
  lastDayOfMonth,
  monthOf,
  nextDay,
  yearOf,
  type Day,
} from './time/day';
export { followingPeriod, isMonthPeriod, periodOf, precedingPeriod, type MonthPeriod } from './time/period';
export { dayInZone, startOfDayMs } from './time/zone';
