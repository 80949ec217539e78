import { approvalAggregate, type Input, type Output, type routes } from '@duban/contract';
import {
  clocksOfApproval,
  ownOperations,
  seatsIn,
  type Approval,
  type ApprovalLaw,
  type Capacity,
  type PostOf,
} from '@duban/domain';
import { approvalRow, listApprovals, listUnits, namesOf, type ApprovalRow } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { clockView, stoppers } from '../clocks/clock-view';
import { badCursor, notFound } from '../edge/problem';
import { HOUSE, lawNow, type House } from '../house';
import type { Caller } from '../people/caller';
import { holdersOf } from '../people/holders';
import { isPostSeat, missingSeats, peopleShown, stateView } from './approval-view';
import { StandingFor } from './standing-for';

type Answer<Name extends keyof typeof routes> = Input<(typeof routes)[Name]['answer']>;
type Shown = Answer<'showApproval'>;
type SeatShown = Shown['seats'][number];
export type Running = Omit<NonNullable<Answer<'showSigning'>['signing']>, 'openedOn' | 'lateSince' | 'alarm'>;
type Chain = Awaited<ReturnType<House['ledger']['readChain']>>;

/** What is shown of approvals. Whoever may not see one is told that there is none. */
@Injectable()
export class ApprovalReading {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(StandingFor) private readonly standing: StandingFor,
  ) {}

  async list(
    caller: Caller,
    query: Output<typeof routes.listApprovals.query>,
  ): Promise<Answer<'listApprovals'>> {
    const { db, tenant } = this.house;
    const list = await listApprovals(db, tenant.id, await this.standing.viewer(caller), query);
    if (!list) throw badCursor();
    return list;
  }

  async visible(caller: Caller, approvalId: string): Promise<ApprovalRow> {
    const viewer = await this.standing.viewer(caller);
    const row = await approvalRow(this.house.db, this.house.tenant.id, viewer, approvalId);
    if (!row) throw notFound();
    return row;
  }

  async state(approvalId: string): Promise<Approval> {
    const { ledger, tenant } = this.house;
    const there = await ledger.stateOf<'approval'>(tenant.id, approvalAggregate(approvalId));
    if (!there) throw notFound();
    return there.state;
  }

  async lawFor({ today }: Caller): Promise<ApprovalLaw> {
    return { ...(await lawNow(this.house)), today };
  }

  async show(caller: Caller, approvalId: string): Promise<Shown> {
    const row = await this.visible(caller, approvalId);
    const { ledger, tenant } = this.house;
    const [approval, chain] = await Promise.all([
      this.state(approvalId),
      ledger.readChain<'approval'>(tenant.id, approvalAggregate(approvalId)),
    ]);
    const running = await this.running(approval, caller, peopleOf(chain));
    const { calendar } = await this.lawFor(caller);
    return {
      ...{ ...row, ...running },
      sequence: chain.links.length,
      clocks: clocksOfApproval(approval, { calendar, today: caller.today }).map(
        clockView(named(stoppers(chain.facts), running.names)),
      ),
      record: recordOf(chain, running.names),
    };
  }

  /** An approval as somebody sees it, wherever it is kept; `others` are named as well. */
  async running(approval: Approval, caller: Caller, others: readonly string[]): Promise<Running> {
    const { db, tenant } = this.house;
    const law = await this.lawFor(caller);
    const [seats, mine, names] = await Promise.all([
      this.seats(approval, caller),
      this.mine(approval, caller),
      namesOf(db, tenant.id, [...new Set([...peopleShown(approval), ...others])]),
    ]);
    return {
      ...{ ...stateView(approval, law), seats, mine, names },
      missing: missingSeats(approval, law).map((seat) => placeOf(seat, seats)),
    };
  }

  /** In every name in which somebody can act. */
  private async mine(approval: Approval, caller: Caller): Promise<Shown['mine']> {
    const [standings, law] = await Promise.all([this.standing.all(caller), this.lawFor(caller)]);
    return standings.flatMap(({ actor, proxies }) =>
      ownOperations(approval, { by: actor, on: caller.today, proxies }, law).map(({ operation, seat }) => ({
        operation,
        as: seat && ('person' in seat ? 'person' : seat.post),
        principal: actor.principal,
      })),
    );
  }

  /** Posts as the approval's own law calls them, and who holds them today. */
  private async seats({ frame, rule }: Approval, { today }: Caller): Promise<SeatShown[]> {
    const { db, tenant } = this.house;
    const units = await listUnits(db, tenant.id);
    const relations = Object.entries(frame.units) as readonly (readonly [PostOf['of'], string])[];
    const beside = [...frame.keepers, ...frame.higher].map(({ post, of }) => ({
      post,
      unit: frame.units[of],
    }));
    const posts = [...seatsIn(rule, frame.units).filter(isPostSeat), ...beside];
    const distinct = [...new Map(posts.map((seat) => [`${seat.post}@${seat.unit}`, seat])).values()];
    const unitNames = Object.fromEntries(units.map(({ id, name }) => [id, name]));
    const holders = holdersOf(this.house, { posts: frame.posts, unitNames, today });
    const shown = distinct.flatMap(({ post, unit }) =>
      relations.filter(([, own]) => own === unit).map(([of]) => holders({ post, unit, of })),
    );
    return Promise.all(shown);
  }
}

const peopleOf = ({ facts }: Chain): readonly string[] => [
  ...facts.flatMap(({ actor, principal }) => [actor, ...(principal === null ? [] : [principal])]),
  ...saidIn(facts),
];

/** The same by what people are called; whoever is not in the register is left out. */
const named = (
  ids: ReadonlyMap<string, string>,
  names: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> =>
  new Map([...ids].flatMap(([day, id]) => (names[id] ? [[day, names[id]] as const] : [])));

/** People whom only an event names: who was taken out again, from whom it was handed over. */
const saidIn = (facts: Chain['facts']): readonly string[] =>
  facts.flatMap(({ event: { data } }) =>
    Object.entries(data).flatMap(([name, value]) =>
      ['person', 'from', 'to', 'by'].includes(name) && typeof value === 'string' ? [value] : [],
    ),
  );

function placeOf(seat: Capacity, seats: readonly SeatShown[]): Shown['missing'][number] {
  if (!isPostSeat(seat)) return seat;
  const shown = seats.find(({ post, unit }) => post === seat.post && unit === seat.unit);
  if (!shown) throw new Error(`the seat ${seat.post}@${seat.unit} is open and not in the rule`);
  return shown;
}

function recordOf({ facts, links }: Chain, names: Readonly<Record<string, string>>): Shown['record'] {
  const nameOf = (id: string | null): string | null => (id === null ? null : (names[id] ?? null));
  return links.map(({ sequence, type, recordedAt, hash }, index) => {
    const fact = facts[index];
    if (!fact) throw new Error(`link ${sequence} of an approval has no fact`);
    const { on, late, actor, principal, event } = fact;
    const who = { actor, actorName: nameOf(actor), principal, principalName: nameOf(principal) };
    return { sequence, type, recordedAt, hash, on, late, ...who, data: { ...event.data } };
  });
}
