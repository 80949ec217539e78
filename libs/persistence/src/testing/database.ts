import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of one's own on the server of the tests, not migrated yet. */
export interface FreshDatabase {
  /** A login that owns the database and is nobody else. */
  readonly ownerUrl: string;
  /** A login in `duban_app`. */
  readonly appUrl: string;
  /** The superuser, for tampering. */
  readonly superUrl: string;
  /** Drops the database and its logins, whoever is still connected. */
  drop(): Promise<void>;
}

/** Needs `DUBAN_TEST_DATABASE_URL`, the address of a superuser; `npm test` sets it. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env.DUBAN_TEST_DATABASE_URL;
  if (!server) throw new Error('DUBAN_TEST_DATABASE_URL is missing: run the specs with `npm test`');
  const name = `duban_spec_${randomBytes(6).toString('hex')}`;
  const [owner, app] = [`${name}_owner`, `${name}_app`];
  await asSuperuser(server, [
    `do $$ begin create role duban_app nologin; exception when duplicate_object or unique_violation then null; end $$`,
    `create role ${owner} login password '${name}'`,
    `create role ${app} login password '${name}' in role duban_app`,
    `create database ${name} owner ${owner} template template0 encoding 'UTF8'`,
  ]);
  return {
    ownerUrl: urlOf(server, name, { login: owner, password: name }),
    appUrl: urlOf(server, name, { login: app, password: name }),
    superUrl: urlOf(server, name),
    drop: () =>
      asSuperuser(server, [`drop database ${name} with (force)`, `drop role ${owner}`, `drop role ${app}`]),
  };
}

function urlOf(
  server: string,
  database: string,
  as?: { readonly login: string; readonly password: string },
): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  if (as) {
    url.username = as.login;
    url.password = as.password;
  }
  return url.href;
}

async function asSuperuser(server: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
