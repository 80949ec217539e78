import type { ClosingStep, TaskEvent } from '@duban/domain';
import { eventually } from '../testing/engine';
import { seedImportedPlan, seedTask } from '../testing/seed';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';
import type { Got } from '../testing/client';

jest.setTimeout(90_000);

let at: WorkingHouse;
beforeAll(async () => {
  at = await openWorkingHouse({
    officer: ['office-officer', 'office'],
    lead: ['unit-officer', 'lead'],
    sibling: ['unit-officer', 'sibling'],
    mayor: ['government-head', 'government'],
  });
});
afterAll(() => at?.close());

const FILING: ClosingStep = { step: 'filing', by: { post: 'office-officer', of: 'office' } };

/** A task that waits to be filed, with its process running. */
async function toFile(ref: string, by = FILING): Promise<string> {
  const { house, units } = at;
  const later: readonly TaskEvent[] = [
    { type: 'TaskReceived', data: { unit: units.lead.id } },
    { type: 'CompletionReported', data: { summary: '完成' } },
    { type: 'StepOpened', data: { open: { step: 'filing' } } },
  ];
  const taskId = await seedTask(house, units, ref, { later, policy: { closing: [by] } });
  const name = `task/${house.tenant.id}/${taskId}/1`;
  await eventually(() => house.temporal.client.workflow.getHandle(name).describe());
  return taskId;
}
const files = (
  taskId: string,
  number: string,
  { as = 'officer', key = `file-${taskId}` } = {},
): Promise<Got> => at.ask('fileTask', { as: at.named(as), params: { taskId }, body: { number }, key });
const index = async (as: string, query: Record<string, string> = {}) =>
  (await at.ask('listFilings', { as: at.named(as), query })).body.filings as {
    number: string;
    state: string;
  }[];
const said = ({ status, body }: Got) => [status, body.code];

it('refuses a number that was used, names the task that has it, and changes nothing', async () => {
  const [one, other] = [await toFile('F1'), await toFile('F2')];
  expect(said(await files(one, '甬备〔2026〕1号'))).toEqual([200, undefined]);
  const refused = await files(other, ' 甬备[2026]1号 ');
  expect(said(refused)).toEqual([409, 'filing-number-used']);
  expect(refused.body.because).toMatchObject({ zh: expect.stringContaining('第 F1 项“完成第 F1 号整改”') });
  const { body } = await at.ask('taskRecord', { as: at.named('officer'), params: { taskId: other } });
  expect((body.facts as { type: string }[]).at(-1)?.type).toBe('StepOpened');
  // The same key may be used anew: nothing was carried out under it.
  expect(said(await files(other, '甬备〔2026〕2号', { key: 'anew' }))).toEqual([200, undefined]);
});

it('does not ask about a number for somebody who may not file at all', async () => {
  const task = await toFile('F3');
  expect(said(await files(task, '甬备〔2026〕1号', { as: 'lead' }))).toEqual([403, 'not-authorised']);
});

it('gives a number once, also where two tasks are filed under it at the same moment', async () => {
  const tasks = await Promise.all(['G1', 'G2', 'G3'].map((ref) => toFile(ref)));
  const began = performance.now();
  const answers = await Promise.all(tasks.map((task) => files(task, '甬备〔2026〕9号')));
  expect(answers.map(said).sort()).toEqual([
    [200, undefined],
    [409, 'filing-number-used'],
    [409, 'filing-number-used'],
  ]);
  // A refusal is answered at once, and not after all patience.
  expect(performance.now() - began).toBeLessThan(5_000);
});

it('shows the index to whoever may see the tasks, and finds a number', async () => {
  const all = await index('officer');
  expect(all.map(({ number }) => number).sort()).toEqual([
    '甬备〔2026〕1号',
    '甬备〔2026〕2号',
    '甬备〔2026〕9号',
  ]);
  expect(await index('lead', { number: '（2026）2' })).toEqual([
    expect.objectContaining({
      number: '甬备〔2026〕2号',
      ref: 'F2',
      state: 'closed',
      filedByName: 'officer',
    }),
  ]);
  expect(await index('sibling')).toEqual([]);
  const bad = await at.ask('listFilings', { as: at.named('officer'), query: { cursor: 'bm8' } });
  expect(said(bad)).toEqual([400, 'bad-request']);
});

