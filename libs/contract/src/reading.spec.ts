import { z } from 'zod';
import { readAs } from './reading';

const Schema = z.object({ channels: z.array(z.string()).max(20) });

const faultsOf = (value: unknown) => {
  const read = readAs(Schema, value);
  return read.ok ? [] : read.faults;
};

describe('reading what came from outside', () => {
  it('names the place of a fault, and says it in both languages', () => {
    expect(faultsOf({ channels: ['a', 7] })).toEqual([
      { where: 'channels.1', message: expect.stringMatching(/\p{Script=Han}.* \/ .*expected string/u) },
    ]);
  });

  it.each([
    ['wrong members', { channels: Array(100_000).fill(1) }],
    ['unlisted fields', { ...Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`k${n}`, 1])) }],
  ])('says little of very many %s', (_, value) => {
    const faults = faultsOf(value);
    expect(faults.length).toBeGreaterThan(0);
    expect(JSON.stringify(faults).length).toBeLessThan(20_000);
  });
});
