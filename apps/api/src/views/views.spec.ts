import { clientOf, type Client } from '../testing/client';
import { settle, type Resident } from '../testing/residents';
import { seedUnits } from '../testing/seed';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

let at: SpecHouse;
let ask: Client;
let officer: Resident;
let colleague: Resident;
beforeAll(async () => {
  at = await openSpecHouse();
  ask = clientOf(at.url);
  const { lead: unit } = await seedUnits(at.house);
  officer = await settle(at.house, 'officer', { post: 'unit-officer', unit });
  colleague = await settle(at.house, 'colleague', { post: 'unit-officer', unit });
});
afterAll(() => at.close());

const save = (body: object, as = officer, key?: string) => ask('saveView', { as, body, ...(key && { key }) });
const names = async (as: Resident) =>
  ((await ask('listViews', { as })).body.views as { name: string }[]).map(({ name }) => name);

describe('a saved view', () => {
  const late = { name: '我的超期', query: { overdue: 'true', sort: 'deadline' } };

  it('is there again for whoever saved it, and for nobody else', async () => {
    expect(await save(late)).toMatchObject({ status: 200, body: late });
    expect((await ask('listViews', { as: officer })).body.views).toMatchObject([late]);
    expect(await names(colleague)).toEqual([]);
  });

  it('gives up its name only when that is asked for', async () => {
    const other = { ...late, query: { dueWithin: '30' } };
    expect((await save(late)).status).toBe(200);
    expect(await save(other)).toMatchObject({ status: 409, body: { code: 'duplicate' } });
    expect(await save({ ...other, replace: true })).toMatchObject({ body: { query: { dueWithin: 30 } } });
    expect(await names(officer)).toEqual([late.name]);
  });

  it('does not come back by a request of long ago that comes once more', async () => {
    const before = { name: '先前的', query: { q: '旧' }, replace: true };
    expect((await save(before, officer, 'long-ago')).status).toBe(200);
    expect((await save(before, officer, 'long-ago')).body).toMatchObject({ query: { q: '旧' } });
    const { body } = await save({ ...before, query: { q: '新' } });
    expect((await save(before, officer, 'long-ago')).body.code).toBe('superseded');
    await ask('dropView', { as: officer, params: { viewId: body.id as string } });
    expect((await save(before, officer, 'long-ago')).body.code).toBe('superseded');
    expect(await names(officer)).toEqual([late.name]);
  });

  it.each([
    ['without a name', { name: '  ', query: {} }],
    ['with a name that fills a line', { name: '长'.repeat(41), query: {} }],
    ['with a filter that there is not', { name: '甲', query: { colour: 'red' } }],
    ['with a value that makes no sense', { name: '甲', query: { dueBy: '2026-02-30' } }],
  ])('is refused %s', async (_what, body) => {
    expect(await save(body)).toMatchObject({ status: 400, body: { code: 'bad-request' } });
  });

  it('is deleted by whoever saved it', async () => {
    const views = (await ask('listViews', { as: officer })).body.views as { id: string }[];
    const params = { viewId: views[0]?.id ?? '' };
    await ask('dropView', { as: colleague, params });
    expect(await names(officer)).toEqual([late.name]);
    expect((await ask('dropView', { as: officer, params })).status).toBe(200);
    expect((await ask('dropView', { as: officer, params })).status).toBe(200);
    expect(await names(officer)).toEqual([]);
  });

  it('is one of thirty at most, also when two are saved at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 34 }, (_, n) => save({ name: `第 ${n} 个`, query: {} }, colleague)),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(30);
    expect(all.find(({ status }) => status !== 200)?.body.code).toBe('too-many-views');
    expect(await names(colleague)).toHaveLength(30);
  });
});
