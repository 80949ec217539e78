import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storedCredentials } from '../client/credentials';
import { person } from '../testing/examples';
import { openedHouse, withNames } from '../testing/opened-house';
import { problem, type Reply } from '../testing/small-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
const stored = { token: 'stored', expiresAt: '2030-01-01T00:00:00Z', name: 'wang' };

async function signingOut(reply: Reply, more: NodeJS.ProcessEnv = {}) {
  const url = await house.open(() => reply);
  const environment = { XDG_CONFIG_HOME: mkdtempSync(join(tmpdir(), 'duban-cli-')), ...more };
  storedCredentials(environment).keep(url, stored);
  const { exitCode } = await tryDuban(['sign-out', '--server', url, '--json'], { environment });
  const ended = house.heard().map(({ headers }) => headers.authorization);
  return { exitCode, ended, left: storedCredentials(environment).of(url)?.token ?? null };
}

describe('signing in', () => {
  it('says until when as the clock here shows it', async () => {
    const signedIn = { person, token: 'secret', expiresAt: '2030-01-01T00:00:00Z' };
    const url = await house.open(withNames(() => ({ json: signedIn })));
    const args = ['sign-in', '--name', 'wang', '--password-stdin', '--server', url];
    const { output } = await tryDuban(args, { input: 'correct horse' });
    expect(output).toMatch(/至 until \d{4}-\d\d-\d\d \d\d:\d\d\n/);
  });
});

describe('signing out', () => {
  it('ends the stored session and forgets it, even where the server did so before', async () => {
    const done = { exitCode: 0, ended: ['Bearer stored'], left: null };
    expect(await signingOut({ json: {} })).toEqual(done);
    await house.close();
    expect(await signingOut(problem('not-signed-in', 401))).toEqual(done);
  });

  it('keeps the token as long as nobody has ended it', async () => {
    expect(await signingOut(problem('internal', 500))).toMatchObject({ exitCode: 1, left: 'stored' });
  });

  it('ends the session of DUBAN_TOKEN and leaves the stored one alone', async () => {
    expect(await signingOut({ json: {} }, { DUBAN_TOKEN: 'lent' })).toEqual({
      exitCode: 0,
      ended: ['Bearer lent'],
      left: 'stored',
    });
  });
});
