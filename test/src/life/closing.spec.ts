import { addDays, dayOfWeek, daysBetween, derivedId, nextDay } from '@duban/domain';
import { sealWords } from '@duban/persistence';
import { sampleSealer } from '@duban/persistence/testing/seal-keys';
import type { Calendar, Day, Notice, Task } from '@duban/domain';
import { firstDay } from '../support/rehearsal';
import {
  accept,
  complete,
  expectDone,
  file,
  openHash,
  openScene,
  openStage,
  publish,
  receive,
  sign,
  taskOf,
  toPublicity,
  toSignature,
} from '../support/stage';
import { stageOfSuite } from '../support/suite';

const MONDAY = 1;
const DAYS_OF_WEEK = 7;

/** The holiday notice of 2026, moved by whole weeks: its weekdays stay, and its National Day lies ahead of any test. */
function movedAhead(calendar: Calendar, days: number): Calendar {
  const notice = calendar.years.find(({ year }) => year === 2026)!;
  const off = notice.off.map((day) => addDays(day, days));
  const work = notice.work.map((day) => addDays(day, days));
  const ofYear = (year: number, list: readonly Day[]) => list.filter((day) => day.startsWith(`${year}-`));
  const years = [...new Set([...off, ...work].map((day) => Number(day.slice(0, 4))))];
  return {
    id: 'moved',
    years: years.map((year) => ({ year, off: ofYear(year, off), work: ofYear(year, work) })),
  };
}

/** The Monday of the week in which 2026 had its last working days before National Day. */
const MONDAY_BEFORE: Day = '2026-09-28';

/** Ten working days, the first day counted, over 1 to 7 October and with the worked Saturday after them. */
const NOTICE = {
  from: MONDAY_BEFORE,
  to: '2026-10-15',
  provisional: false,
  counted: [28, 29, 30, '08', '09', 10, 12, 13, 14, 15].map(
    (date) => `2026-${Number(date) > 27 ? '09' : '10'}-${date}`,
  ),
};

function nextMonday(from: Day): Day {
  const ahead = (MONDAY - dayOfWeek(from) + DAYS_OF_WEEK) % DAYS_OF_WEEK;
  return addDays(from, ahead + DAYS_OF_WEEK);
}

const noticeOf = (task: Task): Notice | null =>
  task.status === 'closing' && task.open.step === 'publicity' ? task.open.notice : null;

