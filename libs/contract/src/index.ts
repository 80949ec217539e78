export {
  ClusterEnvironment,
  Environment,
  environmentOrExit,
  readClusterEnvironment,
  readEnvironment,
} from './environment';
export { HTTP_STATUS_OF, type EdgeCode, type ProblemCode } from './problem-codes';
export {
  jsonSchemaOf,
  readAs,
  type Fault,
  type Input,
  type Output,
  type ReadResult,
  type Schema,
} from './reading';
export type {
  Container,
  DocumentReading,
  MeasureReading,
  Notice,
  NoticeCode,
  PersonReading,
  PetitionReading,
  ProgressReading,
  PublicityReading,
  Reading,
  SheetCell,
  SheetReading,
  Span,
  TaskReading,
  UnitRole,
  UnitsReading,
} from './plan-reading';
export { routes, type RouteName } from './routes';
export type { Access, Route } from './routes/route';
export {
  aggregateOf,
  CATCH_UP,
  COMMAND_UPDATE,
  DEFAULT_PORT,
  factsOf,
  intakeWorkflowId,
  approvalAggregate,
  letterAggregate,
  letterWorkflowId,
  markOf,
  messageIdOf,
  NOTICE_SIGNAL,
  planAggregate,
  REFUSAL_FAILURE,
  findingAggregate,
  reportAggregate,
  roundWorkflowId,
  TASK_QUEUE,
  taskAggregate,
  taskWorkflowId,
  VIEW_QUERY,
  visitAggregate,
  evidenceAggregate,
  objectionAggregate,
  pointsAggregate,
  workflowIdOf,
  type Answer,
  type CommandMark,
  type RecordOutcome,
  type RecordRequest,
} from './names';
export { Colleagues, HandedOver, LeaveEntered, LeaveView, ProxyView } from './schemas/absences';
export { ProofView, type Assertion, type GivenProof } from './schemas/signatures';
export { ClockView } from './schemas/clocks';
export { ApprovalOperation } from './schemas/approval-operation';
export {
  APPROVAL_STATUSES,
  ApprovalAnswer,
  ApprovalList,
  ApprovalQuery,
  ApprovalRow,
  ApprovalShown,
} from './schemas/approvals';
export { HealthView } from './schemas/health';
export { MOST_TASKS_OF_A_LETTER } from './schemas/letter-drafts';
export { LetterList, LetterQuery, LetterShown, LetterView, LETTER_STATUSES } from './schemas/letters';
export { OUTBOUND_STATE_WORDS, outboundFaultWords } from './outbound-words';
export { sealKeysIn, sealTroubleWords, type SealKey, type SealTrouble } from './seal-keys';
export { ledgerKeyWords, type LedgerKeyTrouble } from './ledger-key-words';
export {
  MUTABLE_KINDS,
  NotifyPreference,
  OUTBOUND_CHANNELS,
  OUTBOUND_STATES,
  OutboundList,
  OutboundMessage,
  OutboundQuery,
  SetNotifyPreference,
  WebhookView,
} from './schemas/outbound';
export { packJsonSchema } from './schemas/pack-json-schema';
export { PackDocument } from './schemas/pack';
export { ExampleGiven } from './schemas/pack-examples';
export {
  ADMINISTRATOR,
  HouseView,
  Me,
  PASSWORD_SHORTEST,
  PersonView,
  PostView,
  SIGN_IN_NAME,
  SignedIn,
  SignIn,
  UnitView,
  UNIT_KINDS,
} from './schemas/people';
export { PackList, PackRow, PackView } from './schemas/pack-view';
export {
  ConfirmImport,
  Correction,
  ImportResult,
  ImportView,
  DoneActs,
  Inbox,
  InboxItem,
  MENDABLE,
  PlanShown,
  PlanView,
  StartedThings,
} from './schemas/plans';
export { TaskPoints } from './schemas/points';
export { TaskEvidence } from './schemas/evidence';
export { ObjectionState, PublicNotice, PublicNotices, TaskObjections } from './schemas/publicity';
export { FILING_STATES, FilingList, FilingQuery } from './schemas/filings';
export { FindingView, VisitList, VisitShown } from './schemas/visits';
export { BulletinView, RoundView } from './schemas/rounds';
export {
  AwaitedReports,
  CLOSING_STEPS,
  ExplanationView,
  FactView,
  LedgerRow,
  LevelView,
  RecordView,
  TASK_CLASSES,
  TASK_STATUSES,
  TASK_GROUPS,
  TASK_SORTS,
  TaskCounts,
  TaskFilter,
  TaskList,
  TaskOrder,
  TaskQuery,
  TaskRow,
  TaskView,
} from './schemas/tasks';
export { SavedView, VIEW_NAME_LENGTH } from './schemas/views';
export { Id, Nothing, Problem } from './schemas/text';
