import fc from 'fast-check';
import { pageStarts, type Block, type PageRoom } from './page-starts';

/** Ten lines a page. */
const ROOM: PageRoom = { height: 100, pitch: 10, foot: 0 };
const stacked = (...given: readonly (readonly [lines: number, keep?: Block['keep']])[]): readonly Block[] => {
  let top = 0;
  return given.map(([lines, keep = null]) => {
    const block = { top, lines, keep };
    top += lines * ROOM.pitch;
    return block;
  });
};
const starts = (blocks: readonly Block[], room: Partial<PageRoom> = {}) =>
  pageStarts(blocks, { ...ROOM, ...room }).map(({ block, line }) => [block, line]);

it('breaks where a line does not fit, and not before', () => {
  expect(starts(stacked([10]))).toEqual([]);
  expect(starts(stacked([12]))).toEqual([[0, 10]]);
  expect(starts(stacked([32]))).toEqual([
    [0, 10],
    [0, 20],
    [0, 30],
  ]);
  expect(starts(stacked([5], [5], [2]))).toEqual([[2, 0]]);
});

it('fills each page, also with a single line of a paragraph', () => {
  expect(starts(stacked([9], [4]))).toEqual([[1, 1]]);
  expect(starts(stacked([11]))).toEqual([[0, 10]]);
});

it('keeps a heading with what follows it, and a signature in one piece', () => {
  expect(starts(stacked([9], [1, 'next'], [3]))).toEqual([[1, 0]]);
  expect(starts(stacked([8], [1, 'next'], [1, 'next'], [3]))).toEqual([[1, 0]]);
  expect(starts(stacked([7], [4, 'whole']))).toEqual([[1, 0]]);
});

it('gives the foot a page of its own where the last one has no room for it', () => {
  expect(starts(stacked([8]), { foot: 20 })).toEqual([]);
  expect(starts(stacked([9]), { foot: 20 })).toEqual([[1, 0]]);
  expect(starts([], { foot: 20 })).toEqual([]);
});

it('ends, loses no line, and fills no page beyond its room, whatever there is', () => {
  const block = fc.tuple(
    fc.integer({ min: 1, max: 40 }),
    fc.constantFrom<Block['keep']>(null, 'next', 'whole'),
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 30 }), fc.integer({ min: 0, max: 40 }), (given, foot) => {
      const blocks = stacked(...given);
      const found = pageStarts(blocks, { ...ROOM, foot });
      const lineOf = ({ block: at, line }: { block: number; line: number }): number =>
        (blocks[at]?.top ?? Infinity) / ROOM.pitch + line;
      const all = given.reduce((sum, [lines]) => sum + lines, 0);
      const bounds = [0, ...found.map(lineOf).map((line) => Math.min(line, all)), all];
      for (const [n, bound] of bounds.slice(1).entries())
        expect(bound - (bounds[n] ?? 0)).toBeLessThanOrEqual(10);
      expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
    }),
  );
});
