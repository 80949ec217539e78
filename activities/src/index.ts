export {
  createLedgerActivities,
  type CloseRoundRequest,
  type Ledger,
  type LedgerActivities,
} from './ledger/ledger';
export {
  createLetterActivities,
  type AllottedNumber,
  type Delivery,
  type LetterActivities,
  type NumberSeries,
  type PostRoom,
} from './letters/letters';
export {
  createIntakeActivities,
  type BatchResult,
  type Begun,
  type Beginning,
  type Beginnings,
  type ConfirmedImport,
  type Imports,
  type IntakeActivities,
  type IntakePorts,
  type Packs,
  type RefusedTask,
  type Units,
} from './plans/intake';
export { taskFacts, type Supervisors, type TaskFactsResult, type UnitBook } from './plans/task-facts';
