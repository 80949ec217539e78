import { DEFAULT_PORT } from '@duban/contract/names';

interface StartOptions {
  readonly port: number | null;
  readonly dataFolder: string;
  readonly empty: boolean;
  readonly open: boolean;
  readonly readyFile: string | null;
  readonly help: boolean;
}

const { HELP, startOptions } = jest.requireActual<{
  HELP: string;
  startOptions(args: readonly string[], folders: { root: string; here: string }): StartOptions;
}>('./arguments.mjs');

const given = (...args: string[]): StartOptions => startOptions(args, { root: '/clone', here: '/home/li' });

describe('the options of npm start', () => {
  it('have defaults', () => {
    expect(given()).toEqual({
      ...{ port: null, dataFolder: '/clone/.duban', readyFile: null },
      ...{ empty: false, open: true, help: false },
    });
  });

  it('are all understood, with a blank or an equals sign', () => {
    expect(
      given('--port', '8000', '--data=office', '--ready-file', '/tmp/r', '--empty', '--no-open'),
    ).toEqual({
      ...{ port: 8000, dataFolder: '/home/li/office', readyFile: '/tmp/r' },
      ...{ empty: true, open: false, help: false },
    });
    expect(given('-h')).toMatchObject({ help: true });
  });

  it.each([
    ['an unknown option', ['--prot', '8000'], /Unknown option: --prot/],
    ['a word without an option', ['8000'], /Unknown option: 8000/],
    ['a word that every object knows', ['toString'], /Unknown option: toString/],
    ['a flag with a value', ['--empty=yes'], /Unknown option/],
    ['a missing value', ['--data'], /--data needs a value/],
    ['an option in the place of a value', ['--data', '--empty'], /--data needs a value/],
    ['a port that is none', ['--port', '7300x'], /whole number from 1 to 65535/],
    ['port 0', ['--port', '0'], /whole number/],
    ['a port beyond the last', ['--port', '65536'], /whole number/],
  ])('are refused: %s, in Chinese and English, code 2', (_what, args, message) => {
    const refused = (): StartOptions => given(...args);
    expect(refused).toThrow(message);
    expect(refused).toThrow(/[一-龥]/);
    expect(refused).toThrow(expect.objectContaining({ exitCode: 2 }));
  });

  it('say in their help which port is the usual one', () => {
    expect(HELP).toContain(`${DEFAULT_PORT} by default`);
  });
});
