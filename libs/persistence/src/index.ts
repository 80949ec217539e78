export { close, connect, inTenant, ping, type ConnectOptions, type Database, type Tx } from './database';
export { migrate, pendingMigrations } from './migrate';
export { ensureTenant, listTenants, tenantBySlug, type Tenant } from './tenants/tenants';

export { readFeed, type FeedEvent, type FeedPosition } from './ledger/feed';
export { dumpReadModel, rebuildReadModel, type RebuildRules } from './ledger/rebuild';
export { headsAt, ledgerBegan, makeNextRoot, keptRoots, type KeptRoot, type KeptRoots } from './ledger/roots';
export type { RootMaking, RootSigner } from './ledger/roots';
export { noteSigner, signerStanding, type SignerStanding } from './ledger/root-signer';
export { chainsOfTask, exportedLinks, ledgerInstant, type ExportedLink } from './ledger/export';
export { verifyChains, type BreakKind, type BrokenLink, type Verification } from './ledger/verify';
export type { BegunChain, ChainToBegin } from './ledger/begin';
export type { StoredLink } from './ledger/read';
export type { ReadModelRules } from './ledger/projected-row';
export { openLedger, type Ledger, type LedgerRules, type ReadChain, type ReadState } from './ledger/store';
export { factOfLink, type Upcasters } from './ledger/upcast';
export type { ReportOutcome } from './reports/submit';
export type { RoundClosing, RoundToClose } from './rounds/close';

export { countTasks, type LevelledCounts } from './tasks/counts';
export { pastRow, pastTask, tasksUntil } from './tasks/as-of';
export type { LedgerViewer, PlanLevels, TaskFilter } from './tasks/ledger-rows';
export {
  levelledRow,
  listTasks,
  nextCycleOf,
  taskRow,
  type LevelledRow,
  type TaskList,
  type TaskQuery,
  type TaskRow,
} from './tasks/queries';
export { tasksByLaw, type TasksOfLaw } from './tasks/by-law';
export { signingsWithPartOf, signingsInAlarm, tasksInSigning } from './tasks/signings';
export { runningTasks, tasksByIds } from './tasks/running';
export { besideTask } from './tasks/beside';
export { closedProblems } from './tasks/closed-problems';
export { EVERYBODY, type Viewer } from './tasks/viewer';
export { cyclesOf, listVisits, tasksFound, visitShown, visitsOfTask, visitsUnderway } from './visits/queries';
export { countClosedBefore, isDrawn } from './visits/look-back';
export type { FindingRow, VisitRow } from './visits/queries';
export type { VisitCommand } from './visits/record';
export { objectionById, objectionByNumber, objectionsOfTask } from './objections/queries';
export type { ObjectionRow, ObjectionState } from './objections/queries';
export type { ObjectionToRecord } from './objections/record';
export { allKeptWords, keptWords, sealKeptWords, type KeptWords } from './objections/seal-kept';
export { openWords, sealWords, type SealedWords } from './objections/words';
export { giveBackAllowed, takeAllowed, type Allowed } from './limits/allowance';
export { openSealer, type OpenedSealer } from './sealing/open-sealer';
export { readPrivateFile } from './sealing/private-file';
export type { Sealer } from './sealing/sealer';
export { publicNoticeOf, publicNotices, type NoticeRow } from './publicity/queries';
export { evidenceOfTask, evidenceRow } from './evidence/queries';
export { pointsOfTask, type PointRow } from './points/queries';
export type { EvidenceRow, EvidenceVersionRow } from './evidence/queries';
export { AlteredContent, type Bytes, type ContentName, type ContentStore } from './contents/content-store';
export { folderStore } from './contents/folder-store';
export { s3Store, type S3Place } from './contents/s3-store';
export { storeContent, sweepContents } from './contents/kept';
export { listReports, type ReportRow } from './reports/queries';
export { tasksLedAmong, tasksLedBy, type LedTask } from './letters/led-tasks';
export {
  lettersOfMeasures,
  letterRow,
  listLetters,
  type LetterList,
  type LetterQuery,
  type LetterRow,
  type MeasureLetter,
} from './letters/queries';
export {
  approvalRow,
  approvalsWithPartOf,
  openApprovalsOf,
  type WithPart,
  listApprovals,
  type ApprovalList,
  type ApprovalQuery,
  type ApprovalRow,
  type ApprovalViewer,
} from './approvals/queries';
export type { RoundLaw } from './rounds/close';
export { bulletinView, type BulletinRow } from './rounds/bulletin';
export { listRounds, roundView, type RoundRow, type RoundView } from './rounds/queries';
export { leadUnitsOf, listPlans, planPacks, type PlanRow } from './plans/queries';
export {
  confirmImport,
  finishImport,
  importById,
  keepImport,
  noteImportBatch,
  type ImportBatch,
  type ImportConfirmation,
  type ImportResult,
  mendImport,
  sheetsOf,
  unconfirmedOf,
  type KeptCorrection,
  type Mended,
  type ReadDocument,
  type StoredImport,
} from './plans/imports';
export {
  activatedPacks,
  keepPackText,
  openPackChanges,
  packText,
  type ActivatedPackRow,
  type OpenPackChange,
} from './packs/activated';
export {
  approvedNotices,
  keepNoticeText,
  noticeText,
  waitingNotices,
  type ApprovedNoticeRow,
  type WaitingNoticeRow,
} from './calendars/notices';
export { runningPeriods, type RunningPeriods } from './calendars/running-periods';
export { editionTexts } from './packs/edition-texts';
export {
  runningShadows,
  shadowsOf,
  startShadow,
  stopShadow,
  type PackShadow,
  type ShadowOutcome,
} from './packs/shadows';
export { incompleteTasks, type IncompleteTask } from './plans/incomplete-tasks';
export { touchedTasks } from './plans/touched-tasks';
export { isPlanVisible, planShown, type PlanShown } from './plans/plan-shown';
export { dropView, listViews, saveView, type SavedView } from './views/saved-views';
export { deliverToInbox, type InboxDelivery } from './inbox/messages';
export { closedChain } from './filings/closings';
export { filingHolder, listFilings, type FilingList, type FilingQuery } from './filings/queries';
export { pageByNumber } from './tasks/by-number';
export { doneBy, type DoneActs } from './inbox/done';
export { byDay, inboxOf, type Inbox } from './inbox/queries';
export { awaitedReports, type AwaitedReport } from './reports/awaited';
export { startedBy, type StartedThing } from './inbox/started';
export { allotNumber, type NumberRequest } from './numbers/numbers';

