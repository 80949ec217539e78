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

  it.each(['同意销号', 'a\r\n\tb', '😀', '𠮷'])('takes %j', (text) => {
    expect(faultsOf({ channels: [text] })).toEqual([]);
  });

  it.each([
    ['U+0000', 'a\0b'],
    ['half a surrogate pair', 'a\ud83d'],
    ['the other half', '\ude00b'],
    ['an escape sequence', 'a\u001b[8mb'],
    ['a control of eight bits', 'a\u009bb'],
    ['a turned direction', '同意\u202e号销'],
  ])('refuses %s, and says where', (_, text) => {
    expect(faultsOf({ channels: ['a', text] })).toEqual([
      { where: 'channels.1', message: expect.stringMatching(/\p{Script=Han}.* \/ /u) },
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
