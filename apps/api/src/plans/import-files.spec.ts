import { samplePlan, writeSamplePlan } from '@duban/documents';
import { randomUUID } from 'node:crypto';
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
