import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { withClient } from '@duban/persistence/server';
import type { StoreTls, TemporalStore } from './temporal-config';

const run = promisify(execFile);

const SCHEMAS = [
  ['database', 'postgresql/v12/temporal'],
  ['visibility', 'postgresql/v12/visibility'],
] as const;

/** Brings both databases to the schema of this server; a database that has it already is left alone. */
export async function ensureTemporalSchema(sqlTool: string, store: TemporalStore): Promise<void> {
  await Promise.all(
    SCHEMAS.map(async ([which, schema]) => {
      const env = toolEnv(store, store[which]);
      if (!(await hasSchema(store, store[which]))) await run(sqlTool, ['setup-schema', '-v', '0.0'], { env });
      await run(sqlTool, ['update-schema', '--schema-name', schema], { env });
    }),
  );
}

function hasSchema({ host, port, user, password, tls }: TemporalStore, database: string): Promise<boolean> {
  const url = new URL(`postgresql://${host}:${port}/${encodeURIComponent(database)}`);
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  if (tls) url.searchParams.set('sslmode', tls.verify ? 'verify-full' : 'no-verify');
  if (tls?.authorityFile) url.searchParams.set('sslrootcert', tls.authorityFile);
  return withClient(url.href, async (client) => {
    const { rows } = await client.query("select to_regclass('public.schema_version') is not null as there");
    return (rows[0] as { there: boolean }).there;
  });
}

/** By environment: a command line can be read by everybody on the machine. */
const toolEnv = (store: TemporalStore, database: string): NodeJS.ProcessEnv => ({
  ...process.env,
  SQL_PLUGIN: 'postgres12_pgx',
  SQL_HOST: store.host,
  SQL_PORT: String(store.port),
  SQL_USER: store.user,
  SQL_PASSWORD: store.password,
  SQL_DATABASE: database,
  ...(store.tls && toolTls(store.tls)),
});

const toolTls = ({ verify, authorityFile }: StoreTls): NodeJS.ProcessEnv => ({
  SQL_TLS: 'true',
  ...(!verify && { SQL_TLS_DISABLE_HOST_VERIFICATION: 'true' }),
  ...(authorityFile !== null && { SQL_TLS_CA_FILE: authorityFile }),
});
