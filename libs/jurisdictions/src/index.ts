export {
  DESCRIBING_NAMES,
  type DescribingClauses,
  type DescribingName,
  type Figures,
} from './packs/describing-clauses';
export type { Edition, ResolvedClause, ResolvedClauses } from './packs/edition';
export type {
  Amendment,
  Clause,
  ClauseName,
  ClauseValues,
  EditionBasis,
  EditionDocument,
  PackDocument,
} from './packs/pack-document';
export type { PackPlace, PackRefusal, PackRefusalCode } from './packs/pack-refusal';
export {
  clauseRows,
  editionRow,
  packSummary,
  type ClauseRow,
  type EditionRow,
  type PackSummary,
  type SummarisedPack,
} from './packs/pack-summary';
export { backtest, backtesting, type Backtested, type BacktestQuestion } from './backtest/backtest';
export { PastBook, type LedgerEntry, type PastFault } from './backtest/past';
export type { Backtest, BacktestCase, BacktestLetter, CaseOutcome, OneSigner } from './backtest/report';
export { shadow, shadowing, type Shadowed, type ShadowQuestion } from './shadow/shadow';
export type { OtherDueDay, ShadowCase, ShadowOutcome, ShadowReport } from './shadow/report';
export type { Example, ExampleExpectation, ExampleGiven } from './examples/example';
export { compareEditions, type ClauseDifference } from './comparison/compare-editions';
export type { Finding } from './lint/finding';
export { lintPack } from './lint/lint-pack';
export { play, type Played } from './examples/play';
export { triedOn, tryEdition, type TriedEdition } from './examples/try-edition';
export { runExamples, type ExamplesRun, type FailedExample } from './examples/run-examples';
export {
  packsInForce,
  type ActivatedDocument,
  type PacksInForce,
  type SetAside,
} from './amendment/packs-in-force';
export { rulingEdition, type Ruling } from './amendment/ruling-edition';
export { signingPosts, unsignable, type HoldersOf } from './amendment/signable';
export { PackShelf, type ActivatedDoor } from './amendment/pack-shelf';
export { proposeEdition, type FaultyEdition, type ProposedEdition } from './amendment/propose-edition';
export { EditionBook } from './amendment/edition-book';
export { editionHash, namedText, pinPolicy } from './packs/pin-policy';
export { ruledExtension } from './packs/ruled-extension';
export { clauseSentences } from './packs/words/clause-words';
export { editionOnOrFirst, resolveEdition, type ResolvedEdition } from './packs/resolve-edition';
export { CalendarShelf, type ApprovedNotice, type CalendarInForce } from './calendars/calendar-shelf';
export { proposeNotice, type NoticeRefusal, type ProposedNotice } from './calendars/propose-notice';

export { planEditions, type PlanEdition } from './packs/plan-editions';
export { drawTermsOf, visitDutiesOf, visitLawOf, type StatedDraw, type StatedDuty } from './packs/visit-law';
export { planLawOf, type PlanLaw } from './packs/plan-law';
