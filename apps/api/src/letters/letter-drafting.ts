import { letterAggregate, type Answer, type Input, type Output, type routes } from '@duban/contract';
import {
  authorship,
  decideDraft,
  draftableRungs,
  drafterOf,
  holds,
  owedOf,
  refusedSecond,
  type DraftingLaw,
  type DraftLetter,
} from '@duban/domain';
import { peopleHolding, tasksLedBy } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { notFound, problem, refused } from '../edge/problem';
import { outcomeUnknown } from '../engine/unknown-outcome';
import { frameOf, type Asking } from '../engine/frame';
import { Processes } from '../engine/processes';
import { HOUSE, type House } from '../house';
import { actorOf, viewerOf, type Caller } from '../people/caller';
import { DraftingLaws } from './drafting-laws';
import { DraftSubjects } from './draft-subjects';

type Offers = Input<typeof routes.letterOffers.answer>;
type Asked = Output<typeof routes.letterOffers.query>;
type Said = Output<typeof routes.draftLetter.body>;

/** 拟函: begins a letter about a plan or a unit, in one transaction; the relay starts its process from what is written here. */
@Injectable()
export class LetterDrafting {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Processes) private readonly processes: Processes,
    @Inject(DraftingLaws) private readonly laws: DraftingLaws,
    @Inject(DraftSubjects) private readonly subjects: DraftSubjects,
  ) {}

  async offers(caller: Caller, { plan, unit }: Asked): Promise<Offers> {
    if (plan !== undefined) return this.offersOfPlan(caller, plan);
    if (unit === undefined) throw notFound();
    const { db, tenant } = this.house;
    const { tasks, inAll } = await tasksLedBy(db, tenant.id, viewerOf(caller), unit);
    const packs = [...new Set(tasks.map(({ pack }) => pack))];
    const laws = await Promise.all(packs.map((pack) => this.laws.of(pack, caller.today)));
    const kinds = laws.flatMap(({ pack, law }) => kindsFor(caller, pack, law));
    const open = kinds.length > 0;
    return {
      kinds,
      posts: open ? postsOf(laws.map(({ law }) => law)) : [],
      owed: [],
      tasks: open ? [...tasks] : [],
      tasksInAll: open ? inAll : 0,
    };
  }

  async draft(asking: Asking, said: Said): Promise<Answer> {
    return (await this.processes.answered(asking.request)) ?? (await this.record(asking, said));
  }

  private async offersOfPlan(caller: Caller, planId: string): Promise<Offers> {
    const plan = await this.subjects.plan(caller, planId);
    const { pack, law } = await this.laws.of(plan.pack, caller.today);
    const kinds = kindsFor(caller, pack, law);
    if (kinds.length === 0) return { kinds, posts: [], owed: [], tasks: [], tasksInAll: 0 };
    const owed = owedOf(plan, caller.today).map(({ of, by, seat, because }) => ({
      ...{ of, by, because, unit: seat.unit, post: seat.post },
      unitName: law.unitNames[seat.unit] ?? seat.unit,
    }));
    return { kinds, posts: postsOf([law]), owed, tasks: [], tasksInAll: 0 };
  }

  private async record(asking: Asking, said: Said): Promise<Answer> {
    const { ledger, tenant, editions } = this.house;
    const { subject, pack } = await this.subjects.of(asking.caller, said);
    const { edition, law } = await this.laws.of(pack, asking.caller.today);
    const { rung, receiver, because } = said;
    const command: DraftLetter = { ...frameOf(asking, said), subject, rung, receiver, because };
    const decision = decideDraft(command, law);
    if (!decision.ok) throw refused(decision);
    const [drafted] = decision.events;
    if (!drafted) throw outcomeUnknown();
    await this.refuseVacant(asking.caller, drafted.data.facts.receiver, law);
    // The law by which it was drafted is kept under its name before anything names it.
    await editions.keep(tenant.id, [edition]);
    const { id, digest, on, late, by } = command;
    const aggregate = letterAggregate(drafted.data.facts.letterId);
    const outcome = await ledger.record({
      ...{ tenant: tenant.id, aggregate, expected: 0, events: decision.events },
      command: { ...authorship(by), commandId: id, digest, on, late },
    });
    if ('answer' in outcome) return outcome.answer;
    const there = await ledger.stateOf<'letter'>(tenant.id, aggregate);
    throw there ? refused(refusedSecond(there.state)) : outcomeUnknown();
  }

  /** What nobody could receive is not begun. */
  private async refuseVacant(
    { today }: Caller,
    { unit, post }: { readonly unit: string; readonly post: string },
    { unitNames, posts }: DraftingLaw,
  ): Promise<void> {
    const { db, tenant } = this.house;
    const name = unitNames[unit];
    if (name === undefined)
      throw problem('unknown-unit', '单位登记中没有收函单位', 'the register has no such receiver');
    const [people = []] = await peopleHolding(db, tenant.id, [{ unit, post }], today);
    if (people.length > 0) return;
    const { zh, en } = posts[post] ?? { zh: post, en: post };
    throw problem(
      'unfit-person',
      `${name}现无人任${zh}，请另选收函职务`,
      `nobody holds the post of ${en} in ${name}: name another post that receives it`,
    );
  }
}

const kindsFor = (caller: Caller, pack: string, { ladder, supervisors }: DraftingLaw): Offers['kinds'] =>
  draftableRungs(ladder)
    .filter((rung) => holds(actorOf(caller), drafterOf(rung, supervisors)))
    .map(({ id, title, mark, receiver, replyWithin }) => ({
      ...{ pack, rung: id, title, mark, post: receiver.post, replyWithin },
    }));

const postsOf = (laws: readonly DraftingLaw[]): Offers['posts'] => {
  const all = Object.assign({}, ...laws.map(({ posts }) => posts)) as DraftingLaw['posts'];
  return Object.entries(all).map(([post, name]) => ({ post, name: { ...name } }));
};
