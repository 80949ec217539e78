import type { Input, routes } from '@duban/contract';
import type { Day } from '@duban/domain';
import { clauseRows, editionRow, packSummary, resolveEdition, type PackSummary } from '@duban/jurisdictions';
import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '../edge/problem';
import { HOUSE, type House } from '../house';

type PackView = Input<typeof routes.showPack.answer>;
type PackRow = Omit<PackView, 'clauses' | 'inForce'>;

/** The packs of this installation. One that says nothing that could hold stops the start. */
@Injectable()
export class PackShelf {
  private readonly rows: readonly PackRow[];

  constructor(@Inject(HOUSE) private readonly house: House) {
    this.rows = house.packs.map((pack) => {
      const summarised = packSummary(house.packs, pack);
      if (!summarised.ok) throw new Error(`${pack.id}: ${summarised.code}, ${summarised.because.en}`);
      return rowOf(summarised.summary);
    });
  }

  list(): readonly PackRow[] {
    return this.rows;
  }

  /** The edition in force on a day, clause by clause; of a pack that begins later, its first. */
  show(packId: string, today: Day): PackView {
    const row = this.rows.find(({ id }) => id === packId);
    if (!row) throw notFound();
    const first = row.editions[0]?.effectiveFrom as Day;
    const resolved = resolveEdition(this.house.packs, packId, today < first ? first : today);
    if (!resolved.ok) throw notFound();
    const { edition } = resolved;
    const clauses = clauseRows(edition).map((clause) => ({ ...clause, sentences: [...clause.sentences] }));
    return { ...row, inForce: { ...editionRow(edition), madeOf: [...edition.madeOf] }, clauses };
  }
}

const rowOf = ({ editions, posts, ...summary }: PackSummary): PackRow => ({
  ...summary,
  editions: [...editions],
  posts: { ...posts },
});
