import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './write-whole';

/** An account whose password this machine knows: the first administrator, and the demonstration's. */
export interface Account {
  readonly name: string;
  readonly password: string;
  readonly posts: readonly AccountPost[];
}

/** A post and the name of the unit in which it is held. */
export interface AccountPost {
  readonly post: string;
  readonly unit: string;
}

export const accountsFile = (folder: string): string => join(folder, 'accounts.json');

export function knownAccounts(folder: string): readonly Account[] {
  if (!existsSync(accountsFile(folder))) return [];
  return JSON.parse(readFileSync(accountsFile(folder), 'utf8')) as readonly Account[];
}

/** The administrator stands first; one of the same name belonged to databases that are gone. */
export function keepAdministrator(folder: string, account: Account): void {
  const others = knownAccounts(folder).filter(({ name }) => name !== account.name);
  writeWhole(accountsFile(folder), [account, ...others]);
}

/** Adds accounts; one that is known keeps its password. Gives all that are known now. */
export function addAccounts(folder: string, accounts: readonly Account[]): readonly Account[] {
  const known = knownAccounts(folder);
  const names = new Set(known.map(({ name }) => name));
  const all = [...known, ...accounts.filter(({ name }) => !names.has(name))];
  writeWhole(accountsFile(folder), all);
  return all;
}

/** A short-lived token for scripts; null when the password is no longer the one we know. */
export async function scriptToken(url: string, account: Account | undefined): Promise<string | null> {
  if (!account) return null;
  const { name, password } = account;
  const response = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password, for: 'script' }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) return null;
  return ((await response.json()) as { token?: string }).token ?? null;
}
