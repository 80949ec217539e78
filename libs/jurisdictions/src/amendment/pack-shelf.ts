import type { PackDocument } from '../packs/pack-document';
import { refusePack } from '../packs/pack-refusal';
import { packsInForce, type ActivatedDocument, type PacksInForce, type SetAside } from './packs-in-force';

/** An edition that an office put to approval, and that was approved or holds already in an emergency. */
export interface ActivatedEdition {
  readonly approvalId: string;
  readonly packId: string;
  /** Whether it holds in an emergency that nobody has decided on yet. */
  readonly undecided: boolean;
  /** SHA-256 of the pack's text. */
  readonly hash: string;
}

/** Where an office's own editions come from. */
export interface ActivatedDoor {
  /** In the order in which they were asked for. */
  list(tenant: string): Promise<readonly ActivatedEdition[]>;
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
    const by = rows.map(({ approvalId, undecided }) => `${approvalId}${undecided ? '?' : ''}`).join(' ');
    const known = this.inForce.get(tenant);
    if (known?.by === by) return known.packs;
    const read = await Promise.all(rows.map((row) => this.documentOf(tenant, row)));
    const documents = read.flatMap((one) => ('refusal' in one ? [] : [one]));
    const unread = read.flatMap((one) => ('refusal' in one ? [one] : []));
    const held = packsInForce(this.shipped, documents);
    const packs = { ...held, setAside: [...unread, ...held.setAside] };
    this.inForce.set(tenant, { by, packs });
    return packs;
  }

  private async documentOf(tenant: string, row: ActivatedEdition): Promise<ActivatedDocument | SetAside> {
    const { approvalId, packId, hash, undecided } = row;
    const key = `${tenant} ${hash}`;
    const known = this.read.get(key);
    if (known) return { approvalId, pack: known, undecided };
    const text = await this.door.text(tenant, hash);
    const reading = text === null ? { ok: false as const } : this.door.read(text);
    if (!reading.ok) return { approvalId, pack: packId, refusal: unreadable(packId, hash) };
    this.read.set(key, reading.pack);
    return { approvalId, pack: reading.pack, undecided };
  }
}

/** It could be read when it was put to approval: by another program, or its text was lost since. */
const unreadable = (pack: string, hash: string) =>
  refusePack(
    'unreadable-text',
    `已批准的文本 ${hash.slice(0, 12)} 现在读不出来，该版本不生效`,
    `the approved text ${hash.slice(0, 12)} cannot be read now: its edition does not hold`,
    { pack, path: ['editions'] },
  );
