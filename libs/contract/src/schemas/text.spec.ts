import { z } from 'zod';
import { jsonSchemaOf, readAs } from '../reading';
import { Line, listOf, Words } from './text';

describe('what people write', () => {
  it('is no more than 20,000 characters', () => {
    expect(Words.safeParse('长'.repeat(20_001)).success).toBe(false);
  });

  it('wants a line that says something', () => {
    expect(Line.safeParse('  ').success).toBe(false);
    expect(Line.parse(' 样例 ')).toBe('样例');
  });
});

describe('a list of no more than three lines', () => {
  const Body = z.object({ channels: listOf(Line, 3) });
  const faultsOf = (value: unknown) => {
    const read = readAs(Body, value);
    return read.ok ? [] : read.faults.map(({ where }) => where);
  };

  it('is read like any list, member by member', () => {
    expect(readAs(Body, { channels: [' 网站 ', '报纸', '电视'] })).toEqual({
      ok: true,
      value: { channels: ['网站', '报纸', '电视'] },
    });
    expect(faultsOf({ channels: ['a', '', 7] })).toEqual(['channels.1', 'channels.2']);
    expect([faultsOf({}), faultsOf({ channels: 'a' })]).toEqual([['channels'], ['channels']]);
  });

  it('says that it is too long in both languages', () => {
    const read = readAs(Body, { channels: ['a', 'b', 'c', 'd'] });
    expect(read).toEqual({
      ok: false,
      faults: [{ where: 'channels', message: expect.stringMatching(/\p{Script=Han}.*3.* \/ .*3/u) }],
    });
  });

  it('is judged by its length before anybody looks at a member', () => {
    const looked: unknown[] = [];
    const Watched = z.unknown().refine((member) => looked.push(member));
    const long = { channels: Array(300_000).fill('') };
    expect(readAs(z.object({ channels: listOf(Watched, 20) }), long)).toMatchObject({ ok: false });
    expect(looked).toEqual([]);
  });

  it('is described like any list', () => {
    const plain = z.object({ channels: z.array(Line).max(3) });
    for (const io of ['input', 'output'] as const)
      expect(jsonSchemaOf(Body, io)).toEqual(jsonSchemaOf(plain, io));
  });
});
