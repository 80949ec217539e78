import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountsFile, addAccounts, keepAdministrator, knownAccounts } from './accounts';

const posts = [{ post: 'administrator', unit: '系统管理' }];
const admin = (password: string) => ({ name: 'admin', password, posts });

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'duban-accounts-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the accounts that this machine knows', () => {
  it('begin with the administrator, readable by the owner only', () => {
    addAccounts(folder, [{ name: '整改办经办人', password: 'first', posts: [] }]);
    keepAdministrator(folder, admin('first'));
    expect(knownAccounts(folder)[0]).toEqual(admin('first'));
    expect(statSync(accountsFile(folder)).mode & 0o777).toBe(0o600);
  });

  it('forget the administrator of databases that are gone', () => {
    keepAdministrator(folder, admin('first'));
    keepAdministrator(folder, admin('second'));
    expect(knownAccounts(folder)).toMatchObject([{ password: 'second' }]);
  });

  it('keep their passwords when the same people are added again', () => {
    const officer = (password: string) => ({ name: '整改办经办人', password, posts: [] });
    addAccounts(folder, [officer('first')]);
    expect(addAccounts(folder, [officer('second')])).toEqual([officer('first')]);
  });
});
