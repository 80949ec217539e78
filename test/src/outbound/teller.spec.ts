import { roundAggregate } from '@duban/domain';
import { inTenant } from '@duban/persistence';
import { NOW, openTelling, type Telling } from './telling';

let at: Telling;
beforeEach(async () => {
  at = await openTelling();
}, 60_000);
afterEach(() => at.close());

it('tells of all tasks of a plan in one message, and of nobody who wants no mail', async () => {
  await at.mailTo('unit-officer');
  await at.planned(['01', '02', '03']);
  at.tellBy();
  await at.told('dispatched');
  const [message] = await at.all();
  expect(message).toMatchObject({
    ...{ recipientName: 'unit-officer', state: 'queued', channel: 'mail' },
    about: { title: '整改方案', path: '/inbox' },
  });
  expect(JSON.stringify(message?.about)).not.toContain('@');
});

it('mails nobody what they want no mail of, and the rest', async () => {
  await at.mailTo('unit-officer', { muted: ['dispatched'] });
  const { tasks } = await at.planned(['01'], { deadline: '2026-03-25' });
  for (const { taskId } of tasks) await at.receive(taskId);
  at.tellBy();
  await at.told('deadline-near');
});

it('tells once, however many tellers there are and however often they begin anew', async () => {
  await at.mailTo('unit-officer');
  await at.planned(['01', '02']);
  at.tellBy(4);
  await at.told('dispatched');
  await at.stop();
  await inTenant(at.office.db, at.office.tenant, (tx) =>
    tx.change(`update notice_cursor set tx = '0', position = 0`),
  );
  at.tellBy(2);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await at.kinds()).toEqual(['dispatched']);
});

it('tells of a round once, with how many tasks it asks about, and reminds only whom it should', async () => {
  await at.mailTo('unit-officer', { remindDays: 2 });
  const { planId, tasks } = await at.planned(['01', '02', '03']);
  for (const { taskId } of tasks) await at.receive(taskId);
  const facts = {
    ...{ planId, period: '2026-03', opensOn: '2026-03-01', dueOn: '2026-03-25', dueDay: 25 },
    zoneOffsetMinutes: 480,
  };
  await at.record(roundAggregate({ planId, period: '2026-03' }), [
    { type: 'RoundPlanned', data: { facts } },
    { type: 'RoundOpened', data: { period: '2026-03' } },
  ] as never);
  at.tellBy();
  await at.told('round-opened', 'round-closing');
  for (const { about } of await at.all()) expect(about).toMatchObject({ count: 3, day: '2026-03-25' });
});

it('says when a deadline is near, once for all tasks of that day', async () => {
  await at.mailTo('unit-officer', { remindDays: 3 });
  await at.mailTo('office-officer');
  const { tasks } = await at.planned(['01', '02'], { deadline: '2026-03-25' });
  for (const { taskId } of tasks) await at.receive(taskId);
  at.tellBy();
  await at.told('deadline-near');
  expect((await at.all())[0]?.about).toMatchObject({ day: '2026-03-25', count: 2 });
});

it('gathers for one mail a day whoever wants that, and whoever has had enough for this hour', async () => {
  await at.mailTo('unit-officer', { pace: 'digest', digestAt: '11:00' });
  await at.planned(['01']);
  at.tellBy();
  await at.told('dispatched');
  // Only now its time comes: a digest of what waits could be made before anything is gathered.
  await at.mailTo('unit-officer', { pace: 'digest', digestAt: '09:00' });
  await at.told('digest', 'dispatched');
  const [digest, folded] = ['digest', 'dispatched'].map(async (kind) =>
    (await at.all()).find((one) => one.kind === kind),
  );
  expect(await folded).toMatchObject({ state: 'folded', foldedIn: (await digest)?.id });
  // What was gathered, and the task itself, which still waits for its receipt.
  expect((await digest)?.about).toMatchObject({
    ...{ count: 2, day: '2026-03-23' },
    lines: [{ zh: expect.stringMatching(/^01 .*：等待你签收/) as string }, { path: '/inbox' }],
  });
});

it('tells whom a letter waits for that somebody asks again, once for each time', async () => {
  await at.mailTo('unit-officer');
  const { tasks } = await at.planned(['01']);
  const { facts } = at.letterOf(tasks[0]?.taskId);
  const urged = { type: 'LetterUrged', data: { text: '请尽快签收' } };
  await at.record(`letter/${facts.letterId}`, [
    { type: 'LetterDrafted', data: { facts, text: { title: '提醒函', body: '请抓紧' } } },
    { type: 'LetterIssued', data: { number: '督提〔2026〕1号', replyBy: '2026-03-30', provisional: false } },
    urged,
  ] as never);
  at.tellBy();
  await at.told('dispatched', 'urged');
  expect((await at.all()).find(({ kind }) => kind === 'urged')?.about).toMatchObject({ act: 'receive' });
});

it('makes no digest where there is no mail server, and makes it once there is one', async () => {
  await at.planned(['01']);
  await at.mailTo('unit-officer', { pace: 'digest', digestAt: '09:00' });
  at.tellBy(1, NOW, false);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await at.kinds()).toEqual([]);
  await at.stop();
  at.tellBy();
  await at.told('digest');
});

it('says nothing that was gathered before somebody wanted no more of its kind', async () => {
  await at.mailTo('unit-officer', { pace: 'digest', digestAt: '11:00' });
  await at.planned(['01']);
  at.tellBy();
  await at.told('dispatched');
  await at.stop();
  await at.mailTo('unit-officer', { pace: 'digest', digestAt: '11:00', muted: ['dispatched'] });
  at.tellBy(1, NOW + 2 * 3_600_000);
  await at.told('digest', 'dispatched');
  const [digest] = (await at.all()).filter(({ kind }) => kind === 'digest');
  expect(digest?.about).toMatchObject({
    count: 1,
    lines: [{ path: expect.stringContaining('/tasks/') as string }],
  });
});

it('says once a day what waits, also where nothing was told, and nothing to whom nothing waits for', async () => {
  await at.planned(['01', '02', '03']);
  await at.mailTo('unit-officer', { pace: 'digest', digestAt: '09:00', muted: ['dispatched'] });
  await at.mailTo('office-officer', { pace: 'digest', digestAt: '09:00' });
  at.tellBy(3);
  await at.told('digest');
  const [{ recipientName, about } = { recipientName: '', about: {} }] = await at.all();
  expect([recipientName, about]).toMatchObject(['unit-officer', { count: 3 }]);
  await at.stop();
  at.tellBy(1, NOW + 3_600_000);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await at.kinds()).toEqual(['digest']);
  at.tellBy(1, NOW + 86_400_000);
  await at.told('digest', 'digest');
});
