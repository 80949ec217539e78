import { namesOf, type StoredImport } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { problem } from '../edge/problem';
import { HOUSE, type House } from '../house';

/** Nobody confirms what they have not seen: a correction that was made in between is shown first. */
@Injectable()
export class MendedMeanwhile {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  async refuse({ corrections }: StoredImport, seen: number): Promise<void> {
    if (corrections.length === seen) return;
    const unseen = corrections.slice(seen);
    const names = await namesOf(
      this.house.db,
      this.house.tenant.id,
      unseen.map(({ by }) => by),
    );
    const who = [...new Set(unseen.map(({ by }) => names[by]))].filter(Boolean);
    throw problem(
      'mended-meanwhile',
      `${who.join('、') || '别人'}在你核对之后更正了 ${unseen.length} 处，还没有导入`,
      `${who.join(', ') || 'somebody else'} mended ${unseen.length} fields after you looked: nothing is imported yet`,
    );
  }
}
