import { Line, Words } from './text';

describe('what people write', () => {
  it.each(['同意销号', 'a\nb', '😀', '𠮷'])('takes %j', (text) => {
    expect(Words.safeParse(text).success).toBe(true);
  });

  it.each([
    ['U+0000', 'a\0b'],
    ['half a surrogate pair', 'a\ud83d'],
    ['the other half', '\ude00b'],
    ['more than 20,000 characters', '长'.repeat(20_001)],
  ])('refuses %s', (_what, text) => {
    expect(Words.safeParse(text).success).toBe(false);
  });

  it('wants a line that says something', () => {
    expect(Line.safeParse('  ').success).toBe(false);
    expect(Line.parse(' 样例 ')).toBe('样例');
  });
});
