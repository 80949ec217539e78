import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountsFile, addAccounts, keepFirstAdministrator, knownAccounts } from './accounts';

const posts = [{ post: 'administrator', unit: '系统管理' }];
const printed = (password: string): string => `${JSON.stringify({ name: 'admin', password, posts })}\n`;

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'duban-accounts-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the accounts that this machine knows', () => {
  it('begin with the administrator whom set-up made, readable by the owner only', () => {
    keepFirstAdministrator(folder, printed('first'));
    expect(knownAccounts(folder)).toEqual([{ name: 'admin', password: 'first', posts }]);
    expect(statSync(accountsFile(folder)).mode & 0o777).toBe(0o600);
  });

  it('stay as they are when set-up found an administrator', () => {
    keepFirstAdministrator(folder, printed('first'));
    keepFirstAdministrator(folder, '{}\n');
    expect(knownAccounts(folder)).toMatchObject([{ password: 'first' }]);
  });

  it('follow set-up when the databases are new and the folder is old', () => {
    keepFirstAdministrator(folder, printed('first'));
    keepFirstAdministrator(folder, printed('second'));
    expect(knownAccounts(folder)).toMatchObject([{ password: 'second' }]);
  });

  it('keep their passwords when the same people are added again', () => {
    const officer = (password: string) => ({ name: '整改办经办人', password, posts: [] });
    addAccounts(folder, [officer('first')]);
    expect(addAccounts(folder, [officer('second')])).toEqual([officer('first')]);
  });
});
