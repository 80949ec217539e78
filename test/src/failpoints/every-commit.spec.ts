import type { Moment } from './failpoint';
import { Lane, type TaskName } from './lane';
import { planDues, plans } from './life-of-a-plan';
import { letter, rounds } from './life-of-a-round';
import { closeTask, troubleTask } from './life-of-a-task';
import { approvals } from './life-of-an-approval';
import { longest, tooSlow } from './recovery';

const MOMENTS: readonly Moment[] = ['before', 'after'];

/** Concurrent cases wait for each other's workers and timeouts; each has an office of its own. */
const LIVES: readonly (readonly [string, number, (lane: Lane) => Promise<void>])[] = [
  [
    "a task's life",
    11,
    async (lane) => {
      const [task] = (await lane.plan(['01'])) as [TaskName];
      await lane.awake(task);
      await closeTask(lane, task);
      await troubleTask(lane);
    },
  ],
  ["a letter's life", 10, letter],
  ["a round's life", 8, rounds],
  ["an approval's life", 11, approvals],
  ["a plan's life", 11, plans],
  ['what is due of a plan', 5, planDues],
];

describe.each(MOMENTS)('a worker that dies once %s each commit', (moment) => {
  it.concurrent.each(LIVES)(
    'loses, doubles and tears nothing of %s',
    async (life, deaths, play) => {
      const lane = await Lane.open(moment);
      try {
        await play(lane);
        const found = await lane.finish();
        const { acknowledged, refused, events, chains } = found;
        const { written, already, conflict } = lane.worker.outcomes;
        console.info(
          `${life}, ${moment}: ${lane.worker.deaths.length} deaths, ${acknowledged} acknowledged, ${refused} refused, ` +
            `${events} events in ${chains} chains, written ${written}, already ${already}, conflict ${conflict}, ` +
            `asked again ${lane.diary.repeats}, slowest recovery ${longest(lane.recoveries)} ms`,
        );
        expect(found.faults).toEqual([]);
        expect(lane.worker.deaths).toHaveLength(deaths);
        expect(tooSlow(lane.recoveries)).toEqual([]);
      } finally {
        await lane.close();
      }
    },
    600_000,
  );
});
