import { randomBytes } from 'node:crypto';
import { keepAdministrator, type Account } from './accounts';
import type { HouseRecord } from './data-folder';

const FIRST = { name: '系统管理员', signInName: 'admin' };

export interface ComingIn {
  /** This program uses the link itself, at once. */
  readonly byProgram: boolean;
  /** For a person; null where it opens nothing, or will open nothing in a moment. */
  readonly setUpLink: string | null;
}

/** The sample office and scripts need an administrator at once; everybody else comes in by the link, where there is one. */
export function comingIn(
  { readyFile }: { readonly readyFile: string | null },
  { demonstration }: Pick<HouseRecord, 'demonstration'>,
  link: string | null,
): ComingIn {
  const byProgram = readyFile !== null || demonstration === 'wanted';
  return { byProgram, setUpLink: byProgram ? null : link };
}

/** `printed` is the one line of `set-up --link`: where the link leads, or {} when somebody has an account. */
export function setUpPathIn(printed: string): string | null {
  const line = printed.trim().split('\n').pop() ?? '{}';
  const { path } = JSON.parse(line || '{}') as { readonly path?: string };
  return path ?? null;
}

/** Uses the link for a program that needs an administrator at once; the account is kept in the data folder. */
export async function makeAdministrator(folder: string, url: string, path: string): Promise<Account> {
  const password = randomBytes(18).toString('base64url');
  const response = await fetch(`${url}/api/set-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: path.split('#')[1], ...FIRST, password }),
    signal: AbortSignal.timeout(30_000),
  });
  const answer = (await response.json()) as { posts?: readonly AnsweredPost[]; detail?: string };
  if (!response.ok)
    throw new Error(`the first administrator was not made: ${answer.detail ?? response.status}`);
  const posts = (answer.posts ?? []).map(({ post, unitName }) => ({ post, unit: unitName }));
  const account = { name: FIRST.signInName, password, posts };
  keepAdministrator(folder, account);
  return account;
}

interface AnsweredPost {
  readonly post: string;
  readonly unitName: string;
}