export type { Listening } from './listen';
export { listenOutbox } from './outbox/listen';
export { listenAnswers } from './ledger/announce';
export { changesAfter, feedEnd, type Change } from './ledger/changes';
export { acknowledge } from './ledger/catch-up';
export { claimOutbox, completeOutbox, failOutbox, pruneOutbox, type OutboxMessage } from './outbox/outbox';

export {
  accountOf,
  accountOfPerson,
  noteFailedSignIn,
  noteSignIn,
  setDisabled,
  setPassword,
  type Account,
  type AccountState,
  type LockRule,
} from './register/accounts';
export { endPost, type EndedHolding } from './register/end-post';
export {
  addPerson,
  givePost,
  listColleagues,
  listPeople,
  namesOf,
  personById,
  type GivenHolding,
  type NewHolding,
  type NewPerson,
  type Person,
} from './register/people';
export {
  isInhabitedBy,
  makeSetUpLink,
  setUpLink,
  claimSetUpLink,
  type FirstAdministrator,
  type SetUpLinkState,
  type SetUpOutcome,
} from './register/set-up';
export {
  holdersDuring,
  leaversPosts,
  lockedOut,
  peopleHolding,
  postsDuring,
  postsOn,
  type Holder,
} from './register/posts';
export {
  enterProxy,
  listProxies,
  proxiesDuring,
  proxiesTo,
  withdrawProxy,
  type StandingProxy,
} from './register/proxies';
export { enterLeave, leavesDuring, listLeaves, withdrawLeave, type Leave } from './register/leaves';
export { seatName } from './register/seat-name';
export { unitBook, type UnitBook, type UnitBookRequest } from './register/unit-book';
export { addUnit, listUnits, unitsByName, type Added, type Unit } from './register/units';
export {
  createSession,
  endOtherSessions,
  endSession,
  sessionOf,
  type NewSession,
  type Session,
  type SessionKind,
} from './sessions/sessions';
export { nextNumbers, notePaperNumbers, paperNumbers } from './numbers/on-paper';
export { contentNamed, keepContent, nameOfContent } from './files/file-contents';
export { readTextFiles, type TextFile } from './files/text-files';
export { claimCommand, type Claim, type NotDone } from './ledger/claim';

export {
  claimOutbound,
  endOutbound,
  failOutbound,
  postponeOutbound,
  type ClaimedOutbound,
  type OutboundFault,
} from './outbound/claim';
export {
  addEndpoint,
  endpointsIn,
  endpointToReach,
  listEndpoints,
  removeEndpoint,
  type EndpointToReach,
  type NewEndpoint,
  type WebhookEndpoint,
} from './outbound/endpoints';
export {
  listOutbound,
  outboundById,
  outboundTroubles,
  replayOutbound,
  type OutboundPage,
  type OutboundQuery,
  type OutboundRow,
  type OutboundTrouble,
} from './outbound/listing';
export { outboundId, type NewOutbound, type OutboundAbout, type OutboundChannel } from './outbound/message';
export {
  mailRecipient,
  preferenceOf,
  preferencesIn,
  setPreference,
  type MailRecipient,
  type NotifyPreference,
  type PreferenceOf,
} from './outbound/preferences';
export { queueOne, queueOutbound } from './outbound/queue';
export { openSecret, sealSecret } from './outbound/secret-box';
export { isSimulating, setSimulating } from './outbound/settings';
export { tell, type Notice } from './outbound/audience';
export { mayLeave } from './outbound/hour';
export { dueForDigest, foldDigest, type DigestMoment } from './outbound/digest';
export { moveNoticeCursor, noticeCursor, noticesOf, noticesOfDay } from './outbound/notices';
export {
  addPasskey,
  challengeOf,
  keepChallenge,
  notePasskeyUse,
  passkeyByCredential,
} from './register/passkeys';
export { passkeysOf, removePasskey, spendChallenge } from './register/passkeys';
export type { NewPasskey, Passkey, PasskeyUse } from './register/passkeys';
