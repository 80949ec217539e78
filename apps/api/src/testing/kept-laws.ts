import { editionTexts, inTenant } from '@duban/persistence';
import type { Edition } from '@duban/jurisdictions';
import type { SpecHouse } from './spec-house';

type Kept = Pick<SpecHouse, 'owner' | 'house'>;

/** Past the wall that refuses every change. */
const past = <T>({ owner, house }: Kept, work: Parameters<typeof inTenant<T>>[2]): Promise<T> =>
  inTenant(owner, house.tenant.id, async (tx) => {
    await tx.change('alter table edition_text disable trigger append_only');
    const done = await work(tx);
    await tx.change('alter table edition_text enable trigger append_only');
    return done;
  });

/** Changes what is kept of a law; answers with what was there. */
export const tamper = (at: Kept, hash: string, change: (text: string) => string): Promise<string> =>
  past(at, async (tx) => {
    const of = 'where tenant_id = duban_tenant() and hash = $1';
    const [row] = await tx.query<{ text: string }>(`select text from edition_text ${of}`, [hash]);
    if (!row) throw new Error(`no text of ${hash} is kept`);
    await tx.change(`update edition_text set text = $2 ${of}`, [hash, change(row.text)]);
    return row.text;
  });

/** As in a house that has kept nothing yet. */
export const forgetLaws = (at: Kept): Promise<number> =>
  past(at, (tx) => tx.change('delete from edition_text where tenant_id = duban_tenant()'));

/** From when the law holds whose text is kept under that name; null where none is. */
export async function keptLaw({ house }: Kept, hash: string): Promise<string | null> {
  const text = await editionTexts(house.db).text(house.tenant.id, hash);
  return text === null ? null : (JSON.parse(text) as Edition).effectiveFrom;
}
