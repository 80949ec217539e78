import { join } from 'node:path';
import {
  close,
  connect,
  editionTexts,
  ensureTenant,
  migrate,
  openLedger,
  type Database,
} from '@duban/persistence';
import { freshDatabase, type FreshDatabase } from '@duban/persistence/testing';
import { assess } from '@duban/rules';
import { intakePorts, packShelf } from './intake-ports';

const PACKS = join(__dirname, '../../../libs/jurisdictions/packs');

let at: FreshDatabase;
let db: Database;
let tenant: string;
beforeAll(async () => {
  at = await freshDatabase();
  await migrate(at.ownerUrl);
  const owner = await connect(at.ownerUrl, { poolSize: 1 });
  ({ id: tenant } = await ensureTenant(owner, { slug: 'main', title: '整改办', sample: true }));
  await close(owner);
  db = await connect(at.appUrl, { poolSize: 2 });
});
afterAll(async () => {
  if (db) await close(db);
  await at?.drop();
});

it('gives an import no law whose text is not kept under its name', async () => {
  const { packs } = intakePorts(db, openLedger(db, { assess }), await packShelf(db, PACKS));
  const { policy } = await packs.law(tenant, 'ningbo', '2026-01-05');
  const text = await editionTexts(db).text(tenant, policy.edition);
  expect(JSON.parse(text ?? 'null')).toMatchObject({ pack: 'ningbo', effectiveFrom: policy.effectiveFrom });
});
