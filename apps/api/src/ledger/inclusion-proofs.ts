import { merkleTree, rootIn, type MerkleTree } from '@duban/domain';
import { headsAt, type KeptRoot } from '@duban/persistence';
import type { InclusionProof } from '@duban/verifier';
import { Inject, Injectable } from '@nestjs/common';
import { HOUSE, type House } from '../house';
import { hashing } from './platform-hashing';

/**
 * Leads from the chains of one task to the root of a month. The whole ledger is read for it, once a month: what is signed does
 * not change, and every task that is exported afterwards is under the same tree.
 */
@Injectable()
export class InclusionProofs {
  private kept: { readonly root: string; readonly tree: Promise<MerkleTree> } | null = null;

  constructor(@Inject(HOUSE) private readonly house: Pick<House, 'db' | 'tenant'>) {}

  /** Of those among the chains that had begun by then. */
  async under(root: KeptRoot, chains: readonly string[]): Promise<readonly InclusionProof[]> {
    const tree = await this.treeOf(root);
    return [...chains].sort().flatMap((aggregate) => {
      const steps = tree.proofOf(aggregate);
      return steps ? [{ aggregate, root: root.hash, steps }] : [];
    });
  }

  private treeOf(root: KeptRoot): Promise<MerkleTree> {
    if (this.kept?.root === root.hash) return this.kept.tree;
    const tree = this.read(root);
    this.kept = { root: root.hash, tree };
    // One that could not be read is read again by whoever asks next.
    tree.catch(() => {
      if (this.kept?.tree === tree) this.kept = null;
    });
    return tree;
  }

  private async read({ text }: KeptRoot): Promise<MerkleTree> {
    const { db, tenant } = this.house;
    const until = rootIn(text)?.until;
    return merkleTree(until === undefined ? [] : await headsAt(db, tenant.id, until), hashing.ofText);
  }
}
