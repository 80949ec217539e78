import { inTenant, type Database } from '../database';

/** A resolved edition, whole, under the hash that names it. */
export interface EditionText {
  readonly hash: string;
  readonly text: string;
}

/** The texts of editions as an office keeps them: each once, and none is ever changed. */
export interface EditionTexts {
  /** Null where no text of that name was kept. What it says is not looked at here. */
  text(tenant: string, hash: string): Promise<string | null>;
  /** Where there is one of that name, it stays. */
  keep(tenant: string, texts: readonly EditionText[]): Promise<void>;
}

export const editionTexts = (db: Database): EditionTexts => ({
  text: (tenant, hash) =>
    inTenant(db, tenant, async (tx) => {
      const [row] = await tx.query<{ text: string }>(
        'select text from edition_text where tenant_id = duban_tenant() and hash = $1',
        [hash],
      );
      return row?.text ?? null;
    }),
  keep: (tenant, texts) =>
    inTenant(db, tenant, async (tx) => {
      await tx.change(
        `insert into edition_text (hash, text) select * from unnest($1::text[], $2::text[])
         on conflict (tenant_id, hash) do nothing`,
        [texts.map(({ hash }) => hash), texts.map(({ text }) => text)],
      );
    }),
});
