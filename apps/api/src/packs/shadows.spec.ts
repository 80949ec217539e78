import { addDays, type Day } from '@duban/domain';
import { inTenant } from '@duban/persistence';
import { todayOf } from '../house';
import { clientOf, type Got } from '../testing/client';
import { BASIS, withEdition } from '../testing/edition-text';
import { eventually } from '../testing/engine';
import { keptLaw } from '../testing/kept-laws';
import { seedTask } from '../testing/seed';
import { startedAnew } from '../testing/spec-house';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(120_000);

/** The dual signature, and the director of the office besides. */
const ONE_MORE = `      signature:
        value:
          rule:
            rule: all-of
            of:
              - rule: per-group
                groups:
                  - { post: party-secretary, of: party-committee }
                  - { post: government-head, of: government }
                atLeast: 1
              - { rule: signature, post: office-director, of: office }
        basis: ${BASIS}`;
const NINGBO = { packId: 'ningbo' };
const because = '拟增加整改办主任签字';

interface Report {
  readonly beside: { readonly tasks: number; readonly closed: number };
  readonly closings: Record<string, number>;
  readonly cases: readonly {
    readonly task: string;
    readonly ref: string;
    readonly outcome: string;
    readonly missing: {
      readonly onlyUnderShadow: readonly { zh: string }[];
      readonly onlyUnderLaw: readonly { zh: string }[];
    };
  }[];
}

let at: WorkingHouse;
let today: Day;
let stricter: string;

beforeAll(async () => {
  at = await openWorkingHouse({
    'unit officer': ['unit-officer', 'lead'],
    'unit principal': ['unit-principal', 'lead'],
    acceptor: ['unit-principal', 'office'],
    secretary: ['party-secretary', 'party'],
    head: ['government-head', 'government'],
    officer: ['office-officer', 'office'],
    root: ['administrator', 'lead'],
  });
  today = todayOf(at.house);
  stricter = withEdition(addDays(today, 30), ONE_MORE);
});
afterAll(() => at?.close());

const start = (document: string, as = 'officer', key?: string): Promise<Got> =>
  at.ask('startShadow', {
    ...{ as: at.named(as), params: NINGBO, body: { document, because } },
    ...(key !== undefined && { key }),
  });
const stop = (as = 'officer'): Promise<Got> =>
  at.ask('stopShadow', { as: at.named(as), params: NINGBO, body: { because: '看清楚了' } });
const show = (ask = at.ask): Promise<Got> => ask('showShadow', { as: at.named('officer'), params: NINGBO });
const running = async (): Promise<unknown> =>
  (await at.ask('listPacks', { as: at.named('unit officer') })).body.shadows;
const outcome = ({ status, body }: Got): unknown => (status === 200 ? status : [status, body.code]);

/** How much is kept of anything that a task, a letter or a process could know of. */
const rows = (): Promise<unknown> =>
  inTenant(at.owner, at.house.tenant.id, (tx) =>
    tx.query(
      `select (select count(*) from ledger_event) as events, (select count(*) from aggregate_head) as chains,
              (select count(*) from task_row) as tasks, (select count(*) from letter_row) as letters,
              (select count(*) from approval_row) as approvals,
              (select coalesce(max(sequence), 0) from ledger_event) as last`,
    ),
  );

/** A task of two months ago, with its process running. */
async function oldTask(ref: string): Promise<string> {
  const dayMs = 86_400_000;
  const then = { ...at.house, now: () => Date.now() - 60 * dayMs };
  const taskId = await seedTask(then, at.units, ref);
  const { temporal, tenant } = at.house;
  await eventually(() => temporal.client.workflow.getHandle(`task/${tenant.id}/${taskId}/1`).describe());
  return taskId;
}

