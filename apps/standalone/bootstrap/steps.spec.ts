import { setTimeout as sleep } from 'node:timers/promises';

type Tell = (detail: string) => void;
interface Steps {
  run<T>(title: string, work: (tell: Tell) => Promise<T>): Promise<T>;
  note(line: string): void;
  close(): void;
}
interface Out {
  readonly isTTY: boolean;
  readonly columns: number;
  write(text: string): boolean;
}

const { liveSteps, lineOf, seconds } = jest.requireActual<{
  liveSteps(out: Out, pace?: { firstMs: number; everyMs: number }): Steps;
  seconds(ms: number): string;
  lineOf(step: { title: string; detail: string; took: string }, columns: number): string;
}>('./steps.mjs');

const heard = (isTTY: boolean): { said: string[]; out: Out } => {
  const said: string[] = [];
  return { said, out: { isTTY, columns: 80, write: (text) => said.push(text) > 0 } };
};

/** As a terminal counts: Chinese characters take two columns. */
const columnsOf = (line: string): number =>
  [...line].reduce((sum, character) => sum + (/[\u2e80-\uffe6]/.test(character) ? 2 : 1), 0);

describe('the line of a running step', () => {
  const build = {
    title: '编译 Temporal（仅首次 once, 6–10 min）building',
    detail: '1853 packages',
    took: '10 min 30 s',
  };

  it('shows what, how long and how far on a terminal of 80 columns', () => {
    const line = lineOf(build, 79);
    for (const part of Object.values(build)) expect(line).toContain(part);
    expect(columnsOf(line)).toBeLessThanOrEqual(79);
  });

  it.each([20, 40, 60])('keeps the time and never wraps on %i columns', (columns) => {
    const line = lineOf({ ...build, detail: 'npm warn '.repeat(20) }, columns);
    expect(line).toContain('10 min 30 s');
    expect(columnsOf(line)).toBeLessThanOrEqual(columns);
  });
});

it.each([
  [900, '0.9 s'],
  [59_449, '59.4 s'],
  [59_700, '1 min 0 s'],
  [119_700, '2 min 0 s'],
  [321_000, '5 min 21 s'],
])('%i ms are written %s', (ms, written) => expect(seconds(ms)).toBe(written));

describe('the live list', () => {
  it('ends each step with a mark and its time, also one that fails', async () => {
    const { said, out } = heard(false);
    const steps = liveSteps(out);
    await steps.run('fetching', () => Promise.resolve());
    await expect(steps.run('building', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    steps.close();
    expect(said).toEqual([
      expect.stringMatching(/^✔ fetching {2}0\.0 s\n$/),
      expect.stringMatching(/^✘ building {2}0\.0 s\n$/),
    ]);
  });

  it('moves on a terminal', async () => {
    const { said, out } = heard(true);
    const steps = liveSteps(out);
    await steps.run('building', async (tell) => {
      tell('3 packages');
      await sleep(300);
    });
    steps.close();
    const drawn = said.filter((text) => text.includes('3 packages'));
    expect(new Set(drawn).size).toBeGreaterThan(1);
  });

  it('says soon in a log what it is doing, and then now and again', async () => {
    const { said, out } = heard(false);
    const steps = liveSteps(out, { firstMs: 20, everyMs: 100 });
    await steps.run('building', async (tell) => {
      tell('3 packages');
      await sleep(250);
    });
    steps.close();
    expect(said.length).toBeGreaterThanOrEqual(3);
    expect(said[0]).toMatch(/^… building {2}0\.0 s {2}3 packages\n$/);
    expect(said.at(-1)).toMatch(/^✔ building/);
  });
});