it('exports the index, in whichever language, and no text becomes a formula', async () => {
  await files(await toFile('H1'), '=1+1');
  const { text, headers } = await at.ask('exportFilings', {
    as: at.named('officer'),
    query: { language: 'en' },
  });
  expect(headers.get('content-type')).toContain('text/csv');
  expect(text).toContain('filing number,filed with,plan,no.,task');
  expect(text).toContain(`'=1+1,市整改办,`);
  expect(text.trim().split('\r\n')).toHaveLength(5);
});

describe('where the place has filings confirmed', () => {
  const CONFIRMED: ClosingStep = { ...FILING, confirmedBy: { post: 'government-head', of: 'government' } };
  const confirms = (taskId: string, as: string, body: object = { note: '函〔2026〕3号' }): Promise<Got> =>
    at.ask('confirmFiling', { as: at.named(as), params: { taskId }, body });
  const countedAsFiled = async (): Promise<number> => {
    const planId = await seedImportedPlan(at.house);
    const { body } = await at.ask('showPlan', { as: at.named('officer'), params: { planId } });
    const facts = body.facts as { fact: string; count: number }[];
    return facts.find(({ fact }) => fact === 'filing')?.count ?? 0;
  };

  it('waits as filed, and is closed once that is confirmed', async () => {
    const task = await toFile('K1', CONFIRMED);
    const before = await countedAsFiled();
    const filed = await files(task, '甬备〔2026〕21号');
    expect(filed.body.task).toMatchObject({ status: 'closing', filingNumber: '甬备〔2026〕21号' });
    expect(await index('officer', { number: '21号' })).toEqual([expect.objectContaining({ state: 'filed' })]);
    expect(await countedAsFiled()).toBe(before + 1);
    expect(said(await confirms(task, 'officer'))).toEqual([403, 'not-authorised']);
    expect((await confirms(task, 'mayor')).body.task).toMatchObject({ status: 'closed' });
    expect(await index('officer', { number: '21号' })).toEqual([
      expect.objectContaining({ state: 'closed' }),
    ]);
    expect(await countedAsFiled()).toBe(before + 1);
    expect(said(await confirms(task, 'mayor'))).toEqual([409, 'wrong-state']);
  });

  it('goes back to work when it is sent back, and its number stays its own', async () => {
    const task = await toFile('K2', CONFIRMED);
    await files(task, '甬备〔2026〕22号');
    const body = { because: '佐证材料不全' };
    const back = await at.ask('returnTask', { as: at.named('mayor'), params: { taskId: task }, body });
    expect(back.body.task).toMatchObject({ status: 'underway', filingNumber: null });
    expect(await index('officer', { state: 'returned' })).toEqual([
      expect.objectContaining({ number: '甬备〔2026〕22号', ref: 'K2' }),
    ]);
    const other = await toFile('K3');
    expect(said(await files(other, '甬备〔2026〕22号'))).toEqual([409, 'filing-number-used']);
  });
});

describe('the certificate of a closed task', () => {
  const check = (code: string, tenant = 'main'): Promise<Got> =>
    at.ask('checkCertificate', { params: { tenant }, body: { code } });
  const saved = (taskId: string, as = 'officer'): Promise<Got> =>
    at.ask('taskCertificate', { as: at.named(as), params: { taskId } });

  it('is the same bytes each time, and what its code says to a stranger names no person', async () => {
    const task = await toFile('C1');
    expect(said(await saved(task))).toEqual([409, 'wrong-state']);
    await files(task, '甬备〔2026〕31号');
    const one = await saved(task, 'lead');
    expect([one.status, one.text.slice(0, 2)]).toEqual([200, 'PK']);
    expect((await saved(task)).text).toBe(one.text);
    expect(said(await saved(task, 'sibling'))).toEqual([404, 'not-found']);
    const { body } = await at.ask('taskRecord', { as: at.named('officer'), params: { taskId: task } });
    const closing = (body.facts as { type: string; hash: string }[]).find(
      ({ type }) => type === 'TaskClosed',
    )!;
    const told = await check(` ${closing.hash.slice(0, 24)} `);
    expect(told.body).toMatchObject({ ref: 'C1', unit: '市水利局', filingNumber: '甬备〔2026〕31号' });
    expect(told.body.link).toMatchObject({ hash: closing.hash });
    expect(JSON.stringify(told.body)).not.toContain('officer');
  });

  it('tells whoever has no right code nothing', async () => {
    for (const code of ['', '0'.repeat(24), "' or 1=1 --"]) expect((await check(code)).status).toBe(404);
    expect((await check('0'.repeat(24), 'other')).status).toBe(404);
  });
});
