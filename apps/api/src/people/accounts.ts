import { passwordHashOf, setDisabled, setPassword, type AccountState, type Person } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandRequest } from '../edge/call';
import { notFound, problem, type Problem } from '../edge/problem';
import { Claims } from '../engine/claims';
import { HOUSE, type House } from '../house';
import type { Caller } from './caller';
import { hashPassword, isPassword } from './passwords';

/** Who may sign in, and with which password. Repeated, an act finds done what it asks for. */
@Injectable()
export class Accounts {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Claims) private readonly claims: Claims,
  ) {}

  async set(request: CommandRequest, state: AccountState): Promise<Person> {
    await this.claims.claim(request);
    const outcome = await setDisabled(this.house.db, this.house.tenant.id, state);
    if (!outcome) throw notFound();
    if (!outcome.ok) throw nobodyLeft();
    return outcome.person;
  }

  async resetPassword(request: CommandRequest, personId: string, password: string): Promise<Person> {
    await this.claims.claim(request);
    const { db, tenant } = this.house;
    const passwordHash = await hashPassword(password);
    const person = await setPassword(db, tenant.id, { personId, passwordHash, session: null });
    if (!person) throw notFound();
    return person;
  }

  /** The session in which it is changed goes on; all others end. */
  async changePassword(
    request: CommandRequest,
    { person: personId, session }: Caller,
    { old, password }: { readonly old: string; readonly password: string },
  ): Promise<void> {
    await this.claims.claim(request);
    const { db, tenant } = this.house;
    const hashed = (await passwordHashOf(db, tenant.id, personId)) ?? '';
    if (await isPassword(hashed, password)) return;
    if (!(await isPassword(hashed, old))) throw wrongPassword();
    await setPassword(db, tenant.id, { personId, passwordHash: await hashPassword(password), session });
  }
}

const wrongPassword = (): Problem =>
  problem('wrong-password', '原密码不正确，密码没有修改', 'the old password is wrong: nothing was changed');

export const nobodyLeft = (): Problem =>
  problem(
    'last-administrator',
    '会有一段时间没有任何管理员，请先任命接任者',
    'there would be a time without any administrator: appoint a successor first',
  );
