import { addDays } from '@duban/domain';
import { todayOf } from '../house';
import type { Got } from '../testing/client';
import { eventually } from '../testing/engine';
import { seedImportedPlan, seedTask } from '../testing/seed';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(120_000);

let at: WorkingHouse;
let planId: string;
let tasks: readonly string[];
beforeAll(async () => {
  at = await openWorkingHouse({
    officer: ['office-officer', 'office'],
    director: ['office-director', 'office'],
    clerk: ['unit-officer', 'lead'],
    stranger: ['unit-officer', 'sibling'],
  });
  tasks = [await seedTask(at.house, at.units, '1'), await seedTask(at.house, at.units, '2')];
  planId = await lateplan();
});
afterAll(() => at?.close());

const today = () => todayOf(at.house);

/** A plan that was imported, and whose units owe plans of their own since long ago. */
async function lateplan(): Promise<string> {
  const id = await seedImportedPlan(at.house);
  const on = today();
  const past = (days: number) => addDays(on, -days);
  const known = {
    ...{ drafted: past(390), submitted: past(380), approved: past(350), published: past(340) },
    issued: past(330),
  };
  const inspection = { level: 'central', round: 3, body: '中央第三生态环境保护督察组' };
  const body = { plan: '样例方案', ...inspection, feedbackOn: past(400), known };
  expect((await at.ask('receiveFeedback', { as: at.named('officer'), body })).status).toBe(200);
  return id;
}

const offers = (as: string, query: object): Promise<Got> =>
  at.ask('letterOffers', { as: at.named(as), query: query as never });
const draft = (as: string, body: object, key?: string): Promise<Got> =>
  at.ask('draftLetter', { as: at.named(as), body, ...(key ? { key } : {}) });
const outcome = ({ status, body }: Got) => [status, body.code];
const act = (
  route: 'issueLetter' | 'receiveLetter' | 'replyLetter' | 'urgeLetter',
  as: string,
  letterId: string,
  body = {},
) => at.ask(route, { as: at.named(as), params: { letterId }, body });
/** The relay starts the process of a draft a moment later. */
const done = (send: () => Promise<Got>): Promise<Got> =>
  eventually(async () => {
    const got = await send();
    return got.status === 200 ? got : null;
  });
const letterIn = ({ body }: Got) => body.letter as { id: string; textHash: string; number: string | null };

