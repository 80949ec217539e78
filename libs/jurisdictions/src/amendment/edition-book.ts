import { canonicalText, type Day, type Json, type Policy } from '@duban/domain';
import type { Edition } from '../packs/edition';
import type { PackDocument } from '../packs/pack-document';
import { refusePack } from '../packs/pack-refusal';
import { editionHash, pinPolicy } from '../packs/pin-policy';
import { resolveEdition, type ResolvedEdition } from '../packs/resolve-edition';
import type { PackShelf } from './pack-shelf';

/** Where the texts of editions are kept, each under its hash. */
export interface EditionDoor {
  text(tenant: string, hash: string): Promise<string | null>;
  keep(tenant: string, texts: readonly { readonly hash: string; readonly text: string }[]): Promise<void>;
}

/** What something that runs says of its law. */
type PinnedLaw = Pick<Policy, 'pack' | 'edition' | 'effectiveFrom'>;

/**
 * The laws of an office by their names. Packs are mended and editions are activated; what was pinned to a law is explained
 * by the text that it was pinned to, whatever the packs say by now.
 */
export class EditionBook {
  constructor(
    private readonly packs: PackShelf,
    private readonly door: EditionDoor,
  ) {}

  /** What a task is to carry of a law. The text is kept first: nothing ever carries the name of a law that is nowhere. */
  async pin(tenant: string, edition: Edition): Promise<Policy> {
    await this.keep(tenant, [edition]);
    return pinPolicy(edition);
  }

  async keep(tenant: string, editions: readonly Edition[]): Promise<void> {
    await this.door.keep(tenant, editions.map(textOf));
  }

  /**
   * Keeps every law that the packs of today give for any day. So a task that was pinned before texts were kept has its
   * text as long as the packs have not been mended since.
   */
  async keepAll(tenant: string): Promise<void> {
    await this.keep(tenant, await this.all(tenant));
  }

  /**
   * The law that something was pinned to. Refused with `altered-law` where what is kept is not what its name says, and
   * with `law-not-kept` where it was pinned before texts were kept and its pack was mended since.
   */
  async find(tenant: string, { pack, edition, effectiveFrom }: PinnedLaw): Promise<ResolvedEdition> {
    const now = resolveEdition((await this.packs.of(tenant)).packs, pack, effectiveFrom);
    return now.ok && editionHash(now.edition) === edition ? now : this.named(tenant, edition);
  }

  /** The law of that hash: as it was kept, or one that nothing was pinned to yet. */
  async named(tenant: string, hash: string): Promise<ResolvedEdition> {
    const text = await this.door.text(tenant, hash);
    if (text === null) {
      const fresh = (await this.all(tenant)).find((edition) => editionHash(edition) === hash);
      return fresh ? { ok: true, edition: fresh } : notKept(hash);
    }
    const edition = editionIn(text, hash);
    return edition ? { ok: true, edition } : altered(hash);
  }

  private async all(tenant: string): Promise<readonly Edition[]> {
    const { packs } = await this.packs.of(tenant);
    return packs.flatMap((pack) => editionsOf(packs, pack));
  }
}

const textOf = (edition: Edition) => ({
  hash: editionHash(edition),
  text: canonicalText(edition as unknown as Json),
});

/** Every law of a pack: one from each day on which an edition of it, or of what it extends, begins. */
function editionsOf(packs: readonly PackDocument[], pack: PackDocument): readonly Edition[] {
  return [...new Set(beginnings(packs, pack))].flatMap((day) => {
    const resolved = resolveEdition(packs, pack.id, day);
    return resolved.ok ? [resolved.edition] : [];
  });
}

function beginnings(
  packs: readonly PackDocument[],
  pack: PackDocument,
  below: readonly string[] = [],
): readonly Day[] {
  const parent = packs.find(({ id }) => id === pack.extends);
  const own = pack.editions.map(({ effectiveFrom }) => effectiveFrom);
  const line = [...below, pack.id];
  // A pack that extends itself in the end is refused where it is resolved.
  return parent && !line.includes(parent.id) ? [...own, ...beginnings(packs, parent, line)] : own;
}

/** Null where the text is not the law of that name: somebody may have written anything there. */
function editionIn(text: string, hash: string): Edition | null {
  try {
    const edition = JSON.parse(text) as Edition;
    return editionHash(edition) === hash ? edition : null;
  } catch {
    return null;
  }
}

const altered = (hash: string) =>
  refusePack(
    'altered-law',
    `规则 ${hash.slice(0, 12)} 保存的全文与其名称（SHA-256）不符，不予采信`,
    `what is kept of the law ${hash.slice(0, 12)} is not what its name (SHA-256) says, and is not believed`,
  );

const notKept = (hash: string) =>
  refusePack(
    'law-not-kept',
    `规则 ${hash.slice(0, 12)} 的全文没有保存在这里`,
    `the text of the law ${hash.slice(0, 12)} is not kept here`,
  );
