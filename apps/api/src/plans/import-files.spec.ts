import { routes } from '@duban/contract';
import { readPlan, samplePlan, writeSamplePlan } from '@duban/documents';
import { randomUUID } from 'node:crypto';
import { todayOf } from '../house';
import { clientOf, type Client, type Got } from '../testing/client';
import { settle, settleUnit, type Resident } from '../testing/residents';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

let at: SpecHouse;
let ask: Client;
let office: Resident;

beforeAll(async () => {
  at = await openSpecHouse();
  ask = clientOf(at.url);
  const unit = await settleUnit(at.house, '市整改办', 'office');
  office = await settle(at.house, 'office', { post: 'administrator', unit });
});
afterAll(() => at?.close());

const read = (bytes: Uint8Array): Promise<Got> =>
  ask('readPlan', { as: office, query: { name: 'plan.xlsx' }, body: bytes, key: randomUUID() });
const outcome = ({ status, body }: Got) => [status, body.code];

describe('a file', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it.each([
    ['that is no table', bytes('%PDF-1.7 …'), 422, 'bad-file'],
    ['that only looks like one', bytes('PK\u0003\u0004 and nothing'), 422, 'bad-file'],
    ['that is empty', new Uint8Array(), 422, 'bad-file'],
    ['of more than 10 MB', new Uint8Array(11 * 1024 * 1024), 413, 'too-large'],
  ])('%s is refused', async (_, file, status, code) => {
    const got = await read(file);
    expect(outcome(got)).toEqual([status, code]);
    expect(got.body.because).toEqual({ zh: expect.any(String), en: expect.any(String) });
  });

  it('is refused with the reader’s own code', async () => {
    const { body } = await read(bytes('%PDF-1.7 …'));
    expect(body.errors?.[0]?.message).toContain('file-type');
  });

  it('may name a unit by a word that every object knows', async () => {
    const tasks = samplePlan({ firstYear: 2027 }).map((task) => ({ ...task, lead: ['constructor'] }));
    const { body } = await read(await writeSamplePlan(tasks));
    expect(body.newUnits).toContain('constructor');
  });

  it('sent as JSON is refused', async () => {
    const got = await ask('readPlan', { as: office, query: { name: 'x' }, body: {} });
    expect(outcome(got)).toEqual([400, 'bad-request']);
  });
});

describe('a unit that is misspelt in many tasks', () => {
  const WRONG = '市生态环境据';
  let importId: string;
  let doubts: object;

  const mendUnit = (said: object, key: string = randomUUID()): Promise<Got> =>
    ask('mendUnit', {
      as: office,
      params: { importId },
      key,
      body: { unit: WRONG, said: '市环境局', ...said },
    });
  interface Task {
    readonly units: Readonly<Record<string, readonly string[]>>;
    readonly confidence: object;
  }
  const tasksOf = ({ body }: Got): readonly Task[] => (body.reading as { tasks: Task[] }).tasks;

  beforeAll(async () => {
    const tasks = samplePlan({ firstYear: 2029 }).slice(0, 3);
    const got = await read(
      await writeSamplePlan(
        tasks.map((task, index) => ({
          ...task,
          lead: [index === 0 ? '市水利局' : WRONG],
          cooperating: ['市环境局', WRONG],
          acceptance: [WRONG],
        })),
      ),
    );
    importId = String(got.body.importId);
    doubts = tasksOf(got).map(({ confidence }) => confidence);
  });

  it('is mended in all of them at once, each with what the file said, and settles no other doubt', async () => {
    const got = await mendUnit({}, 'mend-unit');
    expect(outcome(got)).toEqual([200, undefined]);
    expect(
      tasksOf(got).map(({ units }) => [units['lead'], units['cooperating'], units['acceptance']]),
    ).toEqual([
      [['市水利局'], ['市环境局'], ['市环境局']],
      [['市环境局'], ['市环境局'], ['市环境局']],
      [['市环境局'], ['市环境局'], ['市环境局']],
    ]);
    expect(tasksOf(got).map(({ confidence }) => confidence)).toEqual(doubts);
    expect(got.body.newUnits).not.toContain(WRONG);
    const corrections = got.body.corrections as object[];
    expect(corrections).toHaveLength(8);
    expect(corrections[0]).toMatchObject({
      task: 0,
      field: 'units.cooperating',
      read: `市环境局、${WRONG}`,
      said: '市环境局',
      byName: 'office',
    });
  });

  it('is mended once by the same key', async () => {
    const got = await mendUnit({}, 'mend-unit');
    expect([got.status, (got.body.corrections as object[]).length]).toEqual([200, 8]);
  });

  it('that nobody writes any longer is refused, with who was first', async () => {
    const got = await mendUnit({});
    expect(outcome(got)).toEqual([409, 'mended-meanwhile']);
    expect(got.body.because).toEqual({
      zh: `已没有任务写着“${WRONG}”，最近一次更正的是office`,
      en: `no task says “${WRONG}” any longer; office mended last`,
    });
  });
});

describe('the sample', () => {
  it('is a file that can be read as it is, with deadlines that are still to come', async () => {
    const headers = { authorization: `Bearer ${office.token}` };
    const answer = await fetch(`${at.url}${routes.planSample.path}`, { headers });
    expect(answer.headers.get('content-disposition')).toContain('.xlsx');
    const plan = await readPlan(new Uint8Array(await answer.arrayBuffer()), { name: 'sample.xlsx' });
    if (!plan.ok) throw new Error(plan.because.en);
    expect(plan.reading.tasks).toHaveLength(3);
    const days = plan.reading.tasks.flatMap(({ deadline }) => deadline?.day ?? []);
    expect(days.every((day) => day > todayOf(at.house))).toBe(true);
  });

  it('has the columns that are explained, the needed ones among them', async () => {
    const { body } = await ask('planColumns', { as: office });
    const columns = body.columns as { label: string; needed: boolean; also: string[] }[];
    expect(columns.filter(({ needed }) => needed).map(({ label }) => label)).toEqual([
      '序号',
      '整改任务',
      '整改时限',
      '牵头单位',
    ]);
    expect(columns.find(({ label }) => label === '整改任务')?.also).toContain('整改事项');
  });
});
