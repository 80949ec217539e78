import pg from 'pg';

export interface Login {
  readonly name: string;
  readonly password: string;
}

export interface Databases {
  readonly product: string;
  readonly temporal: string;
  readonly visibility: string;
}

/** The databases and logins of one house. */
export interface DatabasePlan {
  readonly adminUrl: string;
  readonly databases: Databases;
  readonly owner: Login | null;
  readonly process: Login;
  readonly temporal: Login | null;
  readonly withTemporal: boolean;
}

/** The role of the first migration: rights are given to it, logins are members of it. */
export const APP_ROLE = 'duban_app';

/** As somebody who may make databases and roles; changes only what is missing, and the passwords. */
export async function ensureDatabases(plan: DatabasePlan): Promise<void> {
  await withClient(plan.adminUrl, async (admin) => {
    await ensureRole(admin, APP_ROLE);
    for (const login of [plan.owner, plan.process, plan.temporal]) if (login) await ensureLogin(admin, login);
    await admin.query(`grant ${quoted(APP_ROLE)} to ${quoted(plan.process.name)}`);
    const { product, temporal, visibility } = plan.databases;
    await ensureDatabase(admin, product, plan.owner);
    if (plan.owner) await admin.query(`revoke connect on database ${quoted(product)} from public`);
    await admin.query(`grant connect on database ${quoted(product)} to ${quoted(APP_ROLE)}`);
    if (!plan.withTemporal) return;
    for (const name of [temporal, visibility]) {
      await ensureDatabase(admin, name, plan.temporal);
      await admin.query(`revoke connect on database ${quoted(name)} from public`);
    }
  });
}

/** Several starts on one foreign server may make the same role at the same time. */
async function ensureRole(admin: pg.Client, name: string): Promise<void> {
  if (await exists(admin, 'select 1 from pg_roles where rolname = $1', name)) return;
  await admin.query(`create role ${quoted(name)} nologin`).catch(unlessItExists);
}

async function ensureLogin(admin: pg.Client, { name, password }: Login): Promise<void> {
  if (!(await exists(admin, 'select 1 from pg_roles where rolname = $1', name)))
    await admin.query(`create role ${quoted(name)} login`).catch(unlessItExists);
  // Set every time: what the installation keeps is what holds, also after it was restored from a copy.
  await admin.query(`alter role ${quoted(name)} login password ${admin.escapeLiteral(password)}`);
}

async function ensureDatabase(admin: pg.Client, name: string, owner: Login | null): Promise<void> {
  if (!(await exists(admin, 'select 1 from pg_database where datname = $1', name))) {
    const ownedBy = owner ? ` owner ${quoted(owner.name)}` : '';
    await admin
      .query(`create database ${quoted(name)}${ownedBy} template template0 encoding 'UTF8'`)
      .catch(unlessItExists);
  }
}

async function exists(admin: pg.Client, query: string, name: string): Promise<boolean> {
  return ((await admin.query(query, [name])).rowCount ?? 0) > 0;
}

const ALREADY = new Set(['42710', '42P04', '23505']);

function unlessItExists(error: unknown): void {
  if (!ALREADY.has((error as { code?: string }).code ?? '')) throw error;
}

export async function withClient<T>(
  connectionString: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const quoted = (name: string): string => pg.escapeIdentifier(name);
