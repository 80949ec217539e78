import { letterAggregate, type Answer, type Input, type routes } from '@duban/contract';
import { writeLetter } from '@duban/documents';
import {
  clocksOfLetter,
  letterOptions,
  sheetOf,
  writtenNumber,
  yearOf,
  type Day,
  type Letter,
  type LetterReview,
  type Seat,
} from '@duban/domain';
import {
  EVERYBODY,
  letterRow,
  listLetters,
  listUnits,
  namesOf,
  nextNumbers,
  type LetterList,
  type LetterQuery,
  type LetterRow,
} from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { clockView } from '../clocks/clock-view';
import { badCursor, notFound, problem } from '../edge/problem';
import { stateIn } from '../engine/state-in';
import { HOUSE, type House } from '../house';
import type { SentFile } from '../edge/sent-file';
import { viewerOf, type Caller } from '../people/caller';
import { holdersOf } from '../people/holders';

type Shown = Input<typeof routes.showLetter.answer>;
type LetterAnswer = Input<typeof routes.issueLetter.answer>;

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
    const [state, changes] = await Promise.all([this.state(letterId), this.changes(letterId)]);
    const [seats, clocks] = await Promise.all([this.seated(row, state, caller), this.clocks(state, caller)]);
    return { ...row, ...seats, ...changes, clocks };
  }

  /** What is read on the page, as a document; a draft is one without number and day. */
  async document(caller: Caller, letterId: string): Promise<SentFile> {
    const letter = await this.visible(caller, letterId);
    const name = `${letter.number ?? letter.title}.docx`;
    return { name, content: [writeLetter(sheetOf(letter))] };
  }

  async visible(caller: Caller, letterId: string): Promise<LetterRow> {
    const { db, tenant } = this.house;
    const row = await letterRow(db, tenant.id, viewerOf(caller), letterId);
    if (!row) throw notFound();
    return row;
  }

  state(letterId: string): Promise<Letter> {
    return stateIn<'letter'>(this.house, letterAggregate(letterId));
  }

  /** What an act that was accepted is answered with: the letter as it is now, whoever may see it. */
  async after({ commandId, sequence, aggregate }: Answer): Promise<LetterAnswer> {
    const { db, tenant } = this.house;
    const letter = await letterRow(db, tenant.id, EVERYBODY, aggregate.slice(letterAggregate('').length));
    if (!letter) throw problem('internal', '函件不在台账中', 'the letter is not in the read model');
    return { commandId, sequence, letter };
  }

  /** Posts as the letter's own law calls them, who holds them today, and who has reviewed it. */
  private async seated(
    { waiting }: LetterRow,
    state: Letter,
    { today }: Caller,
  ): Promise<Pick<Shown, 'waiting' | 'options' | 'reviews' | 'mark' | 'replyWithin' | 'nextNumber'>> {
    const { db, tenant } = this.house;
    const units = await listUnits(db, tenant.id);
    const { facts, reviews = [] } = state;
    const holders = holdersOf(this.house, {
      posts: facts.posts,
      unitNames: Object.fromEntries(units.map((unit) => [unit.id, unit.name])),
      today,
    });
    const seated = async ({ act, by }: LetterRow['waiting'][number]) => ({
      act,
      by: await holders(by as Seat),
    });
    return {
      waiting: await Promise.all(waiting.map(seated)),
      options: await Promise.all(letterOptions(state).map(seated)),
      reviews: await this.reviews(reviews),
      ...{ mark: facts.mark, replyWithin: facts.replyWithin },
      nextNumber: state.status === 'drafted' ? await this.nextNumber(facts.mark, today) : null,
    };
  }

  private async nextNumber(mark: string, today: Day): Promise<string> {
    const { db, tenant } = this.house;
    const year = yearOf(today);
    const known = await nextNumbers(db, tenant.id);
    const found = known.find((one) => one.series === mark && one.year === year);
    return writtenNumber(mark, { year, n: found?.next ?? 1 });
  }

  private async reviews(reviews: readonly LetterReview[]): Promise<NonNullable<Shown['reviews']>> {
    const { db, tenant } = this.house;
    const names = await namesOf(
      db,
      tenant.id,
      reviews.map(({ by }) => by),
    );
    return reviews.map((review) => ({ ...review, by: names[review.by] ?? null }));
  }

  private async clocks(state: Letter, { today }: Caller): Promise<Shown['clocks']> {
    const { tenant, calendars } = this.house;
    const calendar = await calendars.of(tenant.id);
    return clocksOfLetter(state, { calendar, today }).map(clockView());
  }

  /** What its chain alone remembers: who wrote its present words, and which days another calendar moved. */
  private async changes(letterId: string): Promise<Pick<Shown, 'revised' | 'moved'>> {
    const { db, tenant, ledger } = this.house;
    const { facts, links } = await ledger.readChain<'letter'>(tenant.id, letterAggregate(letterId));
    const moved = facts.flatMap(({ event, on }) =>
      event.type === 'ReplyMoved' ? [{ on, from: event.data.from, to: event.data.to }] : [],
    );
    const last = facts.findLastIndex(({ event }) => event.type === 'LetterRevised');
    const [fact, link] = [facts[last], links[last]];
    if (!fact || !link) return { moved, revised: null };
    const names = await namesOf(db, tenant.id, [fact.actor]);
    return { moved, revised: { by: names[fact.actor] ?? null, recordedAt: link.recordedAt } };
  }
}
