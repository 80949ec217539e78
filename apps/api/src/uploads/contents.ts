import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '@duban/contract';
import { folderStore, s3Store, type ContentStore } from '@duban/persistence';

/** Where evidence is kept, and where it is while it is still on its way. */
export interface Contents {
  readonly store: ContentStore;
  /** A folder of this machine: what comes in pieces is put together there. */
  readonly uploads: string;
  readonly mostBytes: number;
}

/** Null where nobody has said where: then there is no evidence. */
export async function contentsOf(environment: Environment): Promise<Contents | null> {
  const { DUBAN_FILES: folder, DUBAN_UPLOADS, DUBAN_UPLOAD_BYTES: mostBytes } = environment;
  const store = await storeOf(environment);
  const uploads = DUBAN_UPLOADS ?? (folder && join(folder, 'uploads'));
  if (!store || !uploads) return null;
  mkdirSync(uploads, { recursive: true, mode: 0o700 });
  return { store, uploads, mostBytes };
}

async function storeOf(environment: Environment): Promise<ContentStore | null> {
  const { DUBAN_S3_ENDPOINT: endpoint, DUBAN_S3_BUCKET: bucket, DUBAN_S3_REGION: region } = environment;
  const { DUBAN_S3_KEY: key, DUBAN_S3_SECRET: secret, DUBAN_FILES: folder } = environment;
  if (endpoint && bucket && region && key && secret)
    return s3Store({ endpoint, bucket, region, key, secret });
  return folder ? folderStore(folder) : null;
}
