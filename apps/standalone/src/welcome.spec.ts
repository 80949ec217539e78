import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addAccounts } from './accounts';
import { welcome } from './welcome';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'duban-welcome-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the welcome', () => {
  it('says where the pages, the passwords and the logs are, at every start', () => {
    addAccounts(folder, [{ name: 'admin', password: 'secret', posts: [] }]);
    const text = welcome({ url: 'http://127.0.0.1:7300', folder, logs: '/data/logs', setUpLink: null });
    expect(text).toContain('http://127.0.0.1:7300\n');
    expect(text).toContain(join(folder, 'accounts.json'));
    expect(text).toContain('/data/logs');
    expect(text).not.toContain('secret');
    expect(text).not.toContain('DUBAN_SERVER');
    expect(text).not.toContain('set-up');
  });

  it('says by which link the first administrator comes in, while there is none', () => {
    const setUpLink = 'http://127.0.0.1:7300/set-up#secret';
    const text = welcome({ url: 'http://127.0.0.1:7300', folder, logs: '/data/logs', setUpLink });
    expect(text).toMatch(/24 小时.*24 hours, once\):\n {2}http:\/\/127\.0\.0\.1:7300\/set-up#secret\n/);
  });

  it('tells how the command line finds another port than the usual one', () => {
    const text = welcome({ url: 'http://127.0.0.1:7301', folder, logs: '/data/logs', setUpLink: null });
    expect(text).toContain('export DUBAN_SERVER=http://127.0.0.1:7301\n');
    expect(text).not.toContain('accounts.json');
  });
});
