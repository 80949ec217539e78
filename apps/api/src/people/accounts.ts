import {
  accountOfPerson,
  noteFailedSignIn,
  personById,
  setDisabled,
  setPassword,
  type AccountState,
  type Claim,
  type Person,
} from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandRequest } from '../edge/call';
import { notFound, problem, type Problem } from '../edge/problem';
import { Claims, notDone } from '../engine/claims';
import { HOUSE, type House } from '../house';
import type { Caller } from './caller';
import { hashPassword, isPassword } from './passwords';
import { LOCK, lockedUntil, SignInGate } from './sign-in-gate';

/** Who may sign in, and with which password. Repeated, an act finds done what it asks for. */
@Injectable()
export class Accounts {
  private readonly gate = new SignInGate();

  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Claims) private readonly claims: Claims,
  ) {}

  async set(request: CommandRequest, state: AccountState): Promise<Person> {
    const { db, tenant } = this.house;
    const outcome = await setDisabled(db, tenant.id, this.claims.of(request), state);
    if (!outcome) throw notFound();
    if (outcome.ok) return outcome.person;
    throw outcome.code === 'last-administrator' ? nobodyLeft() : notDone(outcome);
  }

  async resetPassword(request: CommandRequest, personId: string, password: string): Promise<Person> {
    const { db, tenant } = this.house;
    const passwordHash = await hashPassword(password);
    const set = { personId, passwordHash, was: null, session: null };
    const outcome = await setPassword(db, tenant.id, this.claims.of(request), set);
    if (!outcome) throw notFound();
    if (outcome.ok) return outcome.person;
    const person = outcome.code === 'superseded' && (await this.withPassword(personId, password));
    if (!person) throw notDone(outcome);
    return person;
  }

  private async withPassword(personId: string, password: string): Promise<Person | null> {
    const { db, tenant } = this.house;
    const account = await accountOfPerson(db, tenant.id, personId);
    const holds = account !== null && (await isPassword(account.passwordHash, password));
    return holds ? personById(db, tenant.id, personId) : null;
  }

  /** The session in which it is changed goes on; all others end. Guesses count as they do at the sign-in. */
  async changePassword(request: CommandRequest, caller: Caller, said: ChangedPassword): Promise<void> {
    await this.gate.oneAtATime(caller.person, () => this.change(this.claims.of(request), caller, said));
  }

  /** Asked once more before something that needs it. Guesses count as they do at the sign-in. */
  async confirm({ person }: Pick<Caller, 'person'>, password: string): Promise<void> {
    await this.gate.oneAtATime(person, async () => {
      if (await isPassword(await this.unlocked(person), password)) return;
      throw await this.guessed(person, 'password');
    });
  }

  private async change(claim: Claim, { person: personId, session }: Caller, said: ChangedPassword) {
    const { db, tenant } = this.house;
    const was = await this.unlocked(personId);
    if (await isPassword(was, said.password)) return;
    if (!(await isPassword(was, said.old))) throw await this.guessed(personId, 'old');
    const passwordHash = await hashPassword(said.password);
    // Somebody who reset it meanwhile meant that the old one opens nothing any more.
    const outcome = await setPassword(db, tenant.id, claim, { personId, passwordHash, was, session });
    if (!outcome) throw wrongPassword();
    if (!outcome.ok) throw notDone(outcome);
  }

  /** The hash of the password, unless the account is locked. */
  private async unlocked(personId: string): Promise<string> {
    const { db, tenant, now } = this.house;
    const account = await accountOfPerson(db, tenant.id, personId);
    if (!account) throw notFound();
    const { passwordHash, locked, lockedUntil: until } = account;
    if (locked) throw lockedUntil(Date.parse(until ?? ''), now());
    return passwordHash;
  }

  private async guessed(personId: string, which: 'old' | 'password'): Promise<Problem> {
    await noteFailedSignIn(this.house.db, this.house.tenant.id, personId, LOCK);
    return which === 'old' ? wrongPassword() : notConfirmed();
  }
}

interface ChangedPassword {
  readonly old: string;
  readonly password: string;
}

const wrongPassword = (): Problem =>
  problem('wrong-password', '原密码不正确，密码没有修改', 'the old password is wrong: nothing was changed');

const notConfirmed = (): Problem =>
  problem('wrong-password', '密码不正确，没有办理', 'the password is wrong: nothing was done');

export const nobodyLeft = (): Problem =>
  problem(
    'last-administrator',
    '会有一段时间没有任何管理员，请先任命接任者',
    'there would be a time without any administrator: appoint a successor first',
  );
