import { approvalAggregate, type Input, type routes } from '@duban/contract';
import type { Day } from '@duban/domain';
import {
  clauseRows,
  editionOnOrFirst,
  editionRow,
  packSummary,
  type Edition,
  type PackDocument,
  type PackSummary,
} from '@duban/jurisdictions';
import { openPackChanges, runningShadows, type ReadState } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { notFound, Problem } from '../edge/problem';
import { HOUSE, type House } from '../house';
import { shadowView, type ShadowView } from './shadow-view';

type LawView = Input<typeof routes.showLaw.answer>;
type PackView = Input<typeof routes.showPack.answer>;
type PackChange = Input<typeof routes.listPacks.answer>['changes'][number];
type PackRow = Omit<PackView, 'clauses' | 'inForce'>;

/** Shows the packs of this installation. One that says nothing that could hold stops the start. */
@Injectable()
export class PackReading {
  constructor(@Inject(HOUSE) private readonly house: House) {
    rowsOf(house.packs.shipped);
  }

  async list(): Promise<readonly PackRow[]> {
    return rowsOf(await this.packs());
  }

  /** What is not decided yet, and what cannot hold although it was approved. */
  async changes(): Promise<readonly PackChange[]> {
    const { db, tenant, packs } = this.house;
    const [open, { setAside }] = await Promise.all([openPackChanges(db, tenant.id), packs.of(tenant.id)]);
    const decided = await Promise.all(
      setAside.map(async ({ approvalId, pack, refusal }): Promise<PackChange> => {
        const { state } = await approvalOf(this.house, approvalId);
        const { openedOn, textHash: documentHash, frame } = state;
        const said = { approvalId, packId: pack, title: frame.subject.title, openedOn, documentHash };
        return { ...said, status: 'set-aside', emergency: null, because: refusal.because };
      }),
    );
    const aside = new Set(setAside.map(({ approvalId }) => approvalId));
    const waiting = open.filter(({ approvalId }) => !aside.has(approvalId));
    return [...decided, ...waiting.map((change): PackChange => ({ ...change, because: null }))];
  }

  /** What runs beside the law in force and decides nothing. */
  async shadows(): Promise<readonly ShadowView[]> {
    return (await runningShadows(this.house.db, this.house.tenant.id)).map(shadowView);
  }

  /** The edition in force on a day, clause by clause; of a pack that begins later, its first. */
  async show(packId: string, today: Day): Promise<PackView> {
    const packs = await this.packs();
    const pack = packs.find(({ id }) => id === packId);
    const row = rowsOf(packs).find(({ id }) => id === packId);
    if (!pack || !row) throw notFound();
    const resolved = editionOnOrFirst(packs, pack, today);
    if (!resolved.ok) throw notFound();
    const { edition } = resolved;
    const { clauses, ...inForce } = editionView(edition);
    return { ...row, inForce, clauses };
  }

  /** The law of that name, of today's packs or as it was kept. */
  async law(hash: string): Promise<LawView> {
    const found = await this.house.editions.named(this.house.tenant.id, hash);
    if (found.ok) {
      const { pack, posts } = found.edition;
      return { pack, posts: { ...posts }, ...editionView(found.edition) };
    }
    throw new Problem(found.code === 'altered-law' ? 'altered-law' : 'not-found', found.because);
  }

  private async packs(): Promise<readonly PackDocument[]> {
    return (await this.house.packs.of(this.house.tenant.id)).packs;
  }
}

const editionView = (edition: Edition) => ({
  ...editionRow(edition),
  madeOf: [...edition.madeOf],
  clauses: clauseRows(edition).map((clause) => ({ ...clause, sentences: [...clause.sentences] })),
});

async function approvalOf({ ledger, tenant }: House, approvalId: string): Promise<ReadState<'approval'>> {
  const there = await ledger.stateOf<'approval'>(tenant.id, approvalAggregate(approvalId));
  if (!there) throw new Error(`the approval ${approvalId} of an edition is not there`);
  return there;
}

const ROWS = new WeakMap<readonly PackDocument[], readonly PackRow[]>();

/** Every edition is resolved for it, so it is made once for each state of the shelf. */
function rowsOf(packs: readonly PackDocument[]): readonly PackRow[] {
  const known = ROWS.get(packs);
  if (known) return known;
  const rows = packs.map((pack) => {
    const summarised = packSummary(packs, pack);
    if (!summarised.ok) throw new Error(`${pack.id}: ${summarised.code}, ${summarised.because.en}`);
    return rowOf(summarised.summary);
  });
  ROWS.set(packs, rows);
  return rows;
}

const rowOf = ({ editions, posts, ...summary }: PackSummary): PackRow => ({
  ...summary,
  editions: [...editions],
  posts: { ...posts },
});
