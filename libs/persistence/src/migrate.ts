import { across, sourceOf, type Database } from './database';
import { TheHouse1795000000000 } from './migrations/1795000000000-the-house';
import { AcknowledgedCommands1795700000000 } from './migrations/1795700000000-acknowledged-commands';
import { ActsOfAPerson1795700100000 } from './migrations/1795700100000-acts-of-a-person';
import { WhatALedgerIsFilteredBy1795700200000 } from './migrations/1795700200000-what-a-ledger-is-filtered-by';
import { SetUpLinks1795700410000 } from './migrations/1795700410000-set-up-links';
import { SavedViews1795700500000 } from './migrations/1795700500000-saved-views';
import { AFeedThatOutlivesItsServer1795700900000 } from './migrations/1795700900000-a-feed-that-outlives-its-server';
import { CorrectionsOfAReading1795701000000 } from './migrations/1795701000000-corrections-of-a-reading';
import { LettersByNumber1795701100000 } from './migrations/1795701100000-letters-by-number';
import { Approvals1795701200000 } from './migrations/1795701200000-approvals';
import { ActivatedPacks1795701300000 } from './migrations/1795701300000-activated-packs';
import { ProxiesAndLeaves1795701400000 } from './migrations/1795701400000-proxies-and-leaves';
import { PeopleOfASigning1795701500000 } from './migrations/1795701500000-people-of-a-signing';
import { ShadowsOfPacks1795701700000 } from './migrations/1795701700000-shadows-of-packs';
import { TextsOfEditions1795701800000 } from './migrations/1795701800000-texts-of-editions';
import { ActsForAPerson1795701810000 } from './migrations/1795701810000-acts-for-a-person';
import { CalendarNotices1795702000000 } from './migrations/1795702000000-calendar-notices';
import { ALetterGoesOutOnce1795702100000 } from './migrations/1795702100000-a-letter-goes-out-once';
import { LooksOfALetter1795702110000 } from './migrations/1795702110000-looks-of-a-letter';
import { OutboundMessages1795702400000 } from './migrations/1795702400000-outbound-messages';
import { TheCourseOfAPlan1795703000000 } from './migrations/1795703000000-the-course-of-a-plan';
import { LettersThatEndAnother1795703100000 } from './migrations/1795703100000-letters-that-end-another';
import { WhichKindsAreMailed1795703200000 } from './migrations/1795703200000-which-kinds-are-mailed';
import { CheckVisits1795704000000 } from './migrations/1795704000000-check-visits';
import { LettersThatAreUrged1795704100000 } from './migrations/1795704100000-letters-that-are-urged';
import { WhomAPlanWaitsFor1795704300000 } from './migrations/1795704300000-whom-a-plan-waits-for';
import { MailsWithinTheHour1795704310000 } from './migrations/1795704310000-mails-within-the-hour';
import { LettersAboutNoTask1795704600000 } from './migrations/1795704600000-letters-about-no-task';
import { WhatWasReportedLast1795704700000 } from './migrations/1795704700000-what-was-reported-last';
import { FilesOfLetters1795704900000 } from './migrations/1795704900000-files-of-letters';
import { NumbersGivenOnPaper1795704910000 } from './migrations/1795704910000-numbers-given-on-paper';
import { Evidence1795705100000 } from './migrations/1795705100000-evidence';
import { RootsOfMonths1795705200000 } from './migrations/1795705200000-roots-of-months';
import { Passkeys1795705300000 } from './migrations/1795705300000-passkeys';
import { Objections1795705400000 } from './migrations/1795705400000-objections';
import { NoticesOfBefore1795705410000 } from './migrations/1795705410000-notices-of-before';
import { LookBacks1795705500000 } from './migrations/1795705500000-look-backs';
import { ClosingsByTheirCode1795705610000 } from './migrations/1795705610000-closings-by-their-code';
import { NewCycles1795705900000 } from './migrations/1795705900000-new-cycles';
import { UpstreamTasks1795706400000 } from './migrations/1795706400000-upstream-tasks';
import { Points1795706000000 } from './migrations/1795706000000-points';
import { FilingNumbers1795705600000 } from './migrations/1795705600000-filing-numbers';
import { SealedWords1795706200000 } from './migrations/1795706200000-sealed-words';
import { Allowances1795706210000 } from './migrations/1795706210000-allowances';
import { LevelsJudged1795704400000 } from './migrations/1795704400000-levels-judged';
import { WhatARoundFinds1795702200000 } from './migrations/1795702200000-what-a-round-finds';

const MIGRATIONS = [
  TheHouse1795000000000,
  AcknowledgedCommands1795700000000,
  ActsOfAPerson1795700100000,
  WhatALedgerIsFilteredBy1795700200000,
  SetUpLinks1795700410000,
  SavedViews1795700500000,
  AFeedThatOutlivesItsServer1795700900000,
  CorrectionsOfAReading1795701000000,
  LettersByNumber1795701100000,
  Approvals1795701200000,
  ActivatedPacks1795701300000,
  ProxiesAndLeaves1795701400000,
  PeopleOfASigning1795701500000,
  ShadowsOfPacks1795701700000,
  TextsOfEditions1795701800000,
  ActsForAPerson1795701810000,
  CalendarNotices1795702000000,
  ALetterGoesOutOnce1795702100000,
  LooksOfALetter1795702110000,
  WhatARoundFinds1795702200000,
  OutboundMessages1795702400000,
  TheCourseOfAPlan1795703000000,
  LettersThatEndAnother1795703100000,
  WhichKindsAreMailed1795703200000,
  CheckVisits1795704000000,
  LettersThatAreUrged1795704100000,
  WhomAPlanWaitsFor1795704300000,
  MailsWithinTheHour1795704310000,
  LevelsJudged1795704400000,
  LettersAboutNoTask1795704600000,
  WhatWasReportedLast1795704700000,
  FilesOfLetters1795704900000,
  NumbersGivenOnPaper1795704910000,
  Evidence1795705100000,
  RootsOfMonths1795705200000,
  Passkeys1795705300000,
  Objections1795705400000,
  NoticesOfBefore1795705410000,
  LookBacks1795705500000,
  FilingNumbers1795705600000,
  ClosingsByTheirCode1795705610000,
  NewCycles1795705900000,
  Points1795706000000,
  SealedWords1795706200000,
  Allowances1795706210000,
  UpstreamTasks1795706400000,
];

// Any number; the same one for everybody who migrates a Duban database.
const LOCK = 7_305_501;

/** Brings the database of `ownerUrl` up to date, as its owner. Two at once wait for each other. Returns what was done. */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
  const source = await sourceOf(ownerUrl, { poolSize: 2, migrations: MIGRATIONS }).initialize();
  const keeper = source.createQueryRunner();
  try {
    await keeper.query('select pg_advisory_lock($1)', [LOCK]);
    const done = (await source.runMigrations()).map(({ name }) => name);
    // The rows may have come from another server since.
    await keeper.query('select catch_up_feed()');
    return done;
  } finally {
    // Its connection is closed with the pool, which frees the lock.
    await keeper.release();
    await source.destroy();
  }
}

/** The migrations that the database has not seen yet; empty when it fits this program. */
export async function pendingMigrations(db: Database): Promise<readonly string[]> {
  const names = MIGRATIONS.map(({ name }) => name);
  const [table] = await across<{ known: boolean }>(
    db,
    `select to_regclass('duban_migration') is not null as known`,
  );
  if (!table?.known) return names;
  const done = await across<{ name: string }>(db, 'select name from duban_migration');
  return names.filter((name) => !done.some((row) => row.name === name));
}