/** Everything up to the signatures, weeks ago, so that the publicity has ended since. */
async function accepted(taskId: string): Promise<(name: string, who: string, body: object) => Promise<void>> {
  const late = { on: addDays(today, -50), late: '补录' };
  const act = async (name: string, who: string, body: object): Promise<void> => {
    const sent = { as: at.named(who), params: { taskId }, body: { ...late, ...body } };
    const got = await at.ask(name as 'signTask', sent);
    expect([name, got.status, got.body.because]).toEqual([name, 200, undefined]);
  };
  await act('receiveTask', 'unit officer', {});
  await act('completeTask', 'unit principal', { summary: '已完成' });
  await act('acceptTask', 'acceptor', { opinion: '同意', checkedOn: late.on });
  return act;
}
async function signedBy(taskId: string, who: string, act: Awaited<ReturnType<typeof accepted>>) {
  const { body } = await at.ask('closingText', { as: at.named(who), params: { taskId } });
  await act('signTask', who, { textHash: body.hash, opinion: '同意' });
}

it('shows of a task that was closed beside it who is missing by it alone, and changes nothing', async () => {
  const taskId = await oldTask('1');
  const before = await rows();
  const started = await start(stricter, 'officer', 'once');
  expect(outcome(started)).toBe(200);
  expect(started.body).toMatchObject({
    packId: 'ningbo',
    because,
    stopped: null,
    startedBy: { name: 'officer' },
    law: { pack: 'ningbo', effectiveFrom: addDays(today, 30) },
  });
  const { edition } = started.body.law as { edition: string };
  expect(await keptLaw(at, edition)).toBe(addDays(today, 30));
  expect((await start(stricter, 'officer', 'once')).body).toEqual(started.body);
  expect(await running()).toEqual([started.body]);
  const first = (await show()).body as { report: Report };
  expect(first.report).toMatchObject({ beside: { tasks: 1, closed: 0 }, cases: [] });
  expect(await rows()).toEqual(before);

  const act = await accepted(taskId);
  await signedBy(taskId, 'secretary', act);
  const signing = await eventually(async () => {
    const { report } = (await show()).body as { report: Report };
    return report.cases.length > 0 ? report : null;
  });
  expect(signing.cases).toMatchObject([{ task: taskId, outcome: 'waits-for-others' }]);

  await signedBy(taskId, 'head', act);
  await act('publishTask', 'officer', { channels: ['网站'] });
  await eventually(async () => {
    const { body } = await at.ask('showTask', { as: at.named('officer'), params: { taskId } });
    return JSON.stringify(body).includes('filing');
  });
  await act('fileTask', 'officer', { on: today, number: '甬督办〔2026〕1号' });

  const kept = await rows();
  const closed = await eventually(async () => {
    const { report } = (await show()).body as { report: Report };
    return report.beside.closed === 1 ? report : null;
  });
  expect(closed.closings).toMatchObject({ 'not-yet': 1, same: 0 });
  expect(closed.cases).toMatchObject([{ task: taskId, outcome: 'not-yet', missing: { onlyUnderLaw: [] } }]);
  expect(closed.cases[0]?.missing.onlyUnderShadow.map(({ zh }) => zh)).toEqual(['整改办主任的签字']);
  expect(await rows()).toEqual(kept);
});

it('may be what nobody could sign today, which is not put to approval', async () => {
  const body = { document: stricter, basis: BASIS };
  const proposed = await at.ask('proposeEdition', { as: at.named('officer'), body });
  expect(proposed.body.errors?.[0]?.message).toContain('nobody-can-change');
});

it('is one at a time, and is there for an API that was started anew', async () => {
  expect(outcome(await start(stricter))).toEqual([409, 'shadow-running']);
  const before = await show();
  const anew = await startedAnew(at);
  try {
    const after = await show(clientOf(anew.url));
    expect([after.status, after.body]).toEqual([200, before.body]);
  } finally {
    await anew.close();
  }
});