describe('the closing of a task on the real engine', () => {
  const stage = stageOfSuite();

  it('is sent back from its acceptance and goes through the second time', async () => {
    const scene = await openScene(stage);
    const { at, task } = scene;
    expectDone(await receive(scene));
    expectDone(await complete(scene));
    expect(await at.act(task, 'acceptor', { type: 'return', because: ' ' })).toBe('missing-text');
    expectDone(await at.act(task, 'acceptor', { type: 'return', because: '现场与报告不符' }));
    expect(await taskOf(scene)).toMatchObject({
      status: 'underway',
      returned: { because: '现场与报告不符' },
    });
    expect(await accept(scene)).toBe('wrong-state');
    expectDone(await complete(scene));
    expectDone(await accept(scene));
    expect(await openHash(scene)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is sent back from its signatures: what was signed is dismissed, and everybody signs anew', async () => {
    const scene = await openScene(stage);
    const { at, task } = scene;
    await toSignature(scene);
    const first = await openHash(scene);
    expectDone(await sign(scene, 'party-secretary'));
    // Whoever has signed has nothing left to send back; whoever is still asked may.
    expect(await at.act(task, 'party-secretary', { type: 'return', because: '再议' })).toBe('not-authorised');
    expectDone(await at.act(task, 'government-head', { type: 'return', because: '验收材料不全' }));
    await at.until(nextDay(at.day));
    expectDone(await complete(scene));
    expectDone(await accept(scene));
    expect(await taskOf(scene)).toMatchObject({ open: { step: 'signature', approval: { acts: [] } } });
    const stale = { type: 'sign', textHash: first, opinion: null, as: null } as const;
    expect(await at.act(task, 'party-secretary', stale)).toBe('stale-text');
    expectDone(await sign(scene, 'government-head'));
    expectDone(await sign(scene, 'party-secretary'));
    expect(await taskOf(scene)).toMatchObject({ open: { step: 'publicity', notice: null } });
  });

  it('counts a publicity over the National Day of 2026, and ends it at once where its days have passed', async () => {
    const scene = await openScene(stage, { on: '2026-09-01' });
    const late = { on: MONDAY_BEFORE, late: '补录' } as const;
    await toPublicity(scene, late);
    expectDone(await publish(scene, late));
    const filing = await scene.at.becomes<'task'>(
      scene.aggregate,
      (state) => state.status === 'closing' && state.open.step === 'filing',
    );
    expect(filing).toMatchObject({ done: [{}, {}, { on: '2026-10-16', notice: NOTICE }] });
  });

  it('waits over a holiday until the publicity has ended, by its own clock', async () => {
    const { calendar: real } = stage.office;
    const holiday = await openStage({
      calendar: movedAhead(real, daysBetween(MONDAY_BEFORE, nextMonday(firstDay()))),
    });
    try {
      const scene = await openScene(holiday);
      const { at, aggregate } = scene;
      const monday = nextMonday(at.day);
      await toPublicity(scene);
      await at.until(monday);
      expectDone(await publish(scene));
      const published = await taskOf(scene);
      const to = addDays(monday, daysBetween(MONDAY_BEFORE, '2026-10-15'));
      expect(published).toMatchObject({ open: { step: 'publicity', notice: { from: monday, to } } });
      await at.until(to);
      expect(await taskOf(scene)).toEqual(published);
      expect(await file(scene)).toBe('wrong-state');
      await at.until(nextDay(to));
      const filing = await at.becomes<'task'>(
        aggregate,
        (state) => state.status === 'closing' && state.open.step === 'filing',
      );
      expect(filing).toMatchObject({ done: [{}, {}, { step: 'publicity', on: nextDay(to) }] });
    } finally {
      await holiday.leave();
    }
  }, 60_000);

  it('does not end over an objection of the last day, and ends by its own clock once that is answered', async () => {
    const scene = await openScene(stage);
    const { at, aggregate, taskId } = scene;
    await toPublicity(scene);
    expectDone(await publish(scene));
    const published = await taskOf(scene);
    const to = noticeOf(published)!.to;
    await at.until(to);
    const objectionId = derivedId(`objection/${taskId}`);
    const frame = { digest: 'd', on: to, today: to, late: null, objectionId };
    const { ledger, tenant } = stage.office;
    const said = { taskId, number: `YY-${taskId}`, text: '仍有异味', contact: null };
    const by = 'system:public';
    await ledger.recordObjection(tenant, {
      command: { ...frame, ...said, id: `${taskId}/object`, type: 'object', by },
      words: sealWords(sampleSealer(), { tenant, objectionId }, said),
    });
    await at.until(addDays(to, 20));
    expect(noticeOf(await taskOf(scene))).toMatchObject({ to, objections: [{ on: to }] });
    expect(await file(scene)).toBe('wrong-state');
    const units = stage.office.units;
    const officer = { person: derivedId('officer'), principal: null };
    const posts = [{ post: 'office-officer', unit: units.office }];
    const answer = { id: `${taskId}/answer`, on: at.day, today: at.day, by: { ...officer, posts } };
    const outcome = await ledger.recordObjection(tenant, {
      command: { ...frame, ...answer, type: 'answer-objection', text: '已复测达标', upheld: false },
    });
    expect(outcome).toEqual({ ok: true });
    const later = noticeOf(await taskOf(scene))!;
    expect(later.to > at.day).toBe(true);
    expect(later.counted).toHaveLength(noticeOf(published)!.counted.length);
    await at.until(nextDay(later.to));
    const filing = await at.becomes<'task'>(
      aggregate,
      (state) => state.status === 'closing' && state.open.step === 'filing',
    );
    expect(filing).toMatchObject({ done: [{}, {}, { on: nextDay(later.to), notice: { to: later.to } }] });
  }, 60_000);

  it('notes once that the deadline has passed, and goes on', async () => {
    const scene = await openScene(stage, { deadline: addDays(firstDay(), 9) });
    expectDone(await receive(scene));
    await scene.at.until(addDays(scene.at.day, 9));
    expect(await taskOf(scene)).toMatchObject({ overdue: false });
    await scene.at.until(nextDay(scene.at.day));
    await scene.at.becomes<'task'>(scene.aggregate, ({ overdue }) => overdue);
    await scene.at.until(addDays(scene.at.day, 400));
    expectDone(await complete(scene));
    expect(await taskOf(scene)).toMatchObject({ status: 'closing', overdue: true });
  });

  it('never closes a long-term task, however many years pass', async () => {
    const scene = await openScene(stage, { class: 'long-term' });
    expectDone(await receive(scene));
    await scene.at.until(addDays(scene.at.day, 1000));
    expect(await complete(scene)).toBe('wrong-state');
    expect(await taskOf(scene)).toMatchObject({ status: 'underway' });
    const { status } = await stage.office.temporal.client.workflow
      .getHandle(scene.at.workflowId(scene.task))
      .describe();
    expect(status.name).toBe('RUNNING');
  });
});
