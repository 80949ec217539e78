export { assertNever } from './assert-never';
export type { CommandFrame } from './command-frame';
export { reportedRefusal, type Decision, type Refusal, type RefusalCode } from './refusal';
export type { Text } from './text';

export { adopt, carriedFrom, withAnswer, type Carried } from './ledger/carried';
export {
  aggregates,
  isFinal,
  kindOf,
  type Aggregate,
  type AggregateKind,
  type Aggregates,
} from './ledger/aggregates';
export { canonicalText, type Json } from './ledger/canonical';
export type { Consequence, ProcessName } from './ledger/consequence';
export { derivedId } from './ledger/derived-id';
export type { DomainEvent, Fact } from './ledger/fact';
export { digestOf, factIn, HASH_ALGORITHM, NO_HASH, seal, type Sealed } from './ledger/seal';
export { sha256 } from './ledger/sha256';

export { authorship, type Actor, type HeldPost, type PersonId } from './people/actor';
export { headsOf, sharesHead, type Author } from './people/heads';

export type {
  ClosingStep,
  ClosingStepName,
  SignatureStep,
  Policy,
  PostNames,
  PostOf,
  Relation,
  RuleNode,
  Period,
  Rung,
  Trigger,
  SigningTerms,
} from './policy/policy';
export {
  anyOfPosts,
  anyOfSuppliers,
  postName,
  postWords,
  supplierWords,
  type SupplierNames,
} from './policy/post-words';
export { subjectFacts } from './tasks/subject-facts';
export { isPost, type NamedPerson, type PersonNames, type Supplier } from './policy/supplier';
export {
  LEVEL_COLOURS,
  levelBounds,
  type LevelBound,
  type LevelSigns,
  type WarningLevel,
  type WarningScheme,
} from './policy/warning';
export { endOnClock, type ApprovalClock } from './policy/approval-clock';
export { DEFAULT_OPTIONS, optionsOf, type ApprovalOptions } from './policy/approval-options';
export type {
  ApprovalAct,
  ApprovalFacts,
  Assess,
  FactUsed,
  FactValue,
  PlaceTaken,
  Signature,
  SigningUnits,
  SubjectFacts,
  Verdict,
  VerdictStatus,
} from './policy/verdict';

export { findDates } from './plans/date-mention';
export { findDeadline, lacksDay, readDeadline, type Deadline } from './plans/deadline';
export type { ImportCorrection, Plan } from './plans/plan';

export {
  decideReport,
  REPORT_STATES,
  type Report,
  type ReportCommand,
  type ReportEvent,
  type ReportState,
} from './reports/report';

export { roundAggregate } from './rounds/consequences';
export { decideRound, nextRoundDue, type RoundCommand } from './rounds/decide';
export {
  firstRound,
  roundDueOn,
  type Round,
  type RoundEvent,
  type RoundFacts,
  type RoundResult,
} from './rounds/round';

export {
  APPROVAL_SUBJECTS,
  hasEnded,
  sameSeat,
  seatKey,
  seatOfAct,
  type AddedSigner,
  type Approval,
  type ApprovalFrame,
  type ApprovalStatus,
  type ApprovalSubject,
  type Capacity,
  type LawChange,
  type RecordedAct,
} from './approvals/approval';
export type {
  ApprovalCommand,
  ApprovalCommandAct,
  ApprovalNotice,
  ApprovalOperation,
  ApprovalOperationType,
  Proxy,
} from './approvals/command';
export { seatsIn } from './approvals/amend';
export { peopleIn } from './approvals/people';
export { factOfApproval } from './approvals/conclude';
export { decideApproval, openedApproval } from './approvals/decide';
export type { ApprovalEvent, ApprovalEventType } from './approvals/event';
export { evolveApproval } from './approvals/evolve';
export { nextApprovalDue, verdictOn, type ApprovalLaw, type ApprovalRules } from './approvals/judge';
export { openOperations, openSeats, type OpenOperation, type Party } from './approvals/open-operations';
export { seatsOf, type Leaving } from './approvals/decide-seats';
export { isWaitedFor, waitsForVacant } from './approvals/vacant';
export { ownOperations, type OwnOperation } from './approvals/own-operations';
export { headsIn, joined, waysFrom, type ActingFor } from './approvals/standing';
export { toldOfApproval, type ToldOfApproval } from './approvals/told';
export {
  APPROVAL_ALARM_WORDS,
  APPROVAL_EVENT_WORDS,
  APPROVAL_FOLLOWING,
  APPROVAL_OPERATION_WORDS,
  APPROVAL_STATUS_WORDS,
  APPROVAL_SUBJECT_WORDS,
} from './approvals/words';

export type { LetterAct, LetterActType, LetterCommand } from './letters/command';
export type { LetterEvent } from './letters/event';
export { letterTextHash } from './letters/compose';
export { decideLetter, nextLetterDue, openLetterActs } from './letters/decide';
export type { Letter } from './letters/letter';
export { LETTER_ACT_WORDS } from './letters/words';

export { ALONE, type Beside } from './tasks/ahead';
export { closingText, closingTextHash } from './tasks/closing-text';
export type { PolicyCommand, TaskAct, TaskActType, TaskCommand, TaskNotice } from './tasks/command';
export { decide, stateWords } from './tasks/decide';
export type { TaskEvent, TaskEventType } from './tasks/event';
export { evolve } from './tasks/evolve';
export { explain, type Explanation } from './tasks/explain';
export {
  previewMigration,
  type LawName,
  type Migration,
  type MigrationPreview,
  type Shift,
} from './tasks/preview-migration';
export { openSigners, waitedFor } from './tasks/signing-acts';
export { isOfTheTask, signingIn, signingsOf, textToSign, type Signing } from './tasks/signing';
export { migrationWords } from './tasks/migration-words';
export { withSigning } from './tasks/evolve-signing';
export { stepDay } from './tasks/task';
export { ownTitle, stepTitle } from './tasks/step-title';
export type { Days, Law } from './tasks/law';
export { nextDue } from './tasks/next-due';
export type { OpenAct, Seat } from './tasks/open-act';
export { mayComplete, openActs, seatOf } from './tasks/open-acts';
export { planTask } from './tasks/plan-task';
export { factOf } from './tasks/steps';
export type { ClosingTask, Measure, Task, TaskClass, TaskFacts, TaskOrigin } from './tasks/task';
export { CLASS_WORDS, STATUS_WORDS, STEP_WORDS, TASK_ACT_WORDS } from './tasks/words';

export {
  daysFromTo,
  endOfPeriod,
  isWorkingDay,
  workingDaysBetween,
  yearsFrom,
  type Calendar,
  type CalendarYear,
  type DaysCounted,
} from './time/calendar';
export { accountOf, type ClockAccount, type Exclusion, type Pause } from './time/clock-account';
export {
  addDays,
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
export { followingPeriod, isMonthPeriod, periodOf } from './time/period';
export { dayInZone, startOfDayMs } from './time/zone';
