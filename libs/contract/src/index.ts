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
  NOTICE_SIGNAL,
  planAggregate,
  REFUSAL_FAILURE,
  reportAggregate,
  roundWorkflowId,
  TASK_QUEUE,
  taskAggregate,
  taskWorkflowId,
  VIEW_QUERY,
  workflowIdOf,
  type Answer,
  type CommandMark,
  type RecordOutcome,
  type RecordRequest,
} from './names';
export { Colleagues, HandedOver, LeaveEntered, LeaveView, ProxyView } from './schemas/absences';
export { ApprovalOperation } from './schemas/approval-operation';
export {
  APPROVAL_STATUSES,
  ApprovalAnswer,
  ApprovalList,
  ApprovalQuery,
  ApprovalRow,
  ApprovalShown,
} from './schemas/approvals';
export { LetterList, LetterQuery, LetterShown, LetterView, LETTER_STATUSES } from './schemas/letters';
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
  HealthView,
  ImportResult,
  ImportView,
  DoneActs,
  Inbox,
  InboxItem,
  MENDABLE,
  PlanShown,
  PlanView,
  RoundView,
  StartedThings,
} from './schemas/plans';
export {
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
export { Nothing, Problem } from './schemas/text';
