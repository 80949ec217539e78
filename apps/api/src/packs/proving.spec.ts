import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TaskEvent } from '@duban/domain';
import { clientOf, type Client } from '../testing/client';
import { eventually } from '../testing/engine';
import { settle, type Resident } from '../testing/residents';
import { seedTask, seedUnits, type Units } from '../testing/seed';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

const ningbo = readFileSync(join(__dirname, '../../../../libs/jurisdictions/packs/ningbo.yaml'), 'utf8');
const stranger = ningbo.replace('title: 提醒函', 'title: 催办函');

let at: SpecHouse;
let ask: Client;
let units: Units;
let officer: Resident;
let outsider: Resident;

beforeAll(async () => {
  at = await openSpecHouse();
  ask = clientOf(at.url);
  units = await seedUnits(at.house);
  officer = await settle(at.house, 'officer', { post: 'office-officer', unit: units.office });
  outsider = await settle(at.house, 'outsider', { post: 'unit-officer', unit: units.sibling });
});
afterAll(() => at?.close());

describe('a pack, proved over HTTP', () => {
  it('is linted: one of the office and a text alike', async () => {
    const own = await ask('lintPack', { as: officer, body: { pack: 'ningbo' } });
    const text = await ask('lintPack', { as: officer, body: { document: ningbo } });
    expect([own.status, own.body.ok]).toEqual([200, true]);
    expect(text.body).toEqual(own.body);
  });

  it('that cannot be read is a finding with its line', async () => {
    const document = ningbo.replace('editions:', 'edition:');
    const { body } = await ask('lintPack', { as: officer, body: { document } });
    const where = expect.stringMatching(/^第 \d+ 行/) as string;
    expect(body).toMatchObject({ ok: false, findings: [{ severity: 'error', where }] });
    const unheard = ningbo.replace('extends: neutral', 'extends: nowhere');
    const { body: orphan } = await ask('lintPack', { as: officer, body: { document: unheard } });
    expect((orphan.findings as object[])[0]).toMatchObject({ code: 'missing-parent', where });
    const tested = await ask('testPack', { as: officer, body: { document } });
    expect([tested.status, tested.body.code]).toEqual([422, 'bad-pack']);
  });

  it('plays its examples', async () => {
    const own = await ask('testPack', { as: officer, body: { pack: 'ningbo' } });
    expect(own.body).toMatchObject({ failed: [] });
    const wrong = ningbo.replace('expect: { stands: publicity }', 'expect: { stands: filing }');
    const { body } = await ask('testPack', { as: officer, body: { document: wrong } });
    expect(body).toMatchObject({
      failed: [{ expected: { stands: 'filing' }, got: { stands: 'publicity' } }],
    });
  });

  it('is compared with a text by what its clauses say', async () => {
    const { body } = await ask('diffPacks', {
      as: officer,
      body: { before: { pack: 'ningbo' }, after: { document: stranger } },
    });
    expect(body).toMatchObject([{ clause: 'ladder', change: 'changed' }]);
  });

  it('is nothing to whoever works in no office, and is not there where it is not', async () => {
    const asked = { body: { pack: 'ningbo' } };
    expect((await ask('lintPack', { as: outsider, ...asked })).status).toBe(403);
    expect((await ask('lintPack', { as: officer, body: { pack: 'nowhere' } })).status).toBe(404);
    expect((await ask('lintPack', { as: officer, body: { document: 'a'.repeat(600_000) } })).status).toBe(
      400,
    );
  });
});

describe('a back-test over the ledger of the office', () => {
  const missed: readonly TaskEvent[] = [
    { type: 'PeriodMissed', data: { period: '2026-01' } },
    {
      type: 'RungReached',
      data: {
        letterId: '0190c0de-0000-7000-8000-00000000000a',
        rung: 'reminder',
        period: '2026-01',
        title: '提醒函',
      },
    },
  ];

  it('says which letters would have gone instead', async () => {
    const task = await seedTask(at.house, units, '1', { later: missed });
    // Whoever reads a whole ledger sees what happened before any transaction that still runs, other databases' too.
    const same = await eventually(async () => {
      const answer = await ask('backtestPack', { as: officer, params: { packId: 'ningbo' }, body: {} });
      return (answer.body.past as { tasks: number }).tasks > 0 ? answer : null;
    });
    expect([same.status, same.body.letters]).toEqual([200, { wouldGo: [], wouldNot: [], held: [] }]);
    const { body } = await ask('backtestPack', {
      as: officer,
      params: { packId: 'ningbo' },
      body: { document: stranger },
    });
    expect(body).toMatchObject({
      past: { tasks: 1 },
      letters: {
        wouldGo: [{ task, letter: '催办函', period: '2026-01' }],
        wouldNot: [{ task, letter: '提醒函', issuedOn: null }],
      },
    });
  });
});
