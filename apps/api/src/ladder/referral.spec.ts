import { eventually } from '../testing/engine';
import type { Got } from '../testing/client';
import { seedTask } from '../testing/seed';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

let at: WorkingHouse;
beforeAll(async () => {
  at = await openWorkingHouse({
    officer: ['office-officer', 'office'],
    director: ['office-director', 'office'],
    principal: ['unit-principal', 'lead'],
    secretary: ['party-secretary', 'party'],
  });
});
afterAll(() => at?.close());

const ladderOf = (taskId: string, name: string): Promise<Got> =>
  at.ask('taskLadder', { as: at.named(name), params: { taskId } });
const act = (taskId: string, body: object, name = 'director'): Promise<Got> =>
  at.ask('actOnLadder', { as: at.named(name), params: { taskId }, body });
const read = (letterId: string, name: string): Promise<Got> =>
  at.ask('showLetter', { as: at.named(name), params: { letterId } });

/** The letter of a rung that is taken by decision, read and issued by whoever signs it. */
async function issued(taskId: string, rung: string, because: string): Promise<string> {
  expect((await act(taskId, { type: 'take-rung', rung, because })).status).toBe(200);
  const { id, textHash } = await eventually(async () => {
    const { body } = await at.ask('listLetters', { as: at.named('director'), query: { task: taskId } });
    const [first] = body.letters as { id: string }[];
    if (!first) return null;
    const letter = await read(first.id, 'director');
    return letter.status === 200 ? (letter.body as { id: string; textHash: string }) : null;
  });
  await eventually(async () => {
    const of = { as: at.named('director'), params: { letterId: id } };
    return (await at.ask('issueLetter', { ...of, body: { textHash } })).status === 200 ? true : null;
  });
  return id;
}

it('refers leads for accountability to the Party committee, unread by the unit that they are about', async () => {
  const taskId = await seedTask(at.house, at.units, '1');
  const letterId = await issued(taskId, 'referral', '整改责任不落实，现场情况与上报不符');
  const { body } = await eventually(async () => {
    const letter = await read(letterId, 'secretary');
    return letter.body.deliveredOn === null ? null : letter;
  });
  expect(body).toMatchObject({ kind: '移交问责', status: 'issued' });
  expect(body.body).toMatch(/整改责任不落实[^]*按程序移交纪检监察机关[^]*3 个月内/);
  expect((await read(letterId, 'principal')).status).toBe(404);
  expect((await ladderOf(taskId, 'principal')).body.measures).toEqual([]);
  const of = { as: at.named('secretary'), params: { letterId } };
  expect((await at.ask('receiveLetter', { ...of, body: {} })).status).toBe(200);
  const text = '已移交市纪委监委，并提出处理意见';
  expect((await at.ask('replyLetter', { ...of, body: { text } })).status).toBe(200);
  expect((await read(letterId, 'officer')).body).toMatchObject({ status: 'replied', reply: text });
  expect((await read(letterId, 'principal')).status).toBe(404);
});

it('asks nobody to write down an interview whose notice was recalled', async () => {
  const taskId = await seedTask(at.house, at.units, '2');
  const letterId = await issued(taskId, 'interview', '两次现场检查发现进展缓慢');
  const waits = async (): Promise<boolean> => {
    const { body } = await at.ask('inbox', { as: at.named('officer') });
    return (body.toDo as { taskId: string; act: string }[]).some(
      (item) => item.taskId === taskId && item.act === 'record-measure',
    );
  };
  expect(await waits()).toBe(true);
  const recalled = await at.ask('recallLetter', {
    as: at.named('director'),
    params: { letterId },
    body: { reason: '改由市领导约谈' },
  });
  expect(recalled.status).toBe(200);
  const [measure] = (await ladderOf(taskId, 'officer')).body.measures as object[];
  expect(measure).toMatchObject({ issuedOn: null, recalled: true, acts: [] });
  expect(await waits()).toBe(false);
  const record = { place: '会议室', attendees: ['局长'], minutes: '限期完成' };
  const refused = await act(taskId, { type: 'record-measure', letterId, ...record }, 'officer');
  expect(refused).toMatchObject({ status: 409, body: { code: 'letter-not-issued' } });
});
