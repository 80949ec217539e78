import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { House } from '../house';
import { SampleAccounts } from './sample-accounts';

const LI = { name: '市长', password: 'only-here', posts: [{ post: 'government-head', unit: '市政府' }] };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-accounts-'));
  writeFileSync(join(folder, 'accounts.json'), JSON.stringify([LI]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const accountsOf = (sample: boolean, environment: Readonly<Record<string, unknown>> = {}): SampleAccounts =>
  new SampleAccounts({
    tenant: { sample },
    environment: {
      DUBAN_ACCOUNTS: join(folder, 'accounts.json'),
      DUBAN_HOST: '127.0.0.1',
      DUBAN_TRUST_PROXY: 0,
      ...environment,
    },
  } as unknown as House);

describe('the accounts of a sample office', () => {
  it.each(['127.0.0.1', 'localhost', '[::1]'])('are told to a page opened as %s', async (host) => {
    expect(await accountsOf(true).toldTo(host)).toEqual([LI]);
  });

  it.each([
    ['of an office that is no sample', accountsOf.bind(null, false, {}), 'localhost'],
    ['where others can reach the API', accountsOf.bind(null, true, { DUBAN_HOST: '0.0.0.0' }), 'localhost'],
    ['behind a proxy', accountsOf.bind(null, true, { DUBAN_TRUST_PROXY: 1 }), 'localhost'],
    ['to a site that took our address', accountsOf.bind(null, true, {}), 'evil.example'],
    ['to a name that only begins like ours', accountsOf.bind(null, true, {}), '127.0.0.1.evil.example'],
    ['where no file is named', accountsOf.bind(null, true, { DUBAN_ACCOUNTS: undefined }), 'localhost'],
    ['where the file is not there', accountsOf.bind(null, true, { DUBAN_ACCOUNTS: '/nowhere' }), 'localhost'],
  ])('are not told %s', async (_case, accounts, host) => {
    expect(await accounts().toldTo(host)).toEqual([]);
  });
});
