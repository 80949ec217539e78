import { resolve } from 'node:path';
import type { StoreTls, TemporalStore } from './temporal-config';
import { Trouble } from './trouble';

/** The parts of a PostgreSQL that somebody else runs; the user in the URL must be able to make databases and roles. */
export interface ForeignDatabase {
  readonly url: string;
  readonly product: string;
  readonly adminUrl: string;
  readonly store: TemporalStore;
}

/** Whoever asks for TLS gets a server that proves who it is, or says in so many words that it need not. */
const PROVEN = new Set(['prefer', 'require', 'verify-ca', 'verify-full']);
const UNPROVEN = new Set(['no-verify', 'disable']);

export function foreignDatabase(address: string): ForeignDatabase {
  const parsed = withPlainTls(parse(address));
  const product = decodeURIComponent(parsed.pathname.slice(1));
  if (!parsed.hostname || !product || !parsed.username) throw unusable();
  const url = parsed.href;
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
      tls: tlsOf(parsed.searchParams),
    },
  };
}

/** The driver calls some modes by the name of another and complains of it; our processes stand in another folder. */
function withPlainTls(url: URL): URL {
  const { searchParams: given } = url;
  const authority = given.get('sslrootcert');
  const mode =
    given.get('sslmode') ?? (authority !== null || given.get('ssl') === 'true' ? 'require' : 'disable');
  if (!PROVEN.has(mode) && !UNPROVEN.has(mode)) throw unknownMode(mode);
  if (authority !== null) given.set('sslrootcert', resolve(authority));
  if (PROVEN.has(mode)) given.set('sslmode', 'verify-full');
  return url;
}

function tlsOf(given: URLSearchParams): StoreTls | null {
  const mode = given.get('sslmode');
  if (mode !== 'verify-full' && mode !== 'no-verify') return null;
  return { verify: mode === 'verify-full', authorityFile: given.get('sslrootcert') };
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

const unknownMode = (mode: string): Trouble =>
  new Trouble(
    `DATABASE_URL 中的 sslmode=${mode} 不认识，可用：disable、require、verify-full、no-verify。`,
    `DATABASE_URL has the unknown sslmode=${mode}; use disable, require, verify-full or no-verify.`,
    2,
  );

/** What certificates are refused with, by Node's names. */
const DISTRUST =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_\w+|ERR_TLS_\w+)$/;

/** Why the databases could not be prepared, and what helps where the reason alone does not say it. */
export function unprepared(error: unknown): Trouble {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const [zh, en] = DISTRUST.test(code) ? UNTRUSTED : ['', ''];
  return new Trouble(
    `无法准备 DATABASE_URL 中的数据库：${message}${zh}`,
    `The database of DATABASE_URL could not be prepared: ${message}${en}`,
    2,
  );
}

const UNTRUSTED = [
  '。服务器的证书不受信任：请在 DATABASE_URL 中用 sslrootcert=证书文件 指明签发者，或用 sslmode=no-verify 只加密、不核实对方。',
  '. Its certificate is not trusted: name the authority with sslrootcert=FILE in DATABASE_URL, or say sslmode=no-verify to encrypt without knowing whom one talks to.',
] as const;
