import { taskAggregate } from '@duban/contract';
import { nextDay, startOfDayMs, type Task } from '@duban/domain';
import { clientOf, type Got, type Sent } from '../testing/client';
import { eventually } from '../testing/engine';
import { seedTask } from '../testing/seed';
import { seedPublicity, type SeededPeriod } from '../testing/seed-periods';
import { startedAnew } from '../testing/spec-house';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';
import { OF_ADDRESS, OF_NOTICE } from './objection-gateway';

jest.setTimeout(90_000);

let at: WorkingHouse;
/** Many addresses, so that a spec that is not about them is not held up. */
let addresses = 0;
beforeAll(async () => {
  at = await openWorkingHouse(
    {
      officer: ['office-officer', 'office'],
      lead: ['unit-officer', 'lead'],
    },
    { DUBAN_TRUST_PROXY: '1' },
  );
});
afterAll(() => at?.close());

const from = (address: string): Pick<Sent, 'headers'> => ({ headers: { 'x-forwarded-for': address } });
const objects = (noticeId: string, text: unknown, more: Sent & { contact?: string } = {}): Promise<Got> => {
  const { contact, ...sent } = more;
  addresses += 1;
  return at.ask('makeObjection', {
    ...from(`10.1.${Math.floor(addresses / 250)}.${addresses % 250}`),
    params: { tenant: 'main', noticeId },
    body: { text, ...(contact && { contact }) },
    ...sent,
  });
};
const seen = (noticeId: string): Promise<Got> =>
  at.ask('publicNotice', { params: { tenant: 'main', noticeId } });
const asked = (number: string): Promise<Got> =>
  at.ask('objectionState', { params: { tenant: 'main' }, body: { number } });
const read = (taskId: string, as = 'officer'): Promise<Got> =>
  at.ask('taskObjections', { as: at.named(as), params: { taskId } });
const answers = (taskId: string, objectionId: string, more: Sent = {}): Promise<Got> =>
  at.ask('answerObjection', {
    as: at.named('officer'),
    params: { taskId, objectionId },
    body: { text: '已复测，水质达标', upheld: false },
    ...more,
  });
const idsOf = ({ body }: Got): readonly string[] => (body.objections as { id: string }[]).map(({ id }) => id);

async function stateOf(taskId: string): Promise<Task> {
  const there = await at.house.ledger.stateOf<'task'>(at.house.tenant.id, taskAggregate(taskId));
  return there!.state;
}
/** What its process carries, once that is as far as the ledger. */
const caughtUp = (taskId: string): Promise<object> =>
  eventually(async () => {
    const { tenant, ledger, temporal } = at.house;
    const handle = temporal.client.workflow.getHandle(`task/${tenant.id}/${taskId}/1`);
    const carried = await handle.query<{ sequence: number }>('view');
    const there = await ledger.stateOf(tenant.id, taskAggregate(taskId));
    return carried.sequence === there?.sequence ? carried : null;
  });

it('shows what was published to anybody, and of everything else not even that it exists', async () => {
  const { id } = await seedPublicity(at.house, at.units, 'P1');
  const hidden = await seedTask(at.house, at.units, 'P2');
  const strange = await seedTask(at.house, at.units, 'P3', { tenant: at.other.id });
  const shown = await seen(id);
  expect(shown).toMatchObject({ status: 200, body: { id, state: 'running', takesObjections: true } });
  expect(shown.body.counted).toHaveLength(300);
  expect((shown.body.text as { body: string }).body).toContain('二、整改目标');
  const list = await at.ask('publicNotices', { params: { tenant: 'main' } });
  expect(list.body.notices).toEqual([expect.objectContaining({ id })]);
  for (const [tenant, noticeId] of [
    ['main', hidden],
    ['main', strange],
    ['other', strange],
    ['other', id],
    ['MAIN', id],
  ])
    expect((await at.ask('publicNotice', { params: { tenant: tenant!, noticeId: noticeId! } })).status).toBe(
      404,
    );
  expect((await objects(hidden, '有异议')).status).toBe(404);
  expect((await at.ask('publicNotices', { params: { tenant: 'other' } })).status).toBe(404);
  const file = await at.ask('publicNoticeFile', { params: { tenant: 'main', noticeId: id } });
  expect(file.headers.get('content-type')).toContain('wordprocessingml');
  expect(file.text.slice(0, 2)).toBe('PK');
});

