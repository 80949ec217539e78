import { comingIn, setUpPathIn } from './first-administrator';

const LINK = 'http://127.0.0.1:7300/set-up#x';
const READY = '/tmp/ready.json';

describe('the link of the first set-up', () => {
  it.each([
    ['is shown at the first start of an empty house', null, 'unwanted', LINK, LINK],
    ['is not shown where the sample office is filled in, which uses it', null, 'wanted', LINK, null],
    ['is not shown where a script waits, which uses it', READY, 'unwanted', LINK, null],
    ['is not shown where somebody has an account', null, 'unwanted', null, null],
  ] as const)('%s', (...[, readyFile, demonstration, link, shown]) => {
    expect(comingIn({ readyFile }, { demonstration }, link).setUpLink).toBe(shown);
  });

  it('is used by the program wherever nobody is shown one that is there', () => {
    for (const readyFile of [null, READY])
      for (const demonstration of ['wanted', 'done', 'unwanted'] as const) {
        const { byProgram, setUpLink } = comingIn({ readyFile }, { demonstration }, LINK);
        expect(byProgram).toBe(setUpLink === null);
      }
  });
});

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
