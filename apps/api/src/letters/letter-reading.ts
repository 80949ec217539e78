import { letterAggregate, type Input, type routes } from '@duban/contract';
import { postName, type PostNames } from '@duban/domain';
import {
  letterRow,
  listLetters,
  listUnits,
  namesOf,
  peopleHolding,
  type LetterList,
  type LetterQuery,
  type LetterRow,
} from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { badCursor, notFound } from '../edge/problem';
import { HOUSE, type House } from '../house';
import { viewerOf, type Caller } from '../people/caller';

type Shown = Input<typeof routes.showLetter.answer>;

/** What is shown of letters. Whoever may not see a letter is told that there is none. */
@Injectable()
export class LetterReading {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  async list(caller: Caller, query: LetterQuery): Promise<LetterList> {
    const { db, tenant } = this.house;
    const list = await listLetters(db, tenant.id, viewerOf(caller), query);
    if (!list) throw badCursor();
    return list;
  }

  async show(caller: Caller, letterId: string): Promise<Shown> {
    const row = await this.visible(caller, letterId);
    const [waiting, revised] = await Promise.all([this.seated(row, caller), this.revised(letterId)]);
    return { ...row, waiting, revised };
  }

  async visible(caller: Caller, letterId: string): Promise<LetterRow> {
    const { db, tenant } = this.house;
    const row = await letterRow(db, tenant.id, viewerOf(caller), letterId);
    if (!row) throw notFound();
    return row;
  }

  /** Posts as the letter's own law calls them, and who holds them today. */
  private async seated({ id, waiting }: LetterRow, { today }: Caller): Promise<Shown['waiting']> {
    const { db, tenant, ledger } = this.house;
    const [there, units] = await Promise.all([
      ledger.stateOf<'letter'>(tenant.id, letterAggregate(id)),
      listUnits(db, tenant.id),
    ]);
    const posts: PostNames = there?.state.facts.posts ?? {};
    const seated = waiting.map(async ({ act, by }) => ({
      act,
      by: {
        ...by,
        postName: postName(by.post, posts),
        unitName: units.find((unit) => unit.id === by.unit)?.name ?? by.unit,
        people: [...(await peopleHolding(db, tenant.id, by, today))],
      },
    }));
    return Promise.all(seated);
  }

  private async revised(letterId: string): Promise<Shown['revised']> {
    const { db, tenant, ledger } = this.house;
    const { facts, links } = await ledger.readChain<'letter'>(tenant.id, letterAggregate(letterId));
    const last = facts.findLastIndex(({ event }) => event.type === 'LetterRevised');
    const [fact, link] = [facts[last], links[last]];
    if (!fact || !link) return null;
    const names = await namesOf(db, tenant.id, [fact.actor]);
    return { by: names[fact.actor] ?? null, recordedAt: link.recordedAt };
  }
}
