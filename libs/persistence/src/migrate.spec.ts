import { across, close, connect, ping } from './database';
import { migrate, pendingMigrations } from './migrate';
import { ensureTenant, tenantBySlug } from './tenants/tenants';
import { freshDatabase } from './testing/database';

const MIGRATIONS = [
  'TheHouse1795000000000',
  'AcknowledgedCommands1795700000000',
  'ActsOfAPerson1795700100000',
  'WhatALedgerIsFilteredBy1795700200000',
  'SetUpLinks1795700410000',
  'SavedViews1795700500000',
  'AFeedThatOutlivesItsServer1795700900000',
  'CorrectionsOfAReading1795701000000',
  'LettersByNumber1795701100000',
  'Approvals1795701200000',
  'ActivatedPacks1795701300000',
  'ProxiesAndLeaves1795701400000',
  'PeopleOfASigning1795701500000',
  'ShadowsOfPacks1795701700000',
  'TextsOfEditions1795701800000',
  'ActsForAPerson1795701810000',
  'CalendarNotices1795702000000',
  'ALetterGoesOutOnce1795702100000',
  'LooksOfALetter1795702110000',
  'WhatARoundFinds1795702200000',
  'OutboundMessages1795702400000',
  'TheCourseOfAPlan1795703000000',
  'LettersThatEndAnother1795703100000',
  'WhichKindsAreMailed1795703200000',
  'CheckVisits1795704000000',
  'LettersThatAreUrged1795704100000',
  'WhomAPlanWaitsFor1795704300000',
  'MailsWithinTheHour1795704310000',
  'LevelsJudged1795704400000',
  'LettersAboutNoTask1795704600000',
  'WhatWasReportedLast1795704700000',
  'FilesOfLetters1795704900000',
  'NumbersGivenOnPaper1795704910000',
  'Evidence1795705100000',
  'RootsOfMonths1795705200000',
  'Passkeys1795705300000',
  'Objections1795705400000',
  'NoticesOfBefore1795705410000',
  'LookBacks1795705500000',
  'FilingNumbers1795705600000',
  'ClosingsByTheirCode1795705610000',
  'NewCycles1795705900000',
  'Points1795706000000',
  'SealedWords1795706200000',
  'Allowances1795706210000',
  'UpstreamTasks1795706400000',
];

it('migrates one time, however many begin at once, and says what is pending', async () => {
  const at = await freshDatabase();
  const db = await connect(at.appUrl);
  expect(await pendingMigrations(db)).toEqual(MIGRATIONS);
  const done = await Promise.all([migrate(at.ownerUrl), migrate(at.ownerUrl), migrate(at.ownerUrl)]);
  expect(done.flat()).toEqual(MIGRATIONS);
  expect(await pendingMigrations(db)).toEqual([]);
  expect(await migrate(at.ownerUrl)).toEqual([]);
  await close(db);
  await at.drop();
});

it('migrates two databases of one server at the same time', async () => {
  const both = await Promise.all([freshDatabase(), freshDatabase()]);
  await Promise.all(both.map(({ ownerUrl }) => migrate(ownerUrl)));
  await Promise.all(both.map(({ drop }) => drop()));
});

it('makes a tenant one time and leaves it as it is', async () => {
  const at = await freshDatabase();
  await migrate(at.ownerUrl);
  const owner = await connect(at.ownerUrl, { poolSize: 4 });
  const db = await connect(at.appUrl);
  const tenants = await Promise.all(
    ['一', '二', '三'].map((title) => ensureTenant(owner, { slug: 'main', title, sample: false })),
  );
  expect(new Set(tenants.map(({ id }) => id)).size).toBe(1);
  expect(await tenantBySlug(db, 'main')).toEqual(tenants[0]);
  expect(await tenantBySlug(db, 'none')).toBeNull();
  await expect(ensureTenant(db, { slug: 'x', title: 'x', sample: true })).rejects.toThrow(
    'permission denied',
  );
  await ping(db);
  await Promise.all([close(db), close(owner)]);
  await at.drop();
});

it('reads days, instants and counts as what they are, in whatever zone the machine is', async () => {
  const at = await freshDatabase();
  const db = await connect(at.appUrl);
  const [row] = await across(
    db,
    `select '2026-03-31'::date as day, '2026-03-31 08:00:00.5+08'::timestamptz as instant, 7::bigint as count`,
  );
  expect(row).toEqual({ day: '2026-03-31', instant: '2026-03-31T00:00:00.500Z', count: 7 });
  await close(db);
  await at.drop();
});

it('says so when the server is not there', async () => {
  await expect(connect('postgresql://nobody@127.0.0.1:1/none')).rejects.toThrow(/ECONNREFUSED/);
});