it('is stopped with a reason and stays as it was then; another one may follow', async () => {
  const { report, shadow } = (await show()).body as { report: Report; shadow: { id: string } };
  expect(outcome(await stop('unit officer'))).toEqual([403, 'forbidden']);
  const stopped = await stop();
  expect(stopped.body).toMatchObject({
    id: shadow.id,
    stopped: { because: '看清楚了', by: { name: 'officer' } },
  });
  expect(await running()).toEqual([]);
  expect(outcome(await stop())).toEqual([404, 'not-found']);
  await seedTask(at.house, at.units, '2');
  const later = (await show()).body as { report: Report };
  expect({ ...later.report, beside: null }).toEqual({ ...report, beside: null });
  expect(later.report.beside.tasks).toBe(1);

  expect(outcome(await start(stricter))).toBe(200);
  const next = (await show()).body as { report: Report; earlier: object[] };
  expect(next.earlier).toEqual([stopped.body]);
  // What was closed before it began is none of its business.
  await eventually(async () => ((await show()).body as { report: Report }).report.beside.tasks === 1);
  expect(outcome(await stop())).toBe(200);
});

it('is shown in pages by the numbers of the tasks, and what it counts is whole on each of them', async () => {
  for (const ref of ['11', '9', '10']) {
    const taskId = await oldTask(ref);
    await signedBy(taskId, 'secretary', await accepted(taskId));
  }
  expect(outcome(await start(stricter))).toBe(200);
  const page = async (query: object) => {
    const asked = { as: at.named('officer'), params: NINGBO, query: query as never };
    return (await at.ask('showShadow', asked)).body as { report: Report; next: string };
  };
  const whole = await eventually(async () => {
    const shown = await page({});
    return shown.report.cases.length === 3 ? shown : null;
  });
  expect([whole.report.cases.map(({ ref }) => ref), whole.next]).toEqual([['9', '10', '11'], null]);
  const first = await page({ limit: 2 });
  const rest = await page({ limit: 2, cursor: first.next });
  expect([first, rest].map(({ report }) => report.cases.map(({ ref }) => ref))).toEqual([
    ['9', '10'],
    ['11'],
  ]);
  for (const { report } of [first, rest])
    expect({ ...report, cases: [] }).toEqual({ ...whole.report, cases: [] });
  expect(rest.next).toBeNull();
  expect(outcome(await stop())).toBe(200);
});

it.each<[string, (text: string) => string, string]>([
  ['not YAML', () => 'id: [', 'not-yaml'],
  [
    'misspelt',
    (text) =>
      text.replace(
        '      signature:\n        value:\n          rule:\n            rule: all-of',
        '      signatur:\n        value:\n          rule:\n            rule: all-of',
      ),
    'not-a-pack',
  ],
  [
    'what holds already',
    (text) => text.slice(0, text.indexOf("  - effectiveFrom: '20", text.indexOf('rule: per-group'))),
    'nothing-new',
  ],
  ['of another pack', (text) => text.replace('id: ningbo', 'id: elsewhere'), 'other-pack'],
])('is refused with its line when it is %s, and nothing is kept', async (_what, change, code) => {
  const texts = (): Promise<unknown> =>
    inTenant(at.owner, at.house.tenant.id, (tx) => tx.query('select count(*) from pack_text'));
  const before = [await texts(), await rows()];
  const refused = await start(change(stricter));
  expect(outcome(refused)).toEqual([422, 'bad-pack']);
  expect(refused.body.errors?.[0]).toMatchObject({
    where: expect.stringMatching(/^第 \d+ 行/) as string,
    message: expect.stringContaining(code) as string,
  });
  expect(await running()).toEqual([]);
  expect([await texts(), await rows()]).toEqual(before);
});

it('is let run by an office alone, and is no shadow of a pack that is not there', async () => {
  expect(outcome(await start(stricter, 'root'))).toEqual([403, 'forbidden']);
  const nowhere = { as: at.named('officer'), params: { packId: 'nowhere' } };
  expect(outcome(await at.ask('showShadow', nowhere))).toEqual([404, 'not-found']);
  const body = { document: stricter, because };
  expect(outcome(await at.ask('startShadow', { ...nowhere, body }))).toEqual([404, 'not-found']);
  const nonsense = { as: at.named('officer'), params: NINGBO, query: { cursor: 'nonsense' } };
  expect(outcome(await at.ask('showShadow', nonsense))).toEqual([400, 'bad-request']);
  const yulin = await at.ask('showShadow', { as: at.named('root'), params: { packId: 'yulin' } });
  expect(yulin.body).toEqual({ shadow: null, report: null, next: null, earlier: [] });
});
