export { assertNever } from './assert-never';
export type { CommandFrame } from './command-frame';
export { reportedRefusal, type Decision, type Refusal, type RefusalCode } from './refusal';
export type { Text } from './text';

export { adopt, carriedFrom, withAnswer, type Carried } from './ledger/carried';
export { aggregates, isFinal, kindOf } from './ledger/aggregates';
export type { Aggregate, AggregateKind, Aggregates } from './ledger/aggregates';
export { canonicalText, type Json } from './ledger/canonical';
export type { Consequence, ProcessName } from './ledger/consequence';
export { derivedId } from './ledger/derived-id';
export type { DomainEvent, Fact } from './ledger/fact';
export { digestOf, factIn, HASH_ALGORITHM, NO_HASH, seal, type Sealed } from './ledger/seal';
export { inclusionProof, merkleRoot, rootOver } from './ledger/merkle';
export type { ChainHead, HashText, ProofStep } from './ledger/merkle';
export { endOfMonth, headsUntil, isLedgerMonth, monthOfInstant, monthsToSign } from './ledger/root';
export { ROOT_FORMAT, rootIn, sealRoot, SIGNATURE_ALGORITHM } from './ledger/root';
export type { LedgerMonth, LedgerRoot, RecordedLink, SignedRoot, SigningStanding } from './ledger/root';
export { sha256 } from './ledger/sha256';

export { authorship, holds, type Actor, type HeldPost, type PersonId } from './people/actor';
export { headsOf, sharesHead, type Author } from './people/heads';
export { lackingSupervisors, supervisorsIn, type Supervising } from './people/supervisors';

export type { ClosingStep, ClosingStepName, Period, SignatureStep, SigningTerms } from './policy/policy';
export type { Policy, PostNames, PostOf, Relation, RuleNode } from './policy/policy';
export { MEASURE_COURSES, TRIGGERS, type Rung, type Trigger } from './policy/policy';
export { anyOfPosts, anyOfSuppliers, postName, postWords } from './policy/post-words';
export { supplierWords, type SupplierNames } from './policy/post-words';
export { isPost, type NamedPerson, type PersonNames, type Supplier } from './policy/supplier';
export { LEVEL_COLOURS, levelBounds, type LevelBound, type LevelSigns } from './policy/warning';
export type { WarningLevel, WarningScheme } from './policy/warning';
export type { ExtensionTerms } from './policy/extension-terms';
export { endOnClock, type ApprovalClock } from './policy/approval-clock';
export { DEFAULT_OPTIONS, optionsOf, type ApprovalOptions } from './policy/approval-options';
export type { ApprovalAct, ApprovalFacts, Assess, FactUsed, FactValue } from './policy/verdict';
export type { PlaceTaken, Signature, SigningUnits, SubjectFacts } from './policy/verdict';
export type { Verdict, VerdictStatus } from './policy/verdict';
export { subjectFacts } from './tasks/subject-facts';

