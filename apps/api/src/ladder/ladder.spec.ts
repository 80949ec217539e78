import { planAggregate } from '@duban/contract';
import { todayOf } from '../house';
import type { Got } from '../testing/client';
import { eventually } from '../testing/engine';
import { planIdOf, policyOf, seedTask } from '../testing/seed';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

let at: WorkingHouse;
beforeAll(async () => {
  at = await openWorkingHouse({
    officer: ['office-officer', 'office'],
    director: ['office-director', 'office'],
    principal: ['unit-principal', 'lead'],
    stranger: ['unit-principal', 'sibling'],
  });
});
afterAll(() => at?.close());

interface Rung {
  readonly id: string;
  readonly acts: readonly string[];
  readonly held: unknown;
}
interface Measure {
  readonly letterId: string;
  readonly rung: string;
  readonly acts: readonly string[];
}

const seeded = (ref: string): Promise<string> => seedTask(at.house, at.units, ref);
const seen = (taskId: string, as = 'director'): Promise<Got> =>
  at.ask('taskLadder', { as: at.named(as), params: { taskId } });
const act = (taskId: string, body: object, as = 'director'): Promise<Got> =>
  at.ask('actOnLadder', { as: at.named(as), params: { taskId }, body });
const rungOf = ({ body }: Got, id: string): Rung => {
  const found = (body.rungs as Rung[]).find((rung) => rung.id === id);
  if (!found) throw new Error(`no rung ${id}`);
  return found;
};
const measuresOf = ({ body }: Got): readonly Measure[] => body.measures as Measure[];
const taken = async (taskId: string, rung: string): Promise<Measure> => {
  const done = await act(taskId, { type: 'take-rung', rung, because: '现场检查发现进展缓慢' });
  expect([done.status, done.body.because]).toEqual([200, undefined]);
  const measure = measuresOf(await seen(taskId)).find((one) => one.rung === rung);
  if (!measure) throw new Error(`${rung} asks for nothing`);
  return measure;
};

/** Its letter, read and issued by whoever signs it. */
async function issued(letterId: string): Promise<void> {
  const of = { as: at.named('director'), params: { letterId } };
  const letter = await eventually(async () => {
    const { status, body } = await at.ask('showLetter', of);
    return status === 200 ? body : null;
  });
  const { textHash } = letter as { textHash: string };
  await eventually(async () => {
    const { status } = await at.ask('issueLetter', { ...of, body: { textHash } });
    return status === 200 ? true : null;
  });
}

/** The plan of the tasks, whose pack has warning levels. */
async function placed(): Promise<void> {
  const { ledger, tenant } = at.house;
  const planId = planIdOf(tenant.id);
  const mark = { commandId: 'plan', digest: '', actor: 'system:seed', principal: null, late: null };
  const data = { planId, name: '整改方案', pack: 'ningbo', edition: 'e' };
  await ledger.begin(tenant.id, { ...mark, on: todayOf(at.house) }, [
    { aggregate: planAggregate(planId), events: [{ type: 'PlanOpened', data }] },
  ]);
}

const judgedHash = async (taskId: string): Promise<string> => {
  const { judged } = (await seen(taskId)).body.judgement as { judged: { hash: string } };
  return judged.hash;
};

const inInbox = async (name: string, taskId: string) => {
  const { body } = await at.ask('inbox', { as: at.named(name) });
  return (body.toDo as { taskId: string; act: string; by: string | null; letterId: string | null }[])
    .filter((item) => item.taskId === taskId && item.letterId === null)
    .map(({ act: what, by }) => [what, by]);
};

