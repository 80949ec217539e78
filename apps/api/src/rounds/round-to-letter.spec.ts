import { firstRound, roundAggregate } from '@duban/domain';
import { todayOf } from '../house';
import { clientOf, type Client, type Got } from '../testing/client';
import { eventually, freshNamespace, WorkerProcess } from '../testing/engine';
import { settle, type Resident } from '../testing/residents';
import { planIdOf, policyOf, seedTask, seedUnits, type Units } from '../testing/seed';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

jest.setTimeout(90_000);

let at: SpecHouse;
let ask: Client;
let worker: WorkerProcess;
let director: Resident;
let officer: Resident;
let stranger: Resident;
let clerks: readonly Resident[];
let round: { planId: string; period: string };

beforeAll(async () => {
  at = await openSpecHouse({ namespace: await freshNamespace() });
  ask = clientOf(at.url);
  worker = await WorkerProcess.start(at.environment);
  const units = await seedUnits(at.house);
  director = await settle(at.house, 'director', { post: signerPost(), unit: units.office });
  const clerk = { post: 'office-officer', unit: units.office };
  clerks = [await settle(at.house, 'clerk', clerk), await settle(at.house, 'colleague', clerk)];
  officer = await settle(at.house, 'officer', { post: 'unit-officer', unit: units.lead });
  stranger = await settle(at.house, 'stranger', { post: 'unit-officer', unit: units.sibling });
  await settle(at.house, 'principal', { post: 'unit-principal', unit: units.lead });
  await seedOpenRound(units);
});
afterAll(async () => {
  await worker?.kill();
  await at?.close();
});

const signerPost = (): string => policyOf(at.house).ladder[0]?.signer.post ?? '';

/** Two tasks that are worked on; one of them reports. */
async function seedOpenRound(units: Units): Promise<void> {
  const { house } = at;
  const taskIds = [await seedTask(house, units, '1'), await seedTask(house, units, '2')];
  for (const taskId of taskIds) {
    const got = await eventually(async () => {
      const receipt = await ask('receiveTask', { as: officer, params: { taskId } });
      return receipt.status === 200 ? receipt : null;
    });
    expect(got.status).toBe(200);
  }
  const { cadence, dueDay } = policyOf(house).scheduling;
  const rhythm = { cadence, dueDay, zoneOffsetMinutes: 480 };
  const facts = firstRound(planIdOf(house.tenant.id), todayOf(house), rhythm);
  round = { planId: facts.planId, period: facts.period };
  const on = todayOf(house);
  const mark = { commandId: 'seed/round', digest: '', actor: 'system:seed', principal: null, on, late: null };
  const events = [{ type: 'RoundPlanned', data: { facts } }];
  await house.ledger.begin(house.tenant.id, mark, [{ aggregate: roundAggregate(facts), events }]);
  await eventually(async () => (await show()).body.status === 'open');
  const report = {
    as: officer,
    params: { taskId: taskIds[0] ?? '' },
    body: { state: 'on-schedule', text: '按序时推进' },
  };
  expect((await ask('reportTask', report)).body).toMatchObject({
    state: 'on-schedule',
    period: facts.period,
  });
}

const show = (): Promise<Got> => ask('showRound', { as: director, params: round });
const close = (because: string, key: string): Promise<Got> =>
  ask('closeRound', { as: director, params: round, body: { because }, key });
const outcome = ({ status, body }: Got) => [status, body.code];

describe('a round', () => {
  it('is reported to once, and the same request is answered again', async () => {
    const taskId = await taskOf('2');
    const body = { state: 'not-started', text: '尚未开工' };
    const twice = await Promise.all(
      [1, 2].map(() => ask('reportTask', { as: officer, params: { taskId }, body, key: 'r' })),
    );
    expect(twice.map(outcome)).toEqual([
      [200, undefined],
      [200, undefined],
    ]);
    expect(twice[0]?.body).toEqual(twice[1]?.body);
    const again = await ask('reportTask', { as: officer, params: { taskId }, body });
    expect(outcome(again)).toEqual([409, 'already-reported']);
    const other = await ask('reportTask', {
      as: officer,
      params: { taskId },
      body: { ...body, text: 'x' },
      key: 'r',
    });
    expect(outcome(other)).toEqual([422, 'key-reused']);
  });

  it('is closed early by the office with a reason, once', async () => {
    expect(outcome(await close(' ', 'no'))).toEqual([422, 'missing-text']);
    const closed = await close('上级提前调度', 'yes');
    expect([closed.status, closed.body.status]).toEqual([200, 'closed']);
    expect((await close('上级提前调度', 'yes')).body).toEqual(closed.body);
    expect(outcome(await close('又一次', 'again'))).toEqual([409, 'round-closed']);
  });

  it('leaves its bulletin to the office, and to nobody who has a part in some of its tasks only', async () => {
    const { status, body } = await ask('showBulletin', { as: director, params: round });
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...round, figures: { claimed: { 'on-schedule': 1, 'not-started': 1 } } });
    expect(outcome(await ask('showBulletin', { as: officer, params: round }))).toEqual([404, 'not-found']);
    const next = { ...round, period: '2099-01' };
    expect(outcome(await ask('showBulletin', { as: director, params: next }))).toEqual([404, 'not-found']);
  });
});