export { findDates } from './plans/date-mention';
export { findDeadline, lacksDay, readDeadline, type Deadline } from './plans/deadline';
export type { FeedbackCommand, PlanAct, PlanCommand } from './plans/command';
export type { AdjustmentRule, AdjustmentTerms, PlanAdjustment, TouchedTask } from './plans/adjustment';
export { TASK_PART_WORDS, TASK_PARTS, type Incomplete, type TaskPart } from './plans/completeness';
export { decidePlan, openPlanActs } from './plans/decide';
export { movedPeriods, nextPlanMoment, runningPeriods } from './plans/due';
export { planDuties, type PlanDuty } from './plans/duties';
export type { ImportCorrection, PlanEvent } from './plans/event';
export { decideFeedback } from './plans/feedback';
export { PLAN_STEPS, type Inspection, type InspectionLevel, type Plan } from './plans/plan';
export type { PlanActType, PlanCourse, PlanTerms, StepTaken, UnitPlanTerms } from './plans/plan';
export { PLAN_ACT_WORDS } from './plans/words';
export {
  decideReport,
  type MeasureReport,
  type Report,
  type ReportCommand,
  type ReportEvent,
  type ReportSaid,
} from './reports/report';
export { isTroubled, REPORT_STATES, type ReportState } from './reports/report-state';
export { isContradicted, STANDINGS, standsBy, type Judged, type Standing } from './reports/standing';
export type { LastSaid, Schedule, ScheduledMeasure } from './reports/standing';
export {
  contradictsClaim,
  decideFinding,
  type Finding,
  type FindingCommand,
  type FindingEvent,
} from './visits/finding';
export { bringsFor, notABringer, standsForUnit } from './evidence/bringers';
export { completenessOf } from './evidence/completeness';
export { contentGone, decideAddEvidence, decideSupersede, decideWithdraw } from './evidence/decide';
export { latestOf, type Evidence, type EvidenceCommand, type EvidenceSaid } from './evidence/evidence';
export { EVIDENCE_KINDS, refusedEvidenceName, type EvidenceKind } from './evidence/file';
export { dutyPeriod, isMet, type VisitDuty } from './visits/duty';
export { decideCallOff, decidePlanVisit, refusedPlanner } from './visits/visit';
export { VISIT_ACT_WORDS, VISIT_KINDS, VISIT_WORDS } from './visits/visit';
export type { CallOffVisit, PlanVisit, Visit, VisitKind, VisitLaw } from './visits/visit';
export { bulletinAggregate, draftBulletin, percent, placesOf, RANKINGS } from './rounds/bulletin';
export type { Bulletin, BulletinEvent, BulletinFacts, BulletinLine } from './rounds/bulletin';
export type { DraftedBulletin, Progress, Ranking, RoundFigures, UnitLine } from './rounds/bulletin';
export { roundAggregate } from './rounds/consequences';
export { decideRound, nextRoundDue, type RoundCommand } from './rounds/decide';
export {
  firstRound,
  roundAfter,
  type Round,
  type RoundEvent,
  type RoundFacts,
  type RoundResult,
  type RoundRhythm,
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
  type DeadlineChange,
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
export { limitMoved } from './approvals/move-limit';
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

export type { LetterAct, LetterActType, LetterCommand, LetterDuty, LetterNotice } from './letters/command';
export type { LetterEvent } from './letters/event';
export { letterTextHash } from './letters/compose';
export { decideDraft, draftableRungs, drafterOf, refusedSecond } from './letters/drafting';
export type { DraftingLaw, DraftLetter, DraftSubject } from './letters/drafting';
export { owedOf } from './letters/owed';
export { decideLetter, letterOptions, nextLetterDue, openLetterActs } from './letters/decide';
export { letterSubject, NUMBER_TO_COME, writtenNumber } from './letters/letter';
export type { Letter, LetterFacts, LetterReview } from './letters/letter';
export { markSize, sheetOf, type Sheet, type SheetParagraph, type Written } from './letters/sheet';
export { replyMoved } from './letters/move-reply';
export { FILE_KINDS, type AttachedFile, type FileKind } from './letters/attached-file';
export { filesOf } from './letters/files';
export { attachmentsOf, copiesOf, LONGEST_NAME, MOST_NAMES } from './letters/page-names';
export { FIELDS_OF, unknownFields } from './letters/template';
export type { LetterTemplate, LetterTemplates, TemplatePart } from './letters/template';
export { LETTER_ACT_WORDS } from './letters/words';

export { consequenceCard, type CardEntry } from './ladder/card';
export { heldBack, isHeld, momentOf, type Moment } from './ladder/climb';
export { isLadderEvent, type LadderEvent } from './ladder/evolve';
export { judgementHash, judgementLeadsTo } from './ladder/judgement';
export { measureDuties } from './ladder/duties';
export { ALONE, type Beside } from './tasks/ahead';
export { closingText, closingTextHash } from './tasks/closing-text';
export { LADDER_ACTS } from './tasks/command';
export type {
  ExtensionCommand,
  LadderAct,
  LadderCommand,
  PolicyCommand,
  TaskAct,
  TaskActType,
  TaskCommand,
  TaskNotice,
} from './tasks/command';
export { decide } from './tasks/decide';
export { deadlineWords, dueDayOf, extendedSoFar, extensionsOf, pendingExtension } from './tasks/extended';
export type { Extension } from './tasks/extension';
export { extensionOutlook, type ExtensionOutlook } from './tasks/extension-outlook';
export { stateWords } from './tasks/state-words';
export type { TaskEvent, TaskEventType } from './tasks/event';
export { evolve } from './tasks/evolve';
export { explain, type Explanation } from './tasks/explain';
export { followUpsMoved } from './ladder/follow-up';
export { publicityMoved } from './tasks/move-publicity';
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
export { criteriaOf } from './tasks/acceptance-step';
export type { NotedEvidence } from './tasks/named-evidence';
export type { AcceptanceGrounds, CriterionAnswer, ReturnGrounds } from './tasks/acceptance-grounds';
export { stepDay } from './tasks/task';
export { ownTitle, stepTitle } from './tasks/step-title';
export type { Days, Law, TaskDecision } from './tasks/law';
export { nextDue } from './tasks/next-due';
export type { OpenAct, Seat } from './tasks/open-act';
export { mayComplete, openActs, seatAmong, seatOf } from './tasks/open-acts';
export { planTask } from './tasks/plan-task';
export { factOf } from './tasks/steps';
export type {
  ClosingTask,
  HeldRung,
  Measure,
  Task,
  TaskClass,
  TaskFacts,
  TaskLetter,
  TaskOrigin,
} from './tasks/task';
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
export {
  changedDays,
  withNotice,
  withYears,
  type ChangedDay,
  type NewDays,
  type DayMoved,
  type NoticeRef,
  type YearNotice,
} from './time/calendar-notice';
export {
  clocksOfApproval,
  clocksOfLetter,
  clocksOfPlan,
  clocksOfRound,
  clocksOfTask,
  type ClockDays,
  type RunningClock,
} from './clocks/running-clock';
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
export {
  CADENCES,
  cadenceOf,
  comparePeriods,
  dueDayIn,
  firstDayOf,
  followingPeriod,
  isRoundPeriod,
  lastDayOf,
  periodOf,
  roundPeriodWords,
  precedingPeriod,
  type AskedPeriod,
  type Cadence,
  type RoundPeriod,
} from './time/period';
export { CHINA_OFFSET_MINUTES, dayInZone, startOfDayMs } from './time/zone';
export { dutiesIn } from './approvals/duties';
export { lastDay } from './approvals/last-day';
export {
  mayLeaveAt,
  minuteInZone,
  minuteOf,
  type ClockTime,
  type QuietTimes,
  type ZonedCalendar,
} from './notifications/leaving-time';
export { digestLines, type DigestLine, type Waiting } from './notifications/digest-lines';
export {
  isNoticeKind,
  NOTICE_KINDS,
  NOTICE_TITLES,
  noticeSentence,
  type NoticeAbout,
  type NoticeKind,
} from './notifications/notice';
