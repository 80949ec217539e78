import { eventually } from '../testing/engine';
import { seedSigning, SIGNED_TEXT } from '../testing/seed-signing';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

let at: WorkingHouse;
beforeAll(async () => {
  at = await openWorkingHouse({
    keeper: ['office-officer', 'office'],
    head: ['government-head', 'government'],
    'second head': ['government-head', 'government'],
    secretary: ['party-secretary', 'party'],
    heir: ['deputy', 'sibling'],
    root: ['administrator', 'lead'],
  });
});
afterAll(() => at?.close());

const handOver = (key: string, from: string, to: string) =>
  at.ask('handOverOnLeaving', {
    ...{ as: at.named('keeper'), key, params: { personId: at.named(from).id } },
    body: { to: at.named(to).id, because: '调离' },
  });
const canDo = async (taskId: string, name: string): Promise<string[]> => {
  const { body } = await at.ask('showSigning', { as: at.named(name), params: { taskId } });
  const { signing } = body as { signing: { mine: { operation: string }[] } | null };
  return (signing?.mine ?? []).map(({ operation }) => operation);
};
const sign = (taskId: string, name: string) =>
  at.ask('actOnSigning', {
    ...{ as: at.named(name), params: { taskId } },
    body: { type: 'approve', textHash: SIGNED_TEXT, opinion: '同意' },
  });

it('what somebody leaves in the signing of tasks goes to their heir, once under one key', async () => {
  const signed = await seedSigning(at.house, at.units, { ref: '3' });
  await sign(signed, 'secretary');
  await sign(signed, 'head');
  const tasks = [
    await seedSigning(at.house, at.units, { ref: '1' }),
    await seedSigning(at.house, at.units, { ref: '2' }),
  ];
  expect(await canDo(tasks[0] ?? '', 'heir')).toEqual([]);
  const { status, body } = await handOver('leaving', 'head', 'heir');
  expect(status).toBe(200);
  expect(body.outcomes).toEqual(
    tasks.map((id, index) => ({
      ...{ kind: 'task', id, title: expect.stringContaining(String(index + 1)) as string },
      ...{ handedOver: true, because: null },
    })),
  );
  expect((await handOver('leaving', 'head', 'heir')).body).toEqual(body);
  for (const id of tasks) {
    expect(await canDo(id, 'heir')).toContain('approve');
    expect(await canDo(id, 'second head')).toContain('approve');
    const { body: record } = await at.ask('taskRecord', { as: at.named('keeper'), params: { taskId: id } });
    const changes = (record.facts as { type: string }[]).filter(({ type }) => type === 'SigningChanged');
    expect(changes).toHaveLength(1);
  }
});

it('says for each why it was not handed over, where the rule forbids it', async () => {
  const id = await seedSigning(at.house, at.units, { ref: '4' });
  await sign(id, 'secretary');
  const { status, body } = await handOver('to-a-signer', 'second head', 'secretary');
  expect([status, body.because]).toEqual([200, undefined]);
  expect(body.outcomes).toContainEqual({
    ...{ kind: 'task', id, title: expect.stringContaining('4') as string },
    ...{ handedOver: false, because: { zh: expect.any(String) as string, en: expect.any(String) as string } },
  });
  expect(await canDo(id, 'second head')).toContain('approve');
});

it('a post that nobody holds any more is told to the signing of tasks that waits for it', async () => {
  const waits = await seedSigning(at.house, at.units, { ref: '5' });
  const signed = await seedSigning(at.house, at.units, { ref: '6' });
  await sign(signed, 'secretary');
  const alarm = async (taskId: string): Promise<unknown> => {
    const { body } = await at.ask('showSigning', { as: at.named('keeper'), params: { taskId } });
    return (body as { signing: { alarm: unknown } | null }).signing?.alarm;
  };
  expect(await alarm(waits)).toBeNull();
  const params = { personId: at.named('secretary').id };
  const disabled = await at.ask('setAccount', { as: at.named('root'), params, body: { disabled: true } });
  expect(disabled.status).toBe(200);
  await eventually(async () => (await alarm(waits)) === 'vacant');
  expect(await alarm(signed)).toBeNull();
});
