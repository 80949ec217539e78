import { LEAD, OFFICER, PLAN, taskIdOf } from '../testing/sample-task';
import { openRound } from '../testing/sample-round';
import { specHouse, type SpecHouse } from '../testing/spec-house';
import {
  confirmImport,
  finishImport,
  importById,
  keepImport,
  mendImport,
  noteImportBatch,
  sheetsOf,
  unconfirmedOf,
} from './imports';
import { listPlans } from './queries';

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
});
afterAll(() => house.leave());

const ID = taskIdOf('import');
const document = {
  importId: ID,
  file: { name: '方案.xlsx', sha256: 'f'.repeat(64) },
  reading: {
    file: { name: '方案.xlsx', sha256: 'f'.repeat(64), container: 'xlsx' },
    kind: 'task-list',
    document: { title: null, number: null, level: null, round: null, batch: null, place: null },
    tasks: [],
    petition: null,
    notices: [],
  },
  newUnits: ['新区管委会'],
  createdBy: OFFICER.id,
  createdOn: '2026-03-01',
} as const;
const confirmation = {
  commandId: 'confirm',
  digest: 'd',
  planId: PLAN,
  planName: '整改方案',
  pack: 'sample',
  createUnits: true,
  seen: 0,
  by: OFFICER.id,
  on: '2026-03-02',
  late: null,
  today: '2026-03-02',
} as const;
const refused = { ref: '3', code: 'missing-unit', because: { zh: '没有单位', en: 'no unit' } };

it('keeps a reading until it is confirmed, and its confirmation one time', async () => {
  expect(await keepImport(house.db, house.tenant, document)).toEqual({
    ...document,
    corrections: [],
    status: 'read',
    confirmation: null,
    result: null,
    sameFile: null,
    handled: 0,
  });
  expect(await keepImport(house.db, house.tenant, { ...document, newUnits: [] })).toMatchObject({
    newUnits: ['新区管委会'],
  });
  await expect(finishImport(house.db, house.tenant, ID)).rejects.toThrow('never confirmed');
  const confirm = (commandId: string) =>
    confirmImport(house.db, house.tenant, ID, {
      confirmation: { ...confirmation, commandId },
      newUnits: ['新区管委会'],
    });
  const both = await Promise.all([confirm('one'), confirm('other')]);
  expect(both.map((one) => one?.outcome).sort()).toEqual(['already', 'confirmed']);
  expect(both[0]?.stored.confirmation).toEqual(both[1]?.stored.confirmation);
  expect(await confirmImport(house.db, house.tenant, PLAN, { confirmation, newUnits: [] })).toBeNull();
});

it('sums up its batches, a repeated one taking the place of the first try', async () => {
  const batch = { created: 2, unchanged: 0, refused: [] };
  await noteImportBatch(house.db, house.tenant, ID, { ...batch, from: 10, refused: [refused] });
  await noteImportBatch(house.db, house.tenant, ID, { ...batch, from: 0, created: 9 });
  await noteImportBatch(house.db, house.tenant, ID, { ...batch, from: 0, unchanged: 1 });
  expect(await importById(house.db, house.tenant, ID)).toMatchObject({ status: 'running', handled: 6 });
  const result = { importId: ID, planId: PLAN, created: 4, updated: 0, unchanged: 1, refused: [refused] };
  expect(await finishImport(house.db, house.tenant, ID)).toEqual(result);
  await noteImportBatch(house.db, house.tenant, ID, { ...batch, from: 20 });
  expect(await finishImport(house.db, house.tenant, ID)).toEqual(result);
  expect(await importById(house.db, house.tenant, ID)).toMatchObject({ status: 'done', result });
  expect(await importById(house.db, house.other, ID)).toBeNull();
});

it('knows what became of the same file before, whatever it was called', async () => {
  const again = { ...document, importId: taskIdOf('again'), file: { ...document.file, name: '副本.xlsx' } };
  const sameFile = { importId: ID, status: 'done', readOn: '2026-03-01', plan: '整改方案' };
  expect(await keepImport(house.db, house.tenant, again)).toMatchObject({ sameFile });
  const third = { ...again, importId: taskIdOf('third') };
  expect(await keepImport(house.db, house.tenant, third)).toMatchObject({ sameFile });
  const other = {
    ...again,
    importId: taskIdOf('other'),
    file: { name: '方案.xlsx', sha256: '0'.repeat(64) },
  };
  expect(await keepImport(house.db, house.tenant, other)).toMatchObject({ sameFile: null });
  expect(await importById(house.db, house.other, again.importId)).toBeNull();
});

it('lists the plans with the tasks that a viewer may see', async () => {
  await openRound(house, ['1', '2']);
  const all = await listPlans(house.db, house.tenant, { all: true, units: [], persons: [] });
  expect(all).toEqual([
    {
      id: PLAN,
      name: '整改方案',
      pack: 'sample',
      edition: 'e',
      importedOn: '2026-03-02',
      status: 'imported',
      feedbackOn: null,
      dueOn: null,
      tasks: { total: 2, closed: 0, overdue: 0 },
    },
  ]);
  expect(await listPlans(house.db, house.tenant, { all: false, units: [LEAD], persons: [] })).toEqual(all);
  expect(await listPlans(house.db, house.tenant, { all: false, units: [ID], persons: [] })).toEqual([]);
});

it('keeps every one of two corrections that come at once, and the rows of the file', async () => {
  const mended = {
    ...document,
    importId: taskIdOf('mended'),
    file: { name: 'm.xlsx', sha256: 'e'.repeat(64) },
  };
  const sheets = [{ name: '表', rows: [{ number: 1, cells: [{ column: 1, text: '编号', at: 0 }] }] }];
  await keepImport(house.db, house.tenant, { ...mended, sheets });
  const mend = (commandId: string) =>
    mendImport(house.db, house.tenant, mended.importId, ({ reading, corrections }) => ({
      reading,
      corrections: [
        ...corrections,
        { commandId, task: 0, field: 'goal', read: '', said: commandId, by: OFFICER.id, on: '2026-03-01' },
      ],
    }));
  await Promise.all([mend('one'), mend('other')]);
  const stored = await unconfirmedOf(house.db, house.tenant, mended.file.sha256);
  expect(stored?.corrections.map(({ said }) => said).sort()).toEqual(['one', 'other']);
  expect(await sheetsOf(house.db, house.tenant, mended.importId)).toEqual({ sheets });
  expect(await sheetsOf(house.db, house.tenant, taskIdOf('nobody'))).toBeNull();
  expect(await mendImport(house.db, house.tenant, taskIdOf('nobody'), () => null)).toBeNull();
});

it('is not confirmed by whoever has not seen every correction, and keeps the units that were new when it was', async () => {
  const importId = taskIdOf('mended');
  const confirm = (seen: number) =>
    confirmImport(house.db, house.tenant, importId, {
      confirmation: { ...confirmation, seen },
      newUnits: ['新设局'],
    });
  expect(await confirm(1)).toMatchObject({
    outcome: 'mended',
    stored: { status: 'read', confirmation: null },
  });
  expect(await confirm(2)).toMatchObject({
    outcome: 'confirmed',
    stored: { status: 'running', newUnits: ['新设局'] },
  });
});
