import { setUpPathIn } from './first-administrator';

describe('the path of the first set-up', () => {
  it.each([
    [
      'the last line that set-up printed',
      'a warning\n{"path":"/set-up#x","expiresAt":"2026-03-02T00:00:00.000Z"}\n',
      '/set-up#x',
    ],
    ['none when somebody has an account', '{}\n', null],
    ['none when nothing was printed', '', null],
  ])('is %s', (_what, printed, path) => {
    expect(setUpPathIn(printed)).toBe(path);
  });
});
