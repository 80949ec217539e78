import type { TemporalStore } from './temporal-config';
import { Trouble } from './trouble';

/** The parts of a PostgreSQL that somebody else runs; the user in the URL must be able to make databases and roles. */
export interface ForeignDatabase {
  readonly url: string;
  readonly product: string;
  readonly adminUrl: string;
  readonly store: TemporalStore;
}

const WITH_TLS = new Set(['require', 'verify-ca', 'verify-full', 'no-verify']);

export function foreignDatabase(url: string): ForeignDatabase {
  const parsed = parse(url);
  const product = decodeURIComponent(parsed.pathname.slice(1));
  if (!parsed.hostname || !product || !parsed.username) throw unusable();
  const admin = new URL(url);
  admin.pathname = '/postgres';
  return {
    url,
    product,
    adminUrl: admin.href,
    store: {
      host: parsed.hostname,
      port: Number(parsed.port || 5432),
      user: decodeURIComponent(parsed.username),
      password: decodeURIComponent(parsed.password),
      database: `${product}_temporal`,
      visibility: `${product}_temporal_visibility`,
      tls: WITH_TLS.has(parsed.searchParams.get('sslmode') ?? ''),
    },
  };
}

/** The same server and database for another login. */
export function asLogin(url: string, name: string, password: string): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(name);
  changed.password = encodeURIComponent(password);
  return changed.href;
}

function parse(url: string): URL {
  try {
    const parsed = new URL(url);
    if (parsed.protocol === 'postgres:' || parsed.protocol === 'postgresql:') return parsed;
  } catch {
    // Said below.
  }
  throw unusable();
}

const unusable = (): Trouble =>
  new Trouble(
    'DATABASE_URL 应为 postgresql://用户:密码@主机:端口/数据库，其用户须能创建数据库和角色。',
    'DATABASE_URL must be postgresql://user:password@host:port/database, with a user that may create databases and roles.',
    2,
  );
