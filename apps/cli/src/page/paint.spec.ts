import { harmless, inColour } from './paint';

describe('what is shown on a terminal', () => {
  it.each([
    ['moves the cursor', 'a\u001b[2Jb'],
    ['hides what follows', 'a\u001b[8mb'],
    ['renames the window', 'a\u001b]0;x\u0007b'],
    ['goes back over its line', '同意\r不同意'],
    ['is a command of eight bits', 'a\u009b2Jb'],
    ['turns the direction', 'a\u202exslx.exe'],
  ])('never %s', (_, text) => {
    expect(harmless(text)).toMatch(/\ufffd/);
    expect(harmless(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  });

  it('keeps its own colours, its lines, and every language', () => {
    const page = `${inColour.bold('老街')}\n\t${inColour.bad('逾期')} 😀 é`;
    expect(harmless(page)).toBe(page);
  });
});
