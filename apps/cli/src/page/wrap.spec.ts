import { displayWidth } from './width';
import { wrapped } from './wrap';

it.each<[string, number, readonly string[]]>([
  ['one of them signs', 9, ['one of', 'them', 'signs']],
  ['党委书记签字', 8, ['党委书记', '签字']],
  // A mark that closes stays with what it closes, one that opens with what it opens.
  ['党委书记，政府', 8, ['党委书', '记，政府']],
  ['签字（双签）', 6, ['签字', '（双', '签）']],
  ['签字 signature 至 until', 10, ['签字', 'signature', '至 until']],
  ['SHA-256 0123456789abcdef', 8, ['SHA-256', '01234567', '89abcdef']],
  ['', 8, ['']],
])('%s in %i columns', (text, width, lines) => {
  expect(wrapped(text, width)).toEqual(lines);
});

it('leaves a text alone where nobody looks at a screen', () => {
  expect(wrapped('one of them signs', null)).toEqual(['one of them signs']);
});

it('loses nothing and keeps within the screen, whatever its width', () => {
  const text =
    "5 个工作日内党委书记、政府主要负责人各签字 1 人（“条件 class == 'dated'”）：within 5 working days";
  for (let width = 4; width < 60; width += 1) {
    const lines = wrapped(text, width);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
  }
});
