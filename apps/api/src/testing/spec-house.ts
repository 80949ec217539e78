import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readEnvironment, type Environment } from '@duban/contract';
import { close, connect, ensureTenant, migrate, type Database, type Tenant } from '@duban/persistence';
import { freshDatabase, type FreshDatabase } from '@duban/persistence/testing';
import { sampleSealKeys } from '@duban/persistence/testing/seal-keys';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino } from 'pino';
import { createApi } from '../create-api';
import { closeHouse, openHouse, type House } from '../house';

const ROOT = join(__dirname, '..', '..', '..', '..');

/** The bundles that `npm test` has built. */
export const dist = (): string => process.env.DUBAN_TEST_DIST ?? join(ROOT, 'dist');

/** An API that listens, on a database of its own. */
export interface SpecHouse {
  readonly url: string;
  readonly house: House;
  readonly owner: Database;
  readonly database: FreshDatabase;
  readonly other: Tenant;
  readonly environment: Environment;
  close(): Promise<void>;
}

export interface SpecHouseWishes {
  readonly namespace?: string;
  readonly planted?: readonly Type[];
  readonly environment?: Readonly<Record<string, string>>;
}

export async function openSpecHouse(wishes: SpecHouseWishes = {}): Promise<SpecHouse> {
  const database = await freshDatabase();
  try {
    return await openIn(database, wishes);
  } catch (error) {
    await database.drop();
    throw error;
  }
}

async function openIn(database: FreshDatabase, wishes: SpecHouseWishes): Promise<SpecHouse> {
  await migrate(database.ownerUrl);
  const owner = await connect(database.ownerUrl, { poolSize: 2 });
  await ensureTenant(owner, { slug: 'main', title: '督办', sample: false });
  const other = await ensureTenant(owner, { slug: 'other', title: '邻市', sample: false });
  const environment = environmentOf(database, wishes);
  const house = await openHouse(environment, filesIn(dist()));
  const closeBoth = async (): Promise<void> => {
    await closeHouse(house);
    await close(owner);
  };
  const app = await listening(house, wishes.planted).catch(async (error: unknown) => {
    await closeBoth();
    throw error;
  });
  const closeAll = async (): Promise<void> => {
    await app.close();
    await closeBoth();
    await database.drop();
  };
  return { url: `${urlOf(app)}/api`, house, owner, database, other, environment, close: closeAll };
}

/** Another API over the same database, as one that was started anew: it has read nothing yet. */
export async function startedAnew({
  environment,
}: Pick<SpecHouse, 'environment'>): Promise<Pick<SpecHouse, 'url' | 'house' | 'close'>> {
  const house = await openHouse(environment, filesIn(dist()));
  const app = await listening(house, []);
  const close = async (): Promise<void> => {
    await app.close();
    await closeHouse(house);
  };
  return { url: `${urlOf(app)}/api`, house, close };
}

async function listening(house: House, planted: SpecHouseWishes['planted']): Promise<NestExpressApplication> {
  const app = await createApi(house, pino({ level: 'silent' }), planted);
  await app.listen(0, '127.0.0.1');
  return app;
}

const urlOf = (app: NestExpressApplication): string => {
  const address = app.getHttpServer().address();
  if (!address || typeof address === 'string') throw new Error('the API does not listen');
  return `http://127.0.0.1:${address.port}`;
};

export const filesIn = (folder: string): House['files'] => ({
  failureConverter: join(folder, 'temporal', 'failure-converter.cjs'),
  planReader: join(folder, 'documents', 'child.cjs'),
});

function environmentOf(database: FreshDatabase, { namespace, environment }: SpecHouseWishes): Environment {
  const jurisdictions = join(ROOT, 'libs', 'jurisdictions');
  return readEnvironment({
    DATABASE_URL: database.appUrl,
    // A port on which nothing listens, for suites that need no engine.
    TEMPORAL_ADDRESS: namespace ? process.env.DUBAN_TEST_TEMPORAL_ADDRESS : '127.0.0.1:1',
    TEMPORAL_NAMESPACE: namespace ?? 'none',
    DUBAN_PAYLOAD_KEY: randomBytes(32).toString('base64'),
    DUBAN_SEAL_KEYS: sampleSealKeys(),
    DUBAN_PACKS: join(jurisdictions, 'packs'),
    DUBAN_CALENDARS: join(jurisdictions, 'calendars'),
    ...environment,
  });
}