describe('a letter about a plan', () => {
  const body = (over: object = {}) => ({
    about: { kind: 'plan', planId },
    ...{ rung: 'reminder', receiver: { unit: at.units.lead.id }, because: '本单位实施方案逾期未报' },
    ...over,
  });

  it('is offered to whoever drafts, with what is late and by whom', async () => {
    const { body: said } = await offers('officer', { plan: planId });
    expect(said.kinds).toContainEqual(
      expect.objectContaining({ rung: 'reminder', title: '提醒函', pack: 'ningbo' }),
    );
    expect(said.owed).toContainEqual(
      expect.objectContaining({
        ...{ of: 'unit-plans', unit: at.units.lead.id, post: 'unit-officer' },
        because: expect.stringMatching(/^本单位实施方案应于.*前报送，至今未报送$/) as string,
      }),
    );
    expect((await offers('clerk', { plan: planId })).body).toMatchObject({ kinds: [], owed: [] });
    expect(outcome(await offers('stranger', { plan: planId }))).toEqual([404, 'not-found']);
    expect(outcome(await offers('officer', {}))).toEqual([400, 'bad-request']);
  });

  it('is not begun by others, for nothing, to nobody', async () => {
    expect(outcome(await draft('clerk', body()))).toEqual([403, 'not-authorised']);
    expect(outcome(await draft('stranger', body()))).toEqual([404, 'not-found']);
    expect(outcome(await draft('officer', body({ because: '  ' })))).toEqual([422, 'missing-text']);
    expect(outcome(await draft('officer', body({ rung: 'nothing' })))).toEqual([409, 'not-ruled']);
    const vacant = { unit: at.units.lead.id, post: 'unit-principal' };
    expect(outcome(await draft('officer', body({ receiver: vacant })))).toEqual([422, 'unfit-person']);
    const nowhere = { unit: '0190c0de-0000-7000-8000-00000000dead' };
    expect(outcome(await draft('officer', body({ receiver: nowhere })))).toEqual([422, 'unknown-unit']);
  });

  it('lives as any letter does, and goes out once in a period', async () => {
    const first = await draft('officer', body(), 'first');
    expect(first).toMatchObject({
      status: 200,
      body: {
        letter: { about: { kind: 'plan', planId, name: '样例方案' }, status: 'drafted', kind: '提醒函' },
      },
    });
    expect(letterIn(await draft('officer', body(), 'first')).id).toBe(letterIn(first).id);
    const again = await Promise.all([1, 2].map(() => draft('officer', body({ because: '再催一次' }))));
    expect(again.map(outcome)).toEqual([
      [409, 'letter-exists'],
      [409, 'letter-exists'],
    ]);
    const { id, textHash } = letterIn(first);
    const issued = await done(() => act('issueLetter', 'director', id, { textHash }));
    expect(letterIn(issued).number).toMatch(/〔\d{4}〕1号$/);
    const shown = await at.ask('showLetter', { as: at.named('clerk'), params: { letterId: id } });
    expect(shown.body).toMatchObject({
      mark: expect.any(String) as string,
      replyWithin: { unit: 'workdays' },
    });
    const mine = (await at.ask('inbox', { as: at.named('clerk') })).body.toDo as { letterId: string }[];
    expect(mine.find(({ letterId }) => letterId === id)).toMatchObject({
      act: 'receive',
      planId,
      taskId: null,
      ref: null,
    });
    expect(outcome(await act('urgeLetter', 'officer', id, { text: '请签收' }))).toEqual([200, undefined]);
    expect(outcome(await act('receiveLetter', 'clerk', id))).toEqual([200, undefined]);
    expect(outcome(await act('replyLetter', 'clerk', id, { text: '实施方案已报' }))).toEqual([
      200,
      undefined,
    ]);
    const listed = await at.ask('listLetters', { as: at.named('officer'), query: { plan: planId } });
    expect(listed.body.letters).toMatchObject([{ id, status: 'replied' }]);
    for (const route of ['startedThings', 'doneActs'] as const)
      expect((await at.ask(route, { as: at.named('clerk') })).status).toBe(200);
  });

  it('is begun once by two who begin it at the same moment', async () => {
    const both = await Promise.all(
      ['a', 'b'].map((key) =>
        draft(
          'officer',
          body({ rung: 'circular', receiver: { unit: at.units.lead.id, post: 'unit-officer' } }),
          key,
        ),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('a letter about a unit', () => {
  const body = (over: object = {}) => ({
    ...{ about: { kind: 'unit', tasks }, rung: 'reminder', receiver: { unit: at.units.lead.id } },
    ...{ because: '连续两期未报进展', ...over },
  });

  it('is offered with the tasks that the unit has still to do', async () => {
    const { body: said } = await offers('officer', { unit: at.units.lead.id });
    expect(said.tasks).toMatchObject(tasks.map((taskId) => ({ taskId, pack: 'ningbo', behind: false })));
    expect((await offers('clerk', { unit: at.units.lead.id })).body.tasks).toEqual([]);
  });

  it('lists them, is recalled, and tells who waits without a reload', async () => {
    const strange = { about: { kind: 'unit', tasks: ['0190c0de-0000-7000-8000-00000000dead'] } };
    expect(outcome(await draft('officer', body(strange)))).toEqual([422, 'missing-task']);
    expect(outcome(await draft('officer', body({ receiver: { unit: at.units.sibling.id } })))).toEqual([
      422,
      'missing-task',
    ]);
    const { next } = (await at.ask('changes', { as: at.named('officer') })).body as { next: string };
    const drafted = await draft('officer', body());
    expect(drafted).toMatchObject({
      status: 200,
      body: { letter: { about: { kind: 'unit', unit: at.units.lead.id } } },
    });
    const { id, textHash } = letterIn(drafted);
    const news = await at.ask('changes', { as: at.named('officer'), query: { after: next } });
    expect(news.body).toMatchObject({ everything: false, letters: [id] });
    // What is told to everybody ends the stranger's waiting; the letter is not told with it.
    const report = { act: 'report-result', document: '甬政〔2026〕60号' };
    const reported = await at.ask('actOnPlan', {
      as: at.named('director'),
      params: { planId },
      body: report,
    });
    expect(reported.status).toBe(200);
    const strangers = await at.ask('changes', { as: at.named('stranger'), query: { after: next } });
    expect(strangers.body.letters).toEqual([]);
    await done(() => act('issueLetter', 'director', id, { textHash }));
    const params = { letterId: id };
    const recalled = await at.ask('recallLetter', {
      as: at.named('director'),
      params,
      body: { reason: '任务列错' },
    });
    expect(recalled).toMatchObject({ status: 200, body: { letter: { status: 'recalled' } } });
    expect(outcome(await act('receiveLetter', 'clerk', id))).toEqual([409, 'letter-recalled']);
    const listed = await at.ask('listLetters', {
      as: at.named('officer'),
      query: { unit: at.units.lead.id },
    });
    // Both were drafted on one day, and stand in the order of their ids.
    const both = (listed.body.letters as { follows: object | null }[]).sort((one) => (one.follows ? 1 : -1));
    expect(both).toMatchObject([{ id }, { status: 'drafted', follows: { letterId: id } }]);
  });
});
