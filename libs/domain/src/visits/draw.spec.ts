import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { TaskCycle } from '../rounds/round';
import { drawn, rootMonthOf, sampleSize, seedOf } from './draw';

const tasks = (n: number): readonly TaskCycle[] =>
  Array.from({ length: n }, (_, at) => ({ taskId: `task-${at}`, cycle: 1 }));
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

const seeds = fc.string({ minLength: 1 }).map(sha);
const percents = fc.integer({ min: 1, max: 100 });
const populations = fc.integer({ min: 0, max: 60 }).map(tasks);

describe('who is drawn', () => {
  it('is the same for the same seed, whatever the order of the population', () => {
    fc.assert(
      fc.property(seeds, percents, populations, (seed, percent, population) => {
        const again = drawn({ seed, percent, population: [...population].reverse() });
        expect(again).toEqual(drawn({ seed, percent, population }));
      }),
    );
  });

  it('is as many as the ratio asks for, rounded up, each once and out of the population', () => {
    fc.assert(
      fc.property(seeds, percents, populations, (seed, percent, population) => {
        const taken = drawn({ seed, percent, population });
        expect(taken).toHaveLength(sampleSize(population.length, percent));
        expect(taken.length * 100).toBeGreaterThanOrEqual(population.length * percent);
        expect((taken.length - 1) * 100).toBeLessThan(Math.max(1, population.length * percent));
        expect(new Set(taken).size).toBe(taken.length);
        expect(taken.every((one) => population.includes(one))).toBe(true);
      }),
    );
  });

  it('grows with the ratio: whoever is drawn of fewer is drawn of more', () => {
    fc.assert(
      fc.property(seeds, percents, percents, populations, (seed, one, other, population) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const wide = drawn({ seed, percent: more, population });
        expect(drawn({ seed, percent: less, population })).toEqual(
          wide.slice(0, sampleSize(population.length, less)),
        );
      }),
    );
  });

  it('is found again with nothing but SHA-256 and a sort, as the docs say', () => {
    const population = tasks(11);
    const root = { month: '2026-09', hash: 'a'.repeat(64) };
    const seed = seedOf(root, 'plan', '2026-Q4');
    expect(seed).toBe(sha(`look-back\n${root.hash}\nplan\n2026-Q4`));
    const byHand = population
      .map(({ taskId, cycle }) => `${sha(`${seed}\n${taskId}\n${cycle}`)} ${taskId}`)
      .sort()
      .slice(0, 3)
      .map((line) => line.slice(65));
    expect(drawn({ seed, percent: 20, population }).map(({ taskId }) => taskId)).toEqual(byHand);
  });

  // 3,000 draws of 4 out of 20: each task is expected 600 times. With 19 degrees of freedom 43.82 is passed by chance once in
  // a thousand; the seeds are fixed, so it is passed always or never.
  it('is anybody with the same chance', () => {
    const population = tasks(20);
    const counts = new Map(population.map(({ taskId }) => [taskId, 0]));
    for (let draw = 0; draw < 3_000; draw += 1)
      for (const { taskId } of drawn({ seed: sha(`draw ${draw}`), percent: 20, population }))
        counts.set(taskId, (counts.get(taskId) ?? 0) + 1);
    // Without putting back, the counts vary less than with it, by (20 - 4) / (20 - 1).
    const square = [...counts.values()].reduce((sum, n) => sum + (n - 600) ** 2 / 600, 0) / (16 / 19);
    expect(square).toBeLessThan(43.82);
    expect(Math.max(...counts.values())).toBeGreaterThan(600);
  });
});

describe('the root that decides', () => {
  it.each([
    ['monthly', '2026-11-28', '2026-10'],
    ['monthly', '2026-01-01', '2025-12'],
    ['quarterly', '2026-11-28', '2026-09'],
    ['half-yearly', '2026-03-31', '2025-12'],
  ] as const)('is that of the month before the period (%s, %s)', (every, today, month) => {
    expect(rootMonthOf({ every, percent: 20 }, today)).toBe(month);
  });
});
