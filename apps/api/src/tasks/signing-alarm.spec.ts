import { randomUUID } from 'node:crypto';
import { todayOf } from '../house';
import { eventually } from '../testing/engine';
import { seedSigning, SIGNED_TEXT } from '../testing/seed-signing';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

/** Nobody is head of government here. */
let at: WorkingHouse;
beforeAll(async () => {
  at = await openWorkingHouse({
    keeper: ['office-officer', 'office'],
    secretary: ['party-secretary', 'party'],
    deputy: ['deputy', 'government'],
    stranger: ['office-officer', 'sibling'],
  });
});
afterAll(() => at?.close());

const signing = {
  higher: [{ post: 'deputy', of: 'government' }],
  urgeEvery: { n: 1, unit: 'workdays', firstDayCounts: false },
} as const;
type Item = { readonly act: string; readonly taskId: string; readonly by: string | null };

async function toDo(name: string, taskId: string): Promise<readonly string[]> {
  const { body } = await at.ask('inbox', { as: at.named(name) });
  return (body.toDo as Item[]).filter((item) => item.taskId === taskId).map(({ act }) => act);
}
const typesOf = async (taskId: string): Promise<readonly string[]> => {
  const { body } = await at.ask('taskRecord', { as: at.named('keeper'), params: { taskId } });
  return (body.facts as { type: string }[]).map(({ type }) => type).slice(7);
};

it('a post that nobody holds when a signing begins is an alarm for the office and those above, once, and never a pass', async () => {
  const id = await seedSigning(at.house, at.units, { ref: '1', signing });
  await eventually(async () => ((await toDo('keeper', id)).length > 0 ? true : null));
  expect(await toDo('keeper', id)).toEqual(['hand-over']);
  expect(await toDo('deputy', id)).toEqual(['override']);
  expect(await toDo('stranger', id)).toEqual([]);
  expect(await toDo('secretary', id)).toEqual(['sign']);
  const { body } = await at.ask('showSigning', { as: at.named('keeper'), params: { taskId: id } });
  expect(body.signing).toMatchObject({ alarm: 'vacant', missing: [{}, { post: 'government-head' }] });
  const signed = await at.ask('actOnSigning', {
    as: at.named('secretary'),
    params: { taskId: id },
    key: randomUUID(),
    body: { type: 'approve', textHash: SIGNED_TEXT, opinion: '同意' },
  });
  expect(signed.body).toMatchObject({ task: { step: 'signature' } });
  expect(await typesOf(id)).toEqual(['SigningChanged', 'TaskSigned']);
});

it('is told in the name of whose standing proxy somebody is as well', async () => {
  const id = await seedSigning(at.house, at.units, { ref: '2', signing });
  await eventually(async () => ((await toDo('keeper', id)).length > 0 ? true : null));
  const today = todayOf(at.house);
  const proxy = { proxy: at.named('stranger').id, from: today, to: today };
  await at.ask('enterProxy', { as: at.named('keeper'), key: randomUUID(), body: proxy });
  expect(await toDo('stranger', id)).toEqual(['hand-over']);
});
