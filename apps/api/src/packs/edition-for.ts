import type { Day, Text } from '@duban/domain';
import { editionOnOrFirst, type Edition } from '@duban/jurisdictions';
import type { House } from '../house';

/** The edition of a pack for what is done on a day, of one that begins later its first; or why there is none. */
export async function editionFor(
  { packs, tenant }: House,
  pack: string,
  on: Day,
): Promise<
  { readonly ok: true; readonly edition: Edition } | { readonly ok: false; readonly because: Text }
> {
  const { packs: known } = await packs.of(tenant.id);
  const document = known.find(({ id }) => id === pack);
  return document
    ? editionOnOrFirst(known, document, on)
    : { ok: false, because: { zh: `没有规则包 ${pack}`, en: `there is no pack ${pack}` } };
}
