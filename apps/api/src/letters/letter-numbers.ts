import type { Input, Output, routes } from '@duban/contract';
import { holds, seatAmong, yearOf, type Rung } from '@duban/domain';
import { namesOf, nextNumbers, notePaperNumbers, paperNumbers, planPacks } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandRequest } from '../edge/call';
import { problem } from '../edge/problem';
import { Claims, notDone } from '../engine/claims';
import { HOUSE, type House } from '../house';
import { editionFor } from '../packs/edition-for';
import { actorOf, type Caller } from '../people/caller';
import { supervisorsOf } from '../people/supervisors';

type Numbers = Input<typeof routes.letterNumbers.answer>;
type Said = Output<typeof routes.noteNumbers.body>;

/** Numbers given on paper before the house numbered letters, or beside it: said by whoever signs letters of that mark. */
@Injectable()
export class LetterNumbers {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Claims) private readonly claims: Claims,
  ) {}

  async all(caller: Caller): Promise<Numbers> {
    const { db, tenant } = this.house;
    const [series, onPaper, { mine }] = await Promise.all([
      nextNumbers(db, tenant.id),
      paperNumbers(db, tenant.id),
      this.marks(caller),
    ]);
    const names = await namesOf(
      db,
      tenant.id,
      onPaper.map(({ by }) => by),
    );
    return {
      series: series.map(({ series: mark, ...rest }) => ({ mark, ...rest })),
      mine,
      onPaper: onPaper.map(({ series: mark, by, ...rest }) => ({ mark, ...rest, by: names[by] ?? null })),
    };
  }

  async note(caller: Caller, request: CommandRequest, said: Said): Promise<Numbers> {
    const { db, tenant } = this.house;
    await this.refuseOthers(caller, said.mark);
    if (said.year > yearOf(caller.today))
      throw problem('wrong-day', '年份还没有到', 'that year has not begun');
    const { mark: series, ...rest } = said;
    const outcome = await notePaperNumbers(db, tenant.id, this.claims.of(request), {
      ...{ series, by: caller.person, ...rest },
    });
    if (outcome.ok) return this.all(caller);
    if (outcome.code !== 'number-used') throw notDone(outcome);
    throw numberUsed(said, outcome.next);
  }

  private async refuseOthers(caller: Caller, mark: string): Promise<void> {
    const { known, mine } = await this.marks(caller);
    if (!known.includes(mark))
      throw problem('not-ruled', `本地规则没有发文代字 ${mark}`, `no law in force has the mark ${mark}`);
    if (mine.includes(mark)) return;
    throw problem(
      'not-authorised',
      '由签发该类函件的职务登记纸质文号',
      'numbers given on paper are noted by the post that signs letters of that mark',
    );
  }

  /** Of the packs that plans here go by; of all for an office that begins and has no plan yet. */
  private async marks(caller: Caller): Promise<{ readonly known: string[]; readonly mine: string[] }> {
    const { db, packs, tenant } = this.house;
    const [{ packs: inForce }, plans, supervisors] = await Promise.all([
      packs.of(tenant.id),
      planPacks(db, tenant.id),
      supervisorsOf(this.house),
    ]);
    const used = inForce.filter(({ id }) => plans.length === 0 || plans.some(({ pack }) => pack === id));
    const found = await Promise.all(used.map(({ id }) => editionFor(this.house, id, caller.today)));
    const rungs = found.flatMap((one) => (one.ok ? one.edition.clauses.ladder.value : []));
    const signs = ({ signer }: Rung): boolean => holds(actorOf(caller), seatAmong(supervisors, signer));
    const marksOf = (some: readonly Rung[]): string[] => [...new Set(some.map(({ mark }) => mark))];
    return { known: marksOf(rungs), mine: marksOf(rungs.filter(signs)) };
  }
}

const numberUsed = ({ mark, year, upTo }: Said, next: number) =>
  problem(
    'number-used',
    `${mark}〔${year}〕${upTo}号已经用过或登记过，下一个是 ${next} 号，只能往后登记`,
    `${mark}〔${year}〕${upTo}号 is used or noted already: the next is ${next}, and numbers never go back`,
  );
