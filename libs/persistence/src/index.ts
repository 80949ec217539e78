export { close, connect, inTenant, ping, type ConnectOptions, type Database, type Tx } from './database';
export { migrate, pendingMigrations } from './migrate';
export { ensureTenant, tenantBySlug, type Tenant } from './tenants/tenants';

export type { BegunChain, ChainToBegin } from './ledger/begin';
export type { StoredLink } from './ledger/read';
export type { ReadModelRules } from './ledger/projected-row';
export { openLedger, type Ledger, type LedgerRules, type ReadChain, type ReadState } from './ledger/store';
export type { Upcasters } from './ledger/upcast';
export type { ReportOutcome } from './reports/submit';
export type { RoundClosing, RoundToClose } from './rounds/close';

export { listenOutbox, type Listening } from './outbox/listen';
export { claimOutbox, completeOutbox, failOutbox, pruneOutbox, type OutboxMessage } from './outbox/outbox';

export {
  accountOf,
  noteFailedSignIn,
  noteSignIn,
  setDisabled,
  setPassword,
  type Account,
  type LockRule,
} from './register/accounts';
export {
  addPerson,
  endPost,
  givePost,
  listPeople,
  namesOf,
  personById,
  type EndedHolding,
  type NewHolding,
  type NewPerson,
  type Person,
} from './register/people';
export { peopleHolding, postsOn, type Holder } from './register/posts';
export { addUnit, listUnits, unitsByName, type Added, type Unit } from './register/units';
export {
  createSession,
  endSession,
  endSessionsOf,
  sessionOf,
  type NewSession,
  type Session,
  type SessionKind,
} from './sessions/sessions';
