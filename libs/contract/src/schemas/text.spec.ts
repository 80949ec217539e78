import { Line, Words } from './text';

describe('what people write', () => {
  it('is no more than 20,000 characters', () => {
    expect(Words.safeParse('长'.repeat(20_001)).success).toBe(false);
  });

  it('wants a line that says something', () => {
    expect(Line.safeParse('  ').success).toBe(false);
    expect(Line.parse(' 样例 ')).toBe('样例');
  });
});
