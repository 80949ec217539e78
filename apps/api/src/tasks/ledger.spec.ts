import type { RouteName } from '@duban/contract';
import { clientOf, type Client } from '../testing/client';
import { settle, type Resident } from '../testing/residents';
import { seedImportedPlan, seedTask, seedUnits, type Units } from '../testing/seed';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

let at: SpecHouse;
let ask: Client;
let units: Units;
let officer: Resident;
let sibling: Resident;

beforeAll(async () => {
  at = await openSpecHouse();
  ask = clientOf(at.url);
  const { house } = at;
  units = await seedUnits(house);
  officer = await settle(house, 'lead', { post: 'unit-officer', unit: units.lead });
  sibling = await settle(house, 'sibling', { post: 'unit-officer', unit: units.sibling });
  await seedImportedPlan(house, { name: '整改方案' });
  await seedTask(house, units, '1');
});
afterAll(() => at.close());

const asked = async (name: RouteName, query: Readonly<Record<string, string>>, as = officer) =>
  ask(name, { as, query });

describe('the ledger', () => {
  it('gives each task its level by the words of its place, and the working days that are left', async () => {
    const { body } = await asked('listTasks', {});
    expect(body.tasks).toMatchObject([
      { ref: '1', level: { id: 'green', word: { zh: '正常', en: 'normal' }, colour: 'green' } },
    ]);
    const [row] = body.tasks as { id: string; left: { workdays: number; provisional: boolean } }[];
    expect(row?.left.workdays).toBeGreaterThan(200);
    // No notice of holidays reaches to 2030.
    expect(row?.left.provisional).toBe(true);
    const shown = await ask('showTask', { as: officer, params: { taskId: row?.id ?? '' } });
    expect(shown.body.row).toEqual(row);
  });

  it('counts every level of the place, those without tasks as well', async () => {
    const { body } = await asked('countTasks', {});
    expect(body).toMatchObject({
      total: 1,
      levels: [
        { id: 'red', count: 0 },
        { id: 'yellow', count: 0 },
        { id: 'green', count: 1 },
      ],
      states: [{ status: 'dispatched', step: null, count: 1 }],
      units: [{ name: '市水利局', count: 1 }],
    });
    expect((await asked('countTasks', {}, sibling)).body).toMatchObject({ total: 0, units: [] });
  });

  it('knows who asks where it waits for “me”', async () => {
    expect((await asked('listTasks', { waiting: 'me' })).body.tasks).toHaveLength(1);
    expect((await asked('listTasks', { waiting: 'me' }, sibling)).body.tasks).toHaveLength(0);
  });

  it.each([
    ['level', 'violet'],
    ['status', 'lost'],
    ['step', 'lunch'],
    ['class', 'x'],
    ['unit', 'x'],
    ['waiting', 'you'],
    ['overdue', 'maybe'],
    ['dueWithin', '-1'],
    ['dueBy', '2026-02-30'],
    ['sort', 'colour'],
    ['group', 'colour'],
    ['colour', 'red'],
  ])('refuses the filter %s=%s with its place', async (name, value) => {
    const { status, body } = await asked('listTasks', { [name]: value });
    expect([status, body.code]).toEqual([400, 'bad-request']);
    expect(JSON.stringify(body.errors)).toContain('query');
  });
});

describe('the ledger as a file', () => {
  const lines = async (query: Readonly<Record<string, string>>, as = officer) => {
    const { status, text, headers } = await asked('exportTasks', query, as);
    return { status, lines: text.split('\r\n'), headers };
  };

  it('has the rows that are filtered, as a spreadsheet reads them', async () => {
    const { status, lines: all, headers } = await lines({ unit: units.lead.id });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toContain(encodeURIComponent('台账'));
    expect(all).toHaveLength(3);
    expect(all[1]).toMatch(
      /^整改方案,1,,完成第 1 号整改,限期整改,市水利局,2030年12月底前,2030-12-31,正常,\d+,/,
    );
    expect(all[1]).toContain('市水利局经办人签收');
    expect((await lines({ language: 'en' })).lines[0]).toContain('waiting for');
  });

  it('has no row that somebody may not see, and none that is filtered away', async () => {
    expect((await lines({}, sibling)).lines).toHaveLength(2);
    expect((await lines({ overdue: 'true' })).lines).toHaveLength(2);
  });

  it('is no file where the filters make no sense', async () => {
    const { status, body } = await asked('exportTasks', { level: 'violet' });
    expect([status, body.code]).toEqual([400, 'bad-request']);
  });
});
