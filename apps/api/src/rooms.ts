import type { Provider, Type } from '@nestjs/common';
import { ApprovalCommands } from './approvals/approval-commands';
import { ApprovalGateway } from './approvals/approval-gateway';
import { ApprovalOpening } from './approvals/approval-opening';
import { ApprovalInbox } from './approvals/approval-inbox';
import { ApprovalReading } from './approvals/approval-reading';
import { ApprovalsController } from './approvals/approvals.controller';
import { Leaving } from './people/leaving';
import { StandingFor } from './approvals/standing-for';
import { CalendarReading } from './calendars/calendar-reading';
import { CalendarsController } from './calendars/calendars.controller';
import { NoticeCheck } from './calendars/notice-check';
import { NoticeGateway } from './calendars/notice-gateway';
import { Changes } from './changes/changes';
import { ChangesController } from './changes/changes.controller';
import { Acknowledgements } from './engine/acknowledgements';
import { Announcements } from './engine/announcements';
import { Claims } from './engine/claims';
import { Processes } from './engine/processes';
import { DossierController } from './dossier/dossier.controller';
import { DossierFile } from './dossier/dossier-file';
import { DossierReading } from './dossier/dossier-reading';
import { ExplainController } from './explain/explain.controller';
import { Explaining } from './explain/explaining';
import { HealthWatch } from './health/health';
import { HealthController } from './health/health.controller';
import { HouseController } from './people/house.controller';
import { SampleAccounts } from './people/sample-accounts';
import { InboxController } from './inbox/inbox.controller';
import { InboxReading } from './inbox/inbox-reading';
import { DraftSubjects } from './letters/draft-subjects';
import { DraftingLaws } from './letters/drafting-laws';
import { LetterDrafting } from './letters/letter-drafting';
import { AsOfReading } from './ledger/as-of';
import { InclusionProofs } from './ledger/inclusion-proofs';
import { LedgerFile } from './ledger/ledger-file';
import { LetterFiles } from './letters/letter-files';
import { LetterNumbers } from './letters/letter-numbers';
import { LetterNumbersController } from './letters/letter-numbers.controller';
import { LetterGateway } from './letters/letter-gateway';
import { LetterReading } from './letters/letter-reading';
import { LedgerController } from './ledger/ledger.controller';
import { LedgerRootsReading } from './ledger/ledger-roots';
import { LettersController } from './letters/letters.controller';
import { HowTold } from './outbound/how-told';
import { Outbound } from './outbound/outbound';
import { OutboundController } from './outbound/outbound.controller';
import { WarningLevels } from './packs/warning-levels';
import { EvidenceController } from './evidence/evidence.controller';
import { EvidenceGateway } from './evidence/evidence-gateway';
import { PointsController } from './points/points.controller';
import { PointsGateway } from './points/points-gateway';
import { PointsReading } from './points/points-reading';
import { EvidenceLooking } from './evidence/evidence-looking';
import { EvidenceReading } from './evidence/evidence-reading';
import { ObjectionGateway } from './publicity/objection-gateway';
import { ObjectionReading } from './publicity/objection-reading';
import { PublicReading } from './publicity/public-reading';
import { PublicityController } from './publicity/publicity.controller';
import { Uploads } from './uploads/uploads';
import { VisitGateway } from './visits/visit-gateway';
import { VisitInbox } from './visits/visit-inbox';
import { LookBackReading } from './visits/look-back-reading';
import { VisitReading } from './visits/visit-reading';
import { VisitRules } from './visits/visit-rules';
import { VisitsController } from './visits/visits.controller';
import { LadderController } from './ladder/ladder.controller';
import { LadderGateway } from './ladder/ladder-gateway';
import { LadderReading } from './ladder/ladder-reading';
import { Certificates } from './filings/certificates';
import { FilingGateway } from './filings/filing-gateway';
import { FilingReading } from './filings/filing-reading';
import { FilingsController } from './filings/filings.controller';
import { ExtensionGateway } from './extensions/extension-gateway';
import { ExtensionReading } from './extensions/extension-reading';
import { ExtensionsController } from './extensions/extensions.controller';
import { ApprovedMigration } from './migrations/approved-migration';
import { PlanMigration } from './migrations/plan-migration';
import { TaskMigration } from './migrations/task-migration';
import { MigrationReading } from './migrations/migration-reading';
import { MigrationsController } from './migrations/migrations.controller';
import { EditionCheck } from './packs/edition-check';
import { EditionGateway } from './packs/edition-gateway';
import { Backtesting } from './packs/backtesting';
import { PackProving } from './packs/pack-proving';
import { PackReading } from './packs/pack-reading';
import { Shadows } from './packs/shadows';
import { ShadowsController } from './packs/shadows.controller';
import { PacksController } from './packs/packs.controller';
import { Absences } from './people/absences';
import { AbsencesController } from './people/absences.controller';
import { Accounts } from './people/accounts';
import { Register } from './people/register';
import { RegisterController } from './people/register.controller';
import { Sessions } from './people/sessions';
import { SessionsController } from './people/sessions.controller';
import { SetUp } from './people/set-up';
import { SetUpController } from './people/set-up.controller';
import { AdjustmentProposals } from './plans/adjustment-proposals';
import { AdjustmentReading } from './plans/adjustment-reading';
import { AdjustmentsController } from './plans/adjustments.controller';
import { ImportChecks } from './plans/import-checks';
import { ImportGateway } from './plans/import-gateway';
import { ImportMending } from './plans/import-mending';
import { MendedMeanwhile } from './plans/mended-meanwhile';
import { PlanRecords } from './plans/plan-records';
import { Readers } from './documents/readers';
import { ImportReading } from './plans/import-reading';
import { ImportViews } from './plans/import-views';
import { ImportsController } from './plans/imports.controller';
import { FeedbackGateway } from './plans/feedback-gateway';
import { PlanLifeGateway } from './plans/plan-life-gateway';
import { PlanLifeReading } from './plans/plan-life-reading';
import { PlansController } from './plans/plans.controller';
import { RoundGateway } from './rounds/round-gateway';
import { RoundsController } from './rounds/rounds.controller';
import { PasswordMethod } from './signatures/password';
import { PasskeyMethod } from './signatures/passkey';
import { Passkeys } from './signatures/passkeys';
import { PasskeysController } from './signatures/passkeys.controller';
import { Proofs } from './signatures/proofs';
import { Proving } from './signatures/proving';
import { ScanMethod } from './signatures/scan';
import { SignatureMethods } from './signatures/signature-methods';
import { SigningCommands } from './signatures/signing-commands';
import { SignaturesController } from './signatures/signatures.controller';
import { Statements } from './signatures/statements';
import { LedgerExport } from './tasks/ledger-export';
import { LedgerReading } from './tasks/ledger-reading';
import { TaskActsController } from './tasks/task-acts.controller';
import { TaskCorrections } from './tasks/task-corrections';
import { TaskGateway } from './tasks/task-gateway';
import { TaskReading } from './tasks/task-reading';
import { SigningInbox } from './tasks/signing-inbox';
import { TaskLookup } from './tasks/task-lookup';
import { TaskOrders } from './tasks/task-orders';
import { SigningReading } from './tasks/signing-reading';
import { TaskSigning } from './tasks/task-signing';
import { TaskSigningController } from './tasks/task-signing.controller';
import { TasksController } from './tasks/tasks.controller';
import { ViewsController } from './views/views.controller';