describe('a letter', () => {
  let letterId: string;
  let textHash: string;

  it('is drafted for the task that is behind', async () => {
    const letters = await eventually(async () => {
      const { body } = await ask('listLetters', { as: director });
      const all = body.letters as { id: string; about: { ref: string }; textHash: string }[];
      return all.find(({ about }) => about.ref === '2');
    });
    ({ id: letterId, textHash } = letters);
    expect((await ask('showLetter', { as: officer, params: { letterId } })).status).toBe(404);
  });

  it('says by name who can do what', async () => {
    const { body } = await ask('showLetter', { as: director, params: { letterId } });
    expect(body).toMatchObject({
      revised: null,
      waiting: [
        { act: 'revise', by: { unitName: '市整改办', people: [{ name: 'clerk' }, { name: 'colleague' }] } },
        { act: 'issue', by: { postName: { zh: '整改办主任' }, people: [{ name: 'director' }] } },
      ],
    });
  });

  it('is revised by one of two who began with the same text, and says by whom', async () => {
    const revise = (as: Resident | undefined, base: string) =>
      ask('reviseLetter', {
        as: as ?? null,
        params: { letterId },
        body: { title: '提醒函', body: `${as?.signInName}改`, textHash: base },
      });
    const both = await Promise.all(clerks.map((clerk) => revise(clerk, textHash)));
    expect(both.map(outcome).sort()).toEqual([
      [200, undefined],
      [409, 'stale-text'],
    ]);
    const first = both[0]?.status === 200 ? 0 : 1;
    const { body } = await ask('showLetter', { as: director, params: { letterId } });
    expect(body).toMatchObject({
      body: `${clerks[first]?.signInName}改`,
      revised: { by: clerks[first]?.signInName, recordedAt: expect.stringContaining('T') as string },
    });
    const again = await revise(clerks[1 - first], body.textHash as string);
    expect(outcome(again)).toEqual([200, undefined]);
    ({ textHash } = again.body.letter as { textHash: string });
  });

  it('is issued by the right person on the text that was read, with a number', async () => {
    const issue = (as: Resident, hash: string) =>
      eventually(async () => {
        const got = await ask('issueLetter', { as, params: { letterId }, body: { textHash: hash } });
        return got.status === 503 ? null : got;
      });
    expect(outcome(await issue(officer, textHash))).toEqual([404, 'not-found']);
    expect(outcome(await issue(director, 'a'.repeat(64)))).toEqual([409, 'stale-text']);
    const issued = await issue(director, textHash);
    expect(outcome(issued)).toEqual([200, undefined]);
    expect((issued.body.letter as { number: string }).number).toMatch(/〔\d{4}〕1号$/);
  });

  it('is given as a document to whoever may read it, and to nobody else', async () => {
    const params = { letterId };
    const got = await ask('letterDocument', { as: director, params });
    expect(got.headers.get('content-type')).toMatch(/wordprocessingml/);
    expect(decodeURIComponent(got.headers.get('content-disposition') ?? '')).toMatch(/〕1号\.docx$/);
    expect([got.status, got.text.slice(0, 2)]).toEqual([200, 'PK']);
    expect((await ask('letterDocument', { as: director, params })).text).toBe(got.text);
    expect(outcome(await ask('letterDocument', { as: stranger, params }))).toEqual([404, 'not-found']);
  });

  it('is replaced by one correction, however many ask for it, and is neither received nor answered any more', async () => {
    const params = { letterId };
    const correct = (as: Resident, reason: string) => ask('correctLetter', { as, params, body: { reason } });
    expect(outcome(await correct(officer, '写错'))).toEqual([403, 'not-authorised']);
    expect(outcome(await correct(director, ' '))).toEqual([400, 'bad-request']);
    const both = await Promise.all([correct(director, '时限写错'), correct(director, '单位写错')]);
    expect(both.map(outcome).sort()).toEqual([
      [200, undefined],
      [409, 'letter-corrected'],
    ]);
    expect(outcome(await ask('receiveLetter', { as: officer, params }))).toEqual([409, 'letter-corrected']);
    const old = (await ask('showLetter', { as: director, params })).body as {
      status: string;
      number: string;
      followedBy: { letterId: string; number: null };
    };
    expect(old).toMatchObject({
      status: 'corrected',
      options: [],
      waiting: [],
      clocks: [],
      followedBy: { number: null },
    });
    expect((await ask('showLetter', { as: officer, params })).body).toMatchObject({ followedBy: null });
    ({ letterId } = old.followedBy);
    const next = (await ask('showLetter', { as: director, params: { letterId } })).body;
    expect(next).toMatchObject({ status: 'drafted', follows: { how: 'correct', number: old.number } });
    const issued = await eventually(async () => {
      const body = { textHash: next.textHash as string };
      const got = await ask('issueLetter', { as: director, params: { letterId }, body });
      return got.status === 200 ? got : null;
    });
    expect((issued.body.letter as { number: string }).number).toMatch(/〔\d{4}〕2号$/);
  });

  it('reaches its receiver, is received and answered, and then nothing more', async () => {
    const params = { letterId };
    await eventually(async () => {
      const { messages } = (await ask('inbox', { as: officer })).body as { messages: { letterId: string }[] };
      return messages.some((message) => message.letterId === letterId);
    });
    expect(outcome(await ask('receiveLetter', { as: director, params }))).toEqual([403, 'not-authorised']);
    expect(outcome(await ask('receiveLetter', { as: officer, params }))).toEqual([200, undefined]);
    expect(outcome(await ask('replyLetter', { as: officer, params, body: { text: '已开工' } }))).toEqual([
      200,
      undefined,
    ]);
    // Its process has ended: the ledger says why.
    expect(outcome(await ask('replyLetter', { as: officer, params, body: { text: '再复' } }))).toEqual([
      409,
      'wrong-state',
    ]);
  });
});

