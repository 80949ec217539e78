import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storedCredentials } from './credentials';

const SERVER = 'http://127.0.0.1:7300';
const credential = { token: 't', expiresAt: '2030-01-01T00:00:00Z', name: 'wang' };
const home = () => ({ XDG_CONFIG_HOME: mkdtempSync(join(tmpdir(), 'duban-cli-')) });

describe('stored credentials', () => {
  it('are kept for each server, in a file for their owner alone', () => {
    const environment = home();
    const stored = storedCredentials(environment);
    stored.keep(SERVER, credential);
    stored.keep('https://duban.example', { ...credential, token: 'other' });
    expect(storedCredentials(environment).of(SERVER)).toEqual(credential);
    expect(statSync(stored.file).mode & 0o777).toBe(0o600);
    expect(statSync(join(environment.XDG_CONFIG_HOME, 'duban')).mode & 0o777).toBe(0o700);
    stored.forget(SERVER);
    expect(stored.of(SERVER)).toBeNull();
    expect(stored.of('https://duban.example')?.token).toBe('other');
  });

  it('lie below HOME where no XDG_CONFIG_HOME is set', () => {
    expect(storedCredentials({ HOME: '/home/wang' }).file).toBe('/home/wang/.config/duban/credentials.json');
  });

  it('that cannot be read are named with the mend', () => {
    const stored = storedCredentials(home());
    stored.keep(SERVER, credential);
    writeFileSync(stored.file, '{');
    expect(() => stored.of(SERVER)).toThrow(stored.file);
  });
});
