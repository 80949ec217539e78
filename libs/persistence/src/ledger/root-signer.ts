import { inTenant, type Database } from '../database';
import type { RootSigner } from './roots';

/** By which key the roots are made, or why they are not: the word of whoever makes them. */
export type SignerStanding =
  | (Pick<RootSigner, 'key' | 'publicKey'> & { readonly trouble: null })
  | { readonly key: null; readonly publicKey: null; readonly trouble: string };

/** Null where no worker has said anything yet. */
export const signerStanding = (db: Database, tenant: string): Promise<SignerStanding | null> =>
  inTenant(db, tenant, async (tx) => {
    const [standing] = await tx.query<SignerStanding>(
      `select key, public_key as "publicKey", trouble from root_signer where tenant_id = duban_tenant()`,
    );
    return standing ?? null;
  });

/** Of several workers the last one to say something else is believed. */
export const noteSigner = (db: Database, tenant: string, standing: SignerStanding): Promise<void> =>
  inTenant(db, tenant, async (tx) => {
    await tx.query(
      `insert into root_signer (key, public_key, trouble) values ($1, $2, $3)
       on conflict (tenant_id) do update
          set key = excluded.key, public_key = excluded.public_key, trouble = excluded.trouble,
              since = clock_timestamp()
        where (root_signer.key, root_signer.trouble) is distinct from (excluded.key, excluded.trouble)`,
      [standing.key, standing.publicKey, standing.trouble],
    );
  });
