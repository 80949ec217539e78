import { entryAt } from './use-window';

describe('the entry at a height', () => {
  const tops = [0, 36, 76, 116];

  it.each([
    [-50, 0],
    [0, 0],
    [35, 0],
    [36, 1],
    [100, 2],
    [5_000, 3],
  ])('of %i pixels is number %i', (height, entry) => {
    expect(entryAt(tops, height)).toBe(entry);
  });
});
