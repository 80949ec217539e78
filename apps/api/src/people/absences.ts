import type { Input, Output, routes } from '@duban/contract';
import { derivedId } from '@duban/domain';
import {
  enterLeave,
  enterProxy,
  listLeaves,
  listProxies,
  withdrawLeave,
  withdrawProxy,
  type NotDone,
} from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { cannotBeSigned } from '../approvals/cannot-be-signed';
import { notFound, problem, type Problem } from '../edge/problem';
import { Claims, notDone } from '../engine/claims';
import type { Asking } from '../engine/frame';
import { HOUSE, type House } from '../house';
import { isAdministrator, type Caller } from './caller';

type Answer<Name extends keyof typeof routes> = Input<(typeof routes)[Name]['answer']>;
type Body<Name extends 'enterProxy' | 'enterLeave'> = Output<(typeof routes)[Name]['body']>;

/** Standing proxies and leaves: everybody enters their own, an administrator anybody's. */
@Injectable()
export class Absences {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Claims) private readonly claims: Claims,
  ) {}

  async proxies(caller: Caller): Promise<Answer<'listProxies'>> {
    return { proxies: [...(await listProxies(this.house.db, this.house.tenant.id, shownTo(caller)))] };
  }

  async leaves(caller: Caller): Promise<Answer<'listLeaves'>> {
    return { leaves: [...(await listLeaves(this.house.db, this.house.tenant.id, shownTo(caller)))] };
  }

  /** Nobody makes themselves the proxy of somebody else: not even an administrator, who could sign by it. */
  async enterProxy({ caller, request }: Asking, said: Body<'enterProxy'>): Promise<Answer<'enterProxy'>> {
    const principal = whose(caller, said.principal);
    if (said.proxy === principal)
      throw problem('unfit-person', '不能由自己代理自己', 'nobody is their own proxy');
    if (said.proxy === caller.person) throw notOnesOwn();
    const { db, tenant } = this.house;
    const id = derivedId(`proxy/${tenant.id}/${request.id}`);
    const entered = { ...said, id, principal, enteredBy: caller.person };
    return proxyOf(await enterProxy(db, tenant.id, this.claims.of(request), entered));
  }

  async withdrawProxy({ caller, request }: Asking, id: string): Promise<Answer<'withdrawProxy'>> {
    const { db, tenant } = this.house;
    const withdrawal = { id, by: caller.person, of: shownTo(caller) };
    return proxyOf(await withdrawProxy(db, tenant.id, this.claims.of(request), withdrawal));
  }

  async enterLeave({ caller, request }: Asking, said: Body<'enterLeave'>): Promise<Answer<'enterLeave'>> {
    const person = whose(caller, said.person);
    const { db, tenant } = this.house;
    const id = derivedId(`leave/${tenant.id}/${request.id}`);
    const entered = { ...said, id, person, enteredBy: caller.person };
    const leave = leaveOf(await enterLeave(db, tenant.id, this.claims.of(request), entered));
    const { from, to } = said;
    return {
      leave,
      cannotBeSigned: [...(await cannotBeSigned(this.house, { person, from, to }, caller.today))],
    };
  }

  async withdrawLeave({ caller, request }: Asking, id: string): Promise<Answer<'withdrawLeave'>> {
    const { db, tenant } = this.house;
    const withdrawal = { id, by: caller.person, of: shownTo(caller) };
    return leaveOf(await withdrawLeave(db, tenant.id, this.claims.of(request), withdrawal));
  }
}

/** Null where all are shown. */
const shownTo = (caller: Caller): string | null => (isAdministrator(caller) ? null : caller.person);

function whose(caller: Caller, named: string | null): string {
  if (named === null || named === caller.person) return caller.person;
  if (isAdministrator(caller)) return named;
  throw problem('forbidden', '只能登记本人的', 'one enters one’s own');
}

type Entered<Thing> =
  | ({ readonly ok: true } & Thing)
  | NotDone
  | { readonly ok: false; readonly code: 'unknown-person' | 'proxy-ring' }
  | null;

const proxyOf = (outcome: Entered<{ readonly proxy: Answer<'enterProxy'> }>): Answer<'enterProxy'> =>
  done(outcome).proxy;
const leaveOf = (outcome: Entered<{ readonly leave: Answer<'withdrawLeave'> }>): Answer<'withdrawLeave'> =>
  done(outcome).leave;

function done<Thing>(outcome: Entered<Thing>): Thing {
  if (!outcome) throw notFound();
  if (outcome.ok) return outcome;
  if (outcome.code === 'unknown-person')
    throw problem('unfit-person', '没有这个人', 'there is no such person');
  throw outcome.code === 'proxy-ring' ? ring() : notDone({ ok: false, code: outcome.code });
}

const ring = (): Problem =>
  problem(
    'proxy-ring',
    '代理链会绕回本人：在这些日子里，此人已经（直接或经他人）由你代理',
    'the proxies would lead back: on some of these days this person has given theirs to you, if only over others',
  );

const notOnesOwn = (): Problem =>
  problem(
    'forbidden',
    '不能把自己登记为他人的代理人',
    'nobody enters themselves as the proxy of somebody else',
  );
