import type { DatabasePlan, Login } from '@duban/persistence/server';
import { BadCall, databaseUrlIn } from './program';

/** What the addresses of an installation say about its databases and logins; nothing is named twice. */
export function databasePlan(env: NodeJS.ProcessEnv): DatabasePlan {
  const admin = new URL(databaseUrlIn(env, 'DATABASE_ADMIN_URL'));
  const owner = new URL(databaseUrlIn(env, 'DATABASE_OWNER_URL'));
  const process = new URL(databaseUrlIn(env, 'DATABASE_URL'));
  // Not where somebody else runs Temporal.
  const temporal = env.DATABASE_TEMPORAL_URL ? new URL(databaseUrlIn(env, 'DATABASE_TEMPORAL_URL')) : null;
  refuseContradictions({ admin, owner, process, temporal });
  const store = temporal ? databaseOf(temporal) : 'temporal';
  return {
    adminUrl: admin.href,
    databases: { product: databaseOf(owner), temporal: store, visibility: `${store}_visibility` },
    owner: loginUnless(admin, owner),
    process: loginOf(process),
    temporal: temporal && loginUnless(admin, temporal),
    withTemporal: temporal !== null,
  };
}

interface Addresses {
  readonly admin: URL;
  readonly owner: URL;
  readonly process: URL;
  readonly temporal: URL | null;
}

function refuseContradictions({ admin, owner, process, temporal }: Addresses): void {
  if ([owner, process, temporal].some((other) => other && other.host !== admin.host))
    throw new BadCall('各地址应指向同一服务器 / the addresses must name one and the same server');
  if (databaseOf(owner) !== databaseOf(process))
    throw new BadCall('DATABASE_OWNER_URL 与 DATABASE_URL 应为同一数据库 / must name the same database');
  // The walls of the ledger hold for everybody but these two.
  if (process.username === owner.username || process.username === admin.username)
    throw new BadCall(
      'DATABASE_URL 不得用所有者或管理员的账号 / DATABASE_URL must not be the owner’s login nor the administrator’s',
    );
}

const databaseOf = ({ pathname }: URL): string => decodeURIComponent(pathname.slice(1));

const loginOf = ({ username, password }: URL): Login => ({
  name: decodeURIComponent(username),
  password: decodeURIComponent(password),
});

/** Where the administrator owns the databases, there is no login to make, and no password to change. */
const loginUnless = (admin: URL, url: URL): Login | null =>
  url.username === admin.username ? null : loginOf(url);