describe('a ladder', () => {
  it('shows its rungs in the order of the law, who decides on each, and what silence brings', async () => {
    const taskId = await seeded('1');
    const { status, body } = await seen(taskId);
    expect(status).toBe(200);
    expect(body).toMatchObject({ inRow: 0, inAll: 0, unverified: true, measures: [] });
    expect(rungOf({ status, body } as Got, 'interview')).toMatchObject({
      acts: ['take-rung'],
      by: { post: 'office-director', people: [{ name: 'director' }] },
    });
    expect(rungOf({ status, body } as Got, 'reminder').acts).toEqual(['take-rung', 'hold-rung']);
    expect(rungOf(await seen(taskId, 'principal'), 'interview').acts).toEqual([]);
    expect((await seen(taskId, 'stranger')).status).toBe(404);
    expect(
      (await act(taskId, { type: 'take-rung', rung: 'interview', because: '看看' }, 'stranger')).status,
    ).toBe(404);
  });

  it('is climbed by decision: the letter says why, and there is one of it however often it is asked for', async () => {
    const taskId = await seeded('2');
    const both = await Promise.all(
      ['分管领导要求', '工作专班要求'].map((because) =>
        act(taskId, { type: 'take-rung', rung: 'circular', because }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('rung-reached');
    const letters = await eventually(async () => {
      const { body } = await at.ask('listLetters', { as: at.named('director'), query: { task: taskId } });
      return (body.letters as { id: string; kind: string }[]).length > 0 ? body.letters : null;
    });
    expect(letters).toHaveLength(1);
    const [{ id }] = letters as [{ id: string }];
    const shown = await at.ask('showLetter', { as: at.named('director'), params: { letterId: id } });
    expect(JSON.stringify(shown.body)).toMatch(/分管领导要求|工作专班要求/);
    expect(JSON.stringify(shown.body)).not.toContain('未达到序时进度');
  });

  it('has an interview recorded, followed up, and both kept', async () => {
    const taskId = await seeded('3');
    const { letterId } = await taken(taskId, 'interview');
    const record = {
      place: '市政府 3 号会议室',
      attendees: ['副市长', '局长'],
      minutes: '月底前完成管网改造',
    };
    const early = await act(taskId, { type: 'follow-up', letterId, text: '已完成' }, 'principal');
    expect(early).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    const stranger = await act(taskId, { type: 'record-measure', letterId, ...record }, 'principal');
    expect(stranger).toMatchObject({ status: 403, body: { code: 'not-authorised' } });
    // Its notice is a draft: nobody was called yet.
    const draft = await act(taskId, { type: 'record-measure', letterId, ...record }, 'officer');
    expect(draft).toMatchObject({ status: 409, body: { code: 'letter-not-issued' } });
    expect(measuresOf(await seen(taskId, 'officer'))).toMatchObject([{ acts: [], issuedOn: null }]);
    expect(await inInbox('officer', taskId)).toEqual([]);
    await issued(letterId);
    expect(measuresOf(await seen(taskId, 'officer'))).toMatchObject([
      { acts: ['record-measure'], issuedOn: todayOf(at.house) },
    ]);
    expect(await inInbox('officer', taskId)).toEqual([['record-measure', null]]);
    const done = await act(taskId, { type: 'record-measure', letterId, ...record }, 'officer');
    expect(done.status).toBe(200);
    expect(measuresOf(await seen(taskId, 'principal'))).toMatchObject([
      {
        acts: ['follow-up'],
        record: { ...record, byName: 'officer', followUpBy: expect.any(String) as string },
      },
    ]);
    expect(await inInbox('officer', taskId)).toEqual([]);
    expect(await inInbox('principal', taskId)).toContainEqual(['follow-up', expect.any(String)]);
    expect((await act(taskId, { type: 'follow-up', letterId, text: '管网已改造' }, 'principal')).status).toBe(
      200,
    );
    expect(measuresOf(await seen(taskId))).toMatchObject([
      { acts: [], followUp: { text: '管网已改造', byName: 'principal' } },
    ]);
  });

  it('has a listing that stands until it is lifted', async () => {
    const taskId = await seeded('4');
    const { letterId } = await taken(taskId, 'permit-restriction');
    const again = await act(taskId, { type: 'take-rung', rung: 'permit-restriction', because: '再挂' });
    expect(again).toMatchObject({ status: 409, body: { code: 'rung-reached' } });
    const lift = await act(taskId, { type: 'lift-measure', letterId, because: '已整改到位' });
    expect(lift.status).toBe(200);
    expect(measuresOf(await seen(taskId))).toMatchObject([
      { lifted: { because: '已整改到位', byName: 'director' } },
    ]);
  });

  it('has a rung held and released, and bad words of it refused', async () => {
    const taskId = await seeded('5');
    const hold = { type: 'hold-rung', rung: 'reminder', until: null };
    expect((await act(taskId, { ...hold, because: ' ' })).body.code).toBe('missing-text');
    expect((await act(taskId, { ...hold, rung: 'nowhere', because: '缓' })).body.code).toBe('not-ruled');
    expect((await act(taskId, { ...hold, until: '2020-01-01', because: '缓' })).body.code).toBe('wrong-day');
    expect((await act(taskId, { type: 'dance' })).status).toBe(400);
    expect((await act(taskId, { ...hold, because: '正在帮扶' })).status).toBe(200);
    const held = rungOf(await seen(taskId), 'reminder');
    expect(held).toMatchObject({ held: { until: null, because: '正在帮扶', byName: 'director' } });
    expect(held.acts).toEqual(['take-rung', 'release-rung']);
    expect((await act(taskId, { type: 'release-rung', rung: 'reminder', because: '帮扶结束' })).status).toBe(
      200,
    );
    expect(rungOf(await seen(taskId), 'reminder').held).toBeNull();
  });

  it('has help offered beside it, which the unit sees', async () => {
    const taskId = await seeded('7');
    const offer = { type: 'offer-help', text: '专家组上门指导' };
    expect((await act(taskId, offer, 'principal')).body.code).toBe('not-authorised');
    expect((await act(taskId, { ...offer, text: ' ' })).body.code).toBe('missing-text');
    expect((await act(taskId, offer, 'officer')).status).toBe(200);
    expect((await seen(taskId, 'principal')).body.help).toMatchObject({
      offered: [{ text: '专家组上门指导', byName: 'officer' }],
      acts: [],
    });
    expect((await seen(taskId)).body.help).toMatchObject({ acts: ['offer-help'] });
  });

  it('has its warning level judged, which holds in the place of what the dates say until it is released', async () => {
    await placed();
    const taskId = await seeded('8');
    const levels = (await seen(taskId)).body.judgement as { levels: { id: string }[]; acts: string[] };
    expect([levels.levels.map(({ id }) => id), levels.acts]).toEqual([
      ['red', 'yellow', 'green'],
      ['judge-level'],
    ]);
    const level = async () => {
      const { body } = await at.ask('listTasks', { as: at.named('officer'), query: { ref: '8' } });
      return (body.tasks as { level: { id: string } | null }[]).map((task) => task.level?.id);
    };
    const before = await level();
    const judge = { type: 'judge-level', level: 'red', because: '年底前完不成', judgementHash: null };
    expect((await act(taskId, judge, 'principal')).body.code).toBe('not-authorised');
    expect((await act(taskId, { ...judge, level: 'purple' })).body.code).toBe('not-ruled');
    expect((await act(taskId, { ...judge, because: ' ' })).body.code).toBe('missing-text');
    expect((await act(taskId, judge, 'officer')).status).toBe(200);
    expect([before, await level()]).toEqual([[expect.not.stringMatching('red') as string], ['red']]);
    expect((await seen(taskId, 'principal')).body.judgement).toMatchObject({
      judged: { level: 'red', because: '年底前完不成', byName: 'officer' },
      acts: [],
    });
    const release = { type: 'release-level', because: '已追回进度', judgementHash: await judgedHash(taskId) };
    expect((await act(taskId, release)).status).toBe(200);
    expect(await level()).toEqual(before);
    const again = await act(taskId, release);
    expect(again).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });

  it('has one of two who judge it at once told of what the other has judged, which it sees', async () => {
    await placed();
    const taskId = await seeded('9');
    const judge = (as: string, level: string, judgementHash: string | null) =>
      act(taskId, { type: 'judge-level', level, because: `${as}研判`, judgementHash }, as);
    const both = await Promise.all([judge('officer', 'yellow', null), judge('director', 'red', null)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409);
    const { judged } = (await seen(taskId)).body.judgement as { judged: { because: string; hash: string } };
    expect(refused?.body).toMatchObject({ code: 'stale-judgement' });
    expect(JSON.stringify(refused?.body)).toContain(judged.because);
    expect((await judge('director', 'yellow', judged.hash)).status).toBe(200);
    expect((await act(taskId, { type: 'judge-level', level: 'red', because: '未读' })).status).toBe(400);
    const stale = { type: 'release-level', because: '取消', judgementHash: judged.hash };
    expect(await act(taskId, stale)).toMatchObject({ status: 409, body: { code: 'stale-judgement' } });
  });

  it('has a rung that a judged level leads to foretold, and its letter drafted once', async () => {
    await placed();
    const [reminder] = policyOf(at.house).ladder;
    if (!reminder) throw new Error('no rung');
    const ladder = [{ ...reminder, triggers: ['judged'], levels: ['red'] }] as const;
    const taskId = await seedTask(at.house, at.units, '10', { policy: { ladder } });
    const { levels } = (await seen(taskId)).body.judgement as {
      levels: { id: string; leadsTo: string | null }[];
    };
    expect(levels.map(({ id, leadsTo }) => [id, leadsTo])).toEqual([
      ['red', '提醒函'],
      ['yellow', null],
      ['green', null],
    ]);
    const judge = { type: 'judge-level', level: 'red', because: '年底前完不成' };
    expect((await act(taskId, { ...judge, judgementHash: null })).status).toBe(200);
    expect((await act(taskId, { ...judge, judgementHash: await judgedHash(taskId) })).status).toBe(200);
    const of = { as: at.named('director'), query: { task: taskId } };
    const letters = await eventually(async () => {
      const { letters: drafted } = (await at.ask('listLetters', of)).body as { letters: { body: string }[] };
      return drafted.length > 0 ? drafted : null;
    });
    expect(letters).toHaveLength(1);
    expect(letters[0]?.body).toContain('经研判，预警等级为“红”（年底前完不成）');
  });

  it('knows of a law whose text was not kept only what the task has with it', async () => {
    const taskId = await seedTask(at.house, at.units, '6', {
      policy: { edition: 'f'.repeat(64) },
    });
    const { body } = await seen(taskId);
    expect((body.rungs as Rung[]).map(({ id }) => id)).toEqual(['reminder']);
    const none = await act(taskId, { type: 'take-rung', rung: 'interview', because: '约' });
    expect(none).toMatchObject({ status: 409, body: { code: 'not-ruled' } });
  });
});
