import { draftedLetter } from '../testing/drafted-letter';
import { eventually } from '../testing/engine';
import type { Got } from '../testing/client';
import { seedTask } from '../testing/seed';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

let at: WorkingHouse;
let letterId: string;
beforeAll(async () => {
  at = await openWorkingHouse({
    officer: ['office-officer', 'office'],
    director: ['office-director', 'office'],
    principal: ['unit-principal', 'lead'],
    clerk: ['unit-officer', 'lead'],
  });
  const taskId = await seedTask(at.house, at.units, '1');
  const letter = await draftedLetter(at, taskId);
  letterId = letter.id;
  expect(outcome(await urge('officer'))).toEqual([409, 'wrong-state']);
  const params = { letterId };
  const as = at.named('director');
  await eventually(async () => {
    const got = await at.ask('issueLetter', { as, params, body: { textHash: letter.textHash } });
    return got.status === 200 ? true : null;
  });
});
afterAll(() => at?.close());

const urge = (as: string, text = '请于明天下班前签收'): Promise<Got> =>
  at.ask('urgeLetter', { as: at.named(as), params: { letterId }, body: { text } });
const outcome = ({ status, body }: Got) => [status, body.code];

it('is urged by the office, not sooner again than the law lets, and the receiver reads it', async () => {
  expect(outcome(await urge('clerk'))).toEqual([403, 'not-authorised']);
  expect(outcome(await urge('officer', ' '))).toEqual([400, 'bad-request']);
  const both = await Promise.all([urge('officer'), urge('director', '请尽快')]);
  expect(both.map(outcome).sort()).toEqual([
    [200, undefined],
    [429, 'too-soon'],
  ]);
  const { body } = await at.ask('showLetter', { as: at.named('clerk'), params: { letterId } });
  expect(body.urgings).toHaveLength(1);
  const inbox = (await at.ask('inbox', { as: at.named('clerk') })).body.toDo as { letterId: string }[];
  expect(inbox.find((item) => item.letterId === letterId)).toMatchObject({
    urged: { times: 1, on: expect.stringMatching(/^\d{4}-/) as string },
  });
  expect((body.options as object[]).length).toBeGreaterThan(0);
});