async function taskOf(wanted: string): Promise<string> {
  const { body } = await ask('listTasks', { as: director, query: { ref: wanted } });
  return (body.tasks as { id: string }[])[0]?.id ?? '';
}

describe('an explanation', () => {
  it('says what waits for whom, by name', async () => {
    const { body } = await ask('explainTask', { as: director, params: { taskId: await taskOf('1') } });
    const acts = body.acts as {
      act: string;
      until: string | null;
      by: { postName: object; unitName: string; people: object[] }[];
    }[];
    // The round has closed, and the next one is still to come: nobody can report.
    expect(acts.map(({ act, until }) => [act, until])).toEqual([['complete', '2030-12-31']]);
    expect(acts[0]?.by).toMatchObject([
      { unitName: '市水利局', people: [{ name: 'principal' }], postName: { zh: '单位主要负责人' } },
    ]);
    expect(body.law).toMatchObject({ pack: 'ningbo' });
  });

  it('says of the next round when it closes, long before the deadline', async () => {
    const { body } = await ask('explainTask', { as: director, params: { taskId: await taskOf('1') } });
    const ahead = body.ahead as { on: string; because: { zh: string }; unless: { zh: string } | null }[];
    const unless = ahead.map((coming) => coming.unless?.zh ?? null);
    const [opens, closes, letter, deadline] = ahead.map(({ because }) => because.zh);
    expect(opens).toMatch(/^\d{4}年\d+月调度开始$/);
    expect(closes).toMatch(/^\d{4}年\d+月调度于 \d{4}-\d\d-25 截止$/);
    expect(letter).toContain('自动拟提醒函致牵头单位经办人，由整改办主任签发');
    expect(deadline).toBe('整改时限 2030-12-31 届满，届时未完成的，记为超期');
    expect(body.next).toEqual(ahead[0]);
    expect(unless[2]).toMatch(/^牵头单位经办人在 \d{4}-\d\d-25 前填报\d{4}年\d+月进展，即不发生$/);
  });

  it('says who will have to sign, and on which document that rests, long before anybody signs', async () => {
    const { body } = await ask('explainTask', { as: director, params: { taskId: await taskOf('1') } });
    const steps = body.steps as { step: string; signing: unknown }[];
    const { tree, seats, basis, unverified } = steps.find(({ step }) => step === 'signature')?.signing as {
      tree: {
        rule: string;
        sentence: { zh: string };
        places: { anyOf: unknown[]; filledBy: null }[];
      };
      seats: { post: string; of: string; unitName: string }[];
      basis: string;
      unverified: boolean;
    };
    expect(tree.rule).toBe('per-group');
    expect(tree.sentence.zh).toContain('各签字 1 人，共 2 人');
    expect(tree.places.map(({ filledBy }) => filledBy)).toEqual([null, null]);
    expect(tree.places.map(({ anyOf }) => anyOf)).toEqual(seats.map(({ post, of }) => [{ post, of }]));
    expect(seats.map(({ unitName }) => unitName)).toEqual(['市委', '市政府']);
    expect(basis).toContain('双签字');
    expect(unverified).toBe(true);
  });
});