export const controllers: Type[] = [
  HealthController,
  HouseController,
  SetUpController,
  SessionsController,
  PasskeysController,
  SignaturesController,
  RegisterController,
  AbsencesController,
  PlansController,
  AdjustmentsController,
  ImportsController,
  TasksController,
  TaskActsController,
  TaskSigningController,
  RoundsController,
  LettersController,
  LedgerController,
  DossierController,
  LetterNumbersController,
  ApprovalsController,
  InboxController,
  PacksController,
  CalendarsController,
  ShadowsController,
  MigrationsController,
  ExtensionsController,
  LadderController,
  EvidenceController,
  PointsController,
  PublicityController,
  VisitsController,
  FilingsController,
  ExplainController,
  ViewsController,
  OutboundController,
  ChangesController,
];

export const gateways: Provider[] = [
  Changes,
  Acknowledgements,
  Announcements,
  Claims,
  Processes,
  HealthWatch,
  SampleAccounts,
  Sessions,
  SetUp,
  Register,
  Accounts,
  ImportChecks,
  Readers,
  ImportReading,
  ImportGateway,
  ImportMending,
  MendedMeanwhile,
  PlanRecords,
  PlanLifeReading,
  FeedbackGateway,
  PlanLifeGateway,
  AdjustmentProposals,
  AdjustmentReading,
  ImportViews,
  WarningLevels,
  LedgerReading,
  LedgerExport,
  TaskLookup,
  TaskOrders,
  TaskReading,
  FilingReading,
  FilingGateway,
  Certificates,
  TaskGateway,
  TaskCorrections,
  RoundGateway,
  LetterReading,
  LedgerRootsReading,
  LetterGateway,
  LetterDrafting,
  LetterFiles,
  LedgerFile,
  DossierFile,
  DossierReading,
  InclusionProofs,
  AsOfReading,
  LetterNumbers,
  DraftingLaws,
  DraftSubjects,
  StandingFor,
  ApprovalCommands,
  ApprovalReading,
  ApprovalGateway,
  ApprovalOpening,
  ApprovalInbox,
  Leaving,
  Absences,
  SigningInbox,
  SigningReading,
  Statements,
  PasswordMethod,
  PasskeyMethod,
  ScanMethod,
  Passkeys,
  SignatureMethods,
  Proofs,
  SigningCommands,
  Proving,
  TaskSigning,
  CalendarReading,
  NoticeCheck,
  NoticeGateway,
  PackReading,
  EditionCheck,
  EditionGateway,
  MigrationReading,
  ApprovedMigration,
  PlanMigration,
  TaskMigration,
  ExtensionReading,
  ExtensionGateway,
  LadderReading,
  LadderGateway,
  Uploads,
  EvidenceLooking,
  EvidenceReading,
  EvidenceGateway,
  PointsReading,
  PointsGateway,
  PublicReading,
  ObjectionReading,
  ObjectionGateway,
  VisitRules,
  LookBackReading,
  VisitReading,
  VisitInbox,
  InboxReading,
  VisitGateway,
  PackProving,
  Backtesting,
  Shadows,
  Explaining,
  Outbound,
  HowTold,
];
