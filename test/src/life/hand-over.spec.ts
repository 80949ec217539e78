import { addDays, carriedFrom, nextDay } from '@duban/domain';
import { firstDay } from '../support/rehearsal';
import { handOver, viewOf } from '../support/processes';
import {
  expectDone,
  issue,
  openScene,
  publish,
  receive,
  sign,
  taskOf,
  toLetter,
  toSignature,
} from '../support/stage';
import { stageOfSuite } from '../support/suite';

describe('a run that is handed over to the next', () => {
  const stage = stageOfSuite();

  it('keeps the first signature in the middle of signing', async () => {
    const scene = await openScene(stage);
    await toSignature(scene);
    expectDone(await sign(scene, 'party-secretary'));
    const before = await viewOf(scene, scene.task);
    await handOver(scene, scene.task);
    expect(await viewOf(scene, scene.task)).toEqual(before);
    expect(await sign(scene, 'party-secretary')).toBe('already-signed');
    expectDone(await sign(scene, 'government-head'));
    expect(await taskOf(scene)).toMatchObject({ open: { step: 'publicity' } });
  });

  it('gives a repeated update of an earlier run its first answer', async () => {
    const scene = await openScene(stage);
    await toSignature(scene);
    const again = () => sign(scene, 'party-secretary', { key: 'once' });
    const first = await again();
    expectDone(first);
    await handOver(scene, scene.task);
    expect(await again()).toEqual(first);
    await handOver(scene, scene.task);
    expect(await again()).toEqual(first);
    const { facts } = await stage.office.ledger.readChain<'task'>(stage.office.tenant, scene.aggregate);
    expect(facts.filter(({ event }) => event.type === 'TaskSigned')).toHaveLength(1);
  });

  it('keeps the alarm that is set: the deadline is noted on its day', async () => {
    const scene = await openScene(stage, { deadline: addDays(firstDay(), 9) });
    expectDone(await receive(scene));
    await scene.at.until(addDays(scene.at.day, 5));
    await handOver(scene, scene.task);
    await scene.at.until(addDays(firstDay(), 9));
    expect(await taskOf(scene)).toMatchObject({ overdue: false });
    await scene.at.until(nextDay(scene.at.day));
    await scene.at.becomes<'task'>(scene.aggregate, ({ overdue }) => overdue);
  });

  it('keeps a publicity that runs, and what the workflow knows is what the ledger says', async () => {
    const scene = await openScene(stage);
    await toSignature(scene);
    for (const who of ['party-secretary', 'government-head']) expectDone(await sign(scene, who));
    expectDone(await publish(scene));
    await handOver(scene, scene.task);
    await scene.at.until(addDays(scene.at.day, 30));
    await scene.at.becomes<'task'>(
      scene.aggregate,
      (state) => state.status === 'closing' && state.open.step === 'filing',
    );
    const { facts } = await stage.office.ledger.readChain<'task'>(stage.office.tenant, scene.aggregate);
    expect(await viewOf(scene, scene.task)).toEqual(carriedFrom('task', facts));
  });

  it('keeps a letter between its receipt and its overdue reply', async () => {
    const scene = await openScene(stage);
    const { at } = scene;
    const letter = await toLetter(scene);
    expectDone(await issue(scene, letter));
    await handOver(scene, letter);
    expectDone(await at.act(letter, 'unit-officer', { type: 'receive' }));
    await handOver(scene, letter);
    await at.until(addDays(at.day, 30));
    await at.becomes<'letter'>(
      `letter/${letter.letterId}`,
      (state) => state.status === 'received' && state.overdue,
    );
    await at.becomes<'task'>(scene.aggregate, ({ trouble }) => trouble.letters[0]!.overdue);
  });
});
