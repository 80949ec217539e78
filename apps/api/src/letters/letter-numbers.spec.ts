import { todayOf } from '../house';
import { draftedLetter } from '../testing/drafted-letter';
import type { Got } from '../testing/client';
import { eventually } from '../testing/engine';
import { seedTask } from '../testing/seed';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

let at: WorkingHouse;
let year: number;
let mark: string;
let letterId: string;
beforeAll(async () => {
  at = await openWorkingHouse({
    officer: ['office-officer', 'office'],
    director: ['office-director', 'office'],
  });
  year = Number(todayOf(at.house).slice(0, 4));
  letterId = (await draftedLetter(at, await seedTask(at.house, at.units, '1'))).id;
  mark = String((await shown()).body['mark']);
});
afterAll(() => at?.close());

const outcome = ({ status, body }: Got) => [status, body.code];
const marksIn = ({ body }: Got) => body['mine'];
const shown = () => at.ask('showLetter', { as: at.named('director'), params: { letterId } });
const note = (as: string, over: object = {}, key?: string): Promise<Got> =>
  at.ask('noteNumbers', {
    as: at.named(as),
    body: { mark, year, upTo: 17, reason: '启用前手工发文', ...over },
    ...(key && { key }),
  });

it('numbers on behind what was given on paper, and says beforehand with which number', async () => {
  expect((await shown()).body['nextNumber']).toBe(`${mark}〔${year}〕1号`);
  expect(outcome(await note('director', {}, 'once'))).toEqual([200, undefined]);
  const again = await note('director', {}, 'once');
  expect(again.body).toMatchObject({
    series: [{ mark, year, next: 18 }],
    onPaper: [{ mark, year, from: 1, to: 17, reason: '启用前手工发文', by: 'director' }],
  });
  const { body } = await shown();
  expect(body['nextNumber']).toBe(`${mark}〔${year}〕18号`);
  const { textHash } = body as unknown as { textHash: string };
  const issued = await eventually(async () => {
    const got = await at.ask('issueLetter', {
      ...{ as: at.named('director'), params: { letterId }, body: { textHash } },
    });
    return got.status === 503 ? null : got;
  });
  expect(issued.body.letter).toMatchObject({ number: `${mark}〔${year}〕18号` });
  expect((await shown()).body['nextNumber']).toBeNull();
});

it('never goes back, and is no matter of whoever does not sign', async () => {
  const used = await note('director', { upTo: 18 });
  expect(outcome(used)).toEqual([409, 'number-used']);
  expect(used.body.because?.zh).toContain('下一个是 19 号');
  expect(outcome(await note('officer', { upTo: 30 }))).toEqual([403, 'not-authorised']);
  expect(outcome(await note('director', { mark: '不存在' }))).toEqual([409, 'not-ruled']);
  expect(outcome(await note('director', { year: year + 1 }))).toEqual([422, 'wrong-day']);
  expect(outcome(await note('director', { reason: ' ' }))).toEqual([400, 'bad-request']);
  for (const upTo of [0, -3, 1.5])
    expect(outcome(await note('director', { upTo }))).toEqual([400, 'bad-request']);
  const all = await at.ask('letterNumbers', { as: at.named('officer') });
  expect(all.body['mine']).toEqual([]);
  expect(marksIn(await at.ask('letterNumbers', { as: at.named('director') }))).toContain(mark);
  expect(all.body).toMatchObject({ series: [{ mark, year, next: 19 }], onPaper: [{ to: 17 }] });
});
