import {
  addPerson,
  addUnit,
  endPost,
  givePost,
  listPeople,
  listUnits,
  accountOf,
  personById,
  type EndedHolding,
  type GivenHolding,
  type NewHolding,
  type Person,
  type Unit,
} from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandRequest } from '../edge/call';
import { notFound, problem, type Problem } from '../edge/problem';
import { Claims, notDone } from '../engine/claims';
import { HOUSE, type House } from '../house';
import { nobodyLeft } from './accounts';
import { hashPassword, isPassword } from './passwords';

export interface NewAccount {
  readonly name: string;
  readonly signInName: string;
  readonly password: string;
}

/**
 * Units, people and the posts they hold. The register is no chain, so a repeated request is known by what it asks for:
 * when exactly that is there already, it is the answer again.
 */
@Injectable()
export class Register {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Claims) private readonly claims: Claims,
  ) {}

  async addUnit(request: CommandRequest, unit: Omit<Unit, 'id'>): Promise<Unit> {
    await this.claims.claim(request);
    const { db, tenant } = this.house;
    const outcome = await addUnit(db, tenant.id, unit);
    if (outcome.ok) return outcome.added;
    if (outcome.code === 'unknown-unit') throw unknownUnit();
    const same = (await listUnits(db, tenant.id)).find(
      ({ name, kind, parent }) => name === unit.name && kind === unit.kind && parent === unit.parent,
    );
    if (same) return same;
    throw duplicate('已有同名单位', 'a unit of that name is there already');
  }

  async addPerson(request: CommandRequest, { name, signInName, password }: NewAccount): Promise<Person> {
    await this.claims.claim(request);
    const { db, tenant } = this.house;
    const passwordHash = await hashPassword(password);
    const outcome = await addPerson(db, tenant.id, { name, signInName, passwordHash });
    if (outcome.ok) return outcome.added;
    const account = await accountOf(db, tenant.id, signInName);
    const there = account && (await personById(db, tenant.id, account.personId));
    if (there?.name === name && (await isPassword(account?.passwordHash ?? '', password))) return there;
    throw duplicate('该用户名已被使用', 'somebody signs in by that name already');
  }

  async givePost(request: CommandRequest, personId: string, holding: GivenHolding): Promise<Person> {
    await this.claims.claim(request);
    const { db, tenant } = this.house;
    if (holding.to !== null && holding.to < holding.from)
      throw problem('wrong-day', '任职截止日早于开始日', 'the post would end before it begins');
    const outcome = await givePost(db, tenant.id, personId, holding);
    if (!outcome) throw notFound();
    if (outcome.ok) return outcome.added;
    if (outcome.code === 'unknown-unit') throw unknownUnit();
    const person = await personById(db, tenant.id, personId);
    if (person?.posts.some((held) => isSame(held, holding))) return person;
    throw duplicate('这段时间已任该职', 'the post is held already on some of these days');
  }

  async endPost(request: CommandRequest, ended: EndedHolding): Promise<Person> {
    const { db, tenant } = this.house;
    const outcome = await endPost(db, tenant.id, this.claims.of(request), ended);
    if (outcome?.ok) return outcome.person;
    if (outcome) throw outcome.code === 'last-administrator' ? nobodyLeft() : notDone(outcome);
    const people = await listPeople(db, tenant.id);
    const held = people
      .find(({ id }) => id === ended.personId)
      ?.posts.some(({ id }) => id === ended.holdingId);
    if (!held) throw notFound();
    throw problem('wrong-day', '免职日早于任职开始日', 'the post would end before it began');
  }
}

const isSame = (held: NewHolding, { post, unit, from, to }: NewHolding): boolean =>
  held.post === post && held.unit === unit && held.from === from && held.to === to;

const unknownUnit = (): Problem => problem('unknown-unit', '没有这个单位', 'there is no such unit');
const duplicate = (zh: string, en: string): Problem => problem('duplicate', zh, en);