it('takes an objection without an account, pauses, is answered by the office alone, and goes on', async () => {
  const { id, until } = await seedPublicity(at.house, at.units, 'O1');
  const said = '<script>alert(1)</script> 河水仍有异味';
  const key = 'an-objection';
  const first = await objects(id, said, { contact: '13800138000', key });
  expect(first).toMatchObject({
    status: 200,
    body: { number: expect.stringMatching(/^YY\d{8}(-[0-9A-Z]{4}){3}$/) },
  });
  // The same key and body are the same objection, whatever the line did to the first answer.
  expect((await objects(id, said, { contact: '13800138000', key })).body).toEqual(first.body);
  expect((await objects(id, '另一件', { key })).body.code).toBe('key-reused');
  const number = String(first.body.number);
  expect(await seen(id)).toMatchObject({ body: { state: 'paused', objections: { received: 1, open: 1 } } });
  expect(await asked(` ${number.toLowerCase()} `)).toMatchObject({
    body: { number, answer: null, noticeId: id },
  });
  await caughtUp(id);

  const byOffice = await read(id);
  expect(byOffice.body).toMatchObject({
    mayAnswer: true,
    objections: [{ number, text: said, contact: '13800138000', answer: null }],
  });
  expect((await read(id, 'lead')).body).toMatchObject({
    mayAnswer: false,
    objections: [{ number, text: null, contact: null }],
  });
  const { body: explained } = await at.ask('explainTask', {
    as: at.named('officer'),
    params: { taskId: id },
  });
  expect(explained).toMatchObject({
    acts: [{ act: 'answer-objection' }],
    clocks: [{ kind: 'publicity', pauses: [{ to: null, because: expect.stringContaining(number) }] }],
  });
  const [objectionId = ''] = idsOf(byOffice);
  expect(await answers(id, objectionId, { as: at.named('lead') })).toMatchObject({
    body: { code: 'not-authorised' },
  });
  expect(await answers(id, objectionId, { body: { text: ' ', upheld: false } })).toMatchObject({
    body: { code: 'missing-text' },
  });
  expect((await answers(id, objectionId)).status).toBe(200);
  expect((await answers(id, objectionId)).body.code).toBe('wrong-state');
  const later = await seen(id);
  expect(later).toMatchObject({
    body: { state: 'running', earlier: [{ to: until }], objections: { open: 0 } },
  });
  expect(later.body.counted).toHaveLength(300);
  // Today is a day that counts, or one that never did.
  expect(String(later.body.to) >= until).toBe(true);
  expect(await asked(number)).toMatchObject({
    body: { answer: { text: '已复测，水质达标', upheld: false } },
  });
  await caughtUp(id);
});

it('sends the task back once the last is answered, if one holds, and tells its process', async () => {
  const { id } = await seedPublicity(at.house, at.units, 'O2');
  await objects(id, '第一件');
  const { body } = await objects(id, '第二件');
  const [one = '', two = ''] = idsOf(await read(id));
  await answers(id, one, { body: { text: '成立，退回整改', upheld: true } });
  expect(await seen(id)).toMatchObject({ body: { state: 'paused' } });
  await answers(id, two);
  expect(await seen(id)).toMatchObject({ body: { state: 'returned', result: null, takesObjections: false } });
  expect(await stateOf(id)).toMatchObject({ status: 'underway' });
  await caughtUp(id);
  expect(await objects(id, '第三件')).toMatchObject({ status: 409, body: { code: 'notice-over' } });
  expect((await asked(String(body.number))).status).toBe(200);
});

describe('bad input', () => {
  let notice: SeededPeriod;
  beforeAll(async () => {
    notice = await seedPublicity(at.house, at.units, 'B1');
  });
  /** The API's clock, for the time of a call. */
  async function by<T>(nowMs: number, call: () => Promise<T>): Promise<T> {
    const house = at.house as { now: () => number };
    const { now } = house;
    house.now = () => nowMs;
    return call().finally(() => void (house.now = now));
  }
  const midnightAfter = (): number => startOfDayMs(nextDay(notice.until), 480);

  it.each([
    ['nothing', '', 422, 'missing-text'],
    ['blanks', ' \n\t　', 422, 'missing-text'],
    ['2,001 characters', '异'.repeat(2_001), 422, 'too-long'],
    ['no text', 7, 400, 'bad-request'],
  ])('%s is refused', async (_what, text, status, code) => {
    const got = await objects(notice.id, text);
    expect(got).toMatchObject({ status, body: { code } });
    if (code !== 'bad-request') expect(got.body.because?.zh).toMatch(/[一-鿿]/);
    expect((await seen(notice.id)).body.state).toBe('running');
  });

  it('counts in the last second, and not in the one after', async () => {
    expect(await by(midnightAfter(), () => objects(notice.id, '晚了'))).toMatchObject({
      ...{ status: 409, body: { code: 'notice-over', because: { zh: expect.stringContaining('信访') } } },
    });
    const last = await by(midnightAfter() - 1_000, () => objects(notice.id, '最后一秒'));
    expect(last).toMatchObject({ status: 200, body: { on: notice.until } });
    await caughtUp(notice.id);
  });

  it('is no receipt number of anybody', async () => {
    for (const number of ['YY20260306-AAAA-BBBB-CCCC', "' or 1=1 --", '<b>'])
      expect(await asked(number)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('is a hundred in a minute from one address, or more than a notice takes from many', async () => {
    const { id } = await seedPublicity(at.house, at.units, 'B2');
    const many = async (times: number, address: (n: number) => string): Promise<readonly number[]> => {
      const statuses: number[] = [];
      for (let n = 0; n < times; n += 1)
        statuses.push((await objects(id, `第 ${n} 件`, from(address(n)))).status);
      return statuses;
    };
    const left = OF_NOTICE.atOnce - OF_ADDRESS.atOnce;
    const one = await many(100, () => '192.0.2.7');
    expect(one.filter((status) => status === 200)).toHaveLength(OF_ADDRESS.atOnce);
    expect(one.at(-1)).toBe(429);
    const others = await many(left + 5, (n) => `198.51.100.${n}`);
    expect(others.filter((status) => status === 200).length).toBeGreaterThanOrEqual(left);
    expect(others).toContain(429);
  });

  it('is more than an address may send, through two processes', async () => {
    const { id } = await seedPublicity(at.house, at.units, 'B3');
    const second = await startedAnew({ environment: at.environment });
    const body = { text: '同一地址' };
    const params = { tenant: 'main', noticeId: id };
    const through = [at.ask, clientOf(second.url)];
    const sent = Array.from({ length: OF_ADDRESS.atOnce * 2 }, (_, n) =>
      through[n % 2]!('makeObjection', { ...from('192.0.2.8'), params, body }),
    );
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(OF_ADDRESS.atOnce);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    await second.close();
  });
});
