import { displayWidth, fitted, padEnd } from './width';

describe('the width of a text on a terminal', () => {
  it.each([
    ['', 0],
    ['task 07', 7],
    ['整改任务', 8],
    ['“引号”', 6],
    ['（全角括号）', 12],
    ['ｆｕｌｌ', 8],
    ['한국어', 6],
    ['✔', 1],
    ['🎉', 2],
    ['e\u0301', 1],
    ['𠮷', 2],
    ['\u001b[1m整改\u001b[0m', 4],
  ])('%j takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('pads by columns, not by characters', () => {
    expect(padEnd('整改', 6)).toBe('整改  ');
    expect(padEnd('整改', 3)).toBe('整改');
  });

  it('cuts between characters and says so', () => {
    expect(fitted('整改任务', 8)).toBe('整改任务');
    expect(fitted('整改任务', 7)).toBe('整改任…');
    expect(fitted('整改任务', 6)).toBe('整改…');
    expect(displayWidth(fitted('整改任务清单', 6))).toBeLessThanOrEqual(6);
  });
});
