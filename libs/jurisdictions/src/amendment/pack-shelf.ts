import type { PackDocument } from '../packs/pack-document';
import { packsInForce, type PacksInForce } from './packs-in-force';

/** Where an office's own editions come from. */
export interface ActivatedDoor {
  /** In the order in which they were asked for. */
  list(tenant: string): Promise<readonly { readonly approvalId: string; readonly hash: string }[]>;
  /** The text that was put to approval, by its hash. */
  text(tenant: string, hash: string): Promise<string | null>;
  read(text: string): { readonly ok: true; readonly pack: PackDocument } | { readonly ok: false };
}

/** The packs of an installation as each office has them. What is activated holds from the next question on. */
export class PackShelf {
  private readonly read = new Map<string, PackDocument>();
  private readonly inForce = new Map<string, { readonly by: string; readonly packs: PacksInForce }>();

  constructor(
    readonly shipped: readonly PackDocument[],
    private readonly door: ActivatedDoor,
  ) {}

  /** Reads no text twice, and puts nothing together anew while nothing was activated or taken back. */
  async of(tenant: string): Promise<PacksInForce> {
    const rows = await this.door.list(tenant);
    const by = rows.map(({ approvalId }) => approvalId).join(' ');
    const known = this.inForce.get(tenant);
    if (known?.by === by) return known.packs;
    const activated = await Promise.all(
      rows.map(async ({ approvalId, hash }) => ({ approvalId, pack: await this.documentOf(tenant, hash) })),
    );
    const packs = packsInForce(this.shipped, activated);
    this.inForce.set(tenant, { by, packs });
    return packs;
  }

  private async documentOf(tenant: string, hash: string): Promise<PackDocument> {
    const key = `${tenant} ${hash}`;
    const known = this.read.get(key);
    if (known) return known;
    const text = await this.door.text(tenant, hash);
    const reading = text === null ? { ok: false as const } : this.door.read(text);
    // It was kept before it was put to approval, and could be read then.
    if (!reading.ok) throw new Error(`the text ${hash} of an approved pack is not there or cannot be read`);
    this.read.set(key, reading.pack);
    return reading.pack;
  }
}
