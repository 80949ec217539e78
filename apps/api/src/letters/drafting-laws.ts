import type { Day, DraftingLaw } from '@duban/domain';
import { editionHash, type Edition } from '@duban/jurisdictions';
import { listUnits } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { problem } from '../edge/problem';
import { HOUSE, type House } from '../house';
import { editionFor } from '../packs/edition-for';
import { supervisorsOf } from '../people/supervisors';

/** The law by which a letter is drafted by hand, and the edition that it comes from. */
export interface LawOfDrafts {
  readonly pack: string;
  readonly edition: Edition;
  readonly law: DraftingLaw;
}

/** What is drafted by hand goes by the edition in force: nothing that it is about is pinned to one for letters. */
@Injectable()
export class DraftingLaws {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  async of(pack: string, today: Day): Promise<LawOfDrafts> {
    const { db, tenant } = this.house;
    const [edition, supervisors, units] = await Promise.all([
      this.edition(pack, today),
      supervisorsOf(this.house),
      listUnits(db, tenant.id),
    ]);
    const { ladder, letters, scheduling, zone } = edition.clauses;
    const law: DraftingLaw = {
      edition: editionHash(edition),
      ladder: ladder.value,
      templates: letters?.value ?? {},
      cadence: scheduling.value.cadence,
      posts: edition.posts,
      zoneOffsetMinutes: zone.value.offsetMinutes,
      supervisors,
      unitNames: Object.fromEntries(units.map(({ id, name }) => [id, name])),
    };
    return { pack, edition, law };
  }

  private async edition(pack: string, today: Day): Promise<Edition> {
    const found = await editionFor(this.house, pack, today);
    if (found.ok) return found.edition;
    throw problem('not-ruled', found.because.zh, found.because.en);
  }
}
