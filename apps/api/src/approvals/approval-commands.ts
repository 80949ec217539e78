import type { ApprovalOperation } from '@duban/contract';
import type { ApprovalCommandAct } from '@duban/domain';
import { leaversPosts, personById } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandRequest } from '../edge/call';
import { problem } from '../edge/problem';
import { Claims } from '../engine/claims';
import { frameOf, type Asking } from '../engine/frame';
import { HOUSE, type House } from '../house';
import { Accounts } from '../people/accounts';
import type { Caller } from '../people/caller';
import { namedIn, operationOf, type FilledIn } from './operation-of';
import { StandingFor } from './standing-for';

/** Makes commands of operations, with what only the register knows filled in; for any subject, whoever decides it. */
@Injectable()
export class ApprovalCommands {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Claims) private readonly claims: Claims,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(StandingFor) private readonly standing: StandingFor,
  ) {}

  /** The request as the ledger may know it: a body may hold a password, and its plain hash enters no ledger. */
  kept({ id, digest }: CommandRequest): CommandRequest {
    return { id, digest: this.claims.of({ id, digest }).digest };
  }

  /** Refuses a wrong password, and people whom nobody knows. */
  async commandOf(asking: Asking, operation: ApprovalOperation): Promise<ApprovalCommandAct> {
    await this.refuseStrangers(operation);
    const [{ actor, proxies }, filled] = await Promise.all([
      this.standing.one(asking.caller, operation.principal),
      this.filledIn(asking.caller, operation),
    ]);
    return { ...frameOf(asking, operation), by: actor, proxies, ...operationOf(operation, filled) };
  }

  private async filledIn(caller: Caller, operation: ApprovalOperation): Promise<FilledIn> {
    const { db, tenant } = this.house;
    const password = 'password' in operation ? operation.password : undefined;
    if (password !== undefined) await this.accounts.confirm(caller, password);
    const posts =
      operation.type === 'hand-over' ? await leaversPosts(db, tenant.id, operation.from, caller.today) : [];
    return { reauthenticated: password !== undefined, posts };
  }

  /** An id that nobody has would be waited for in vain, and so would a person whose account is disabled. */
  private async refuseStrangers(operation: ApprovalOperation): Promise<void> {
    const { db, tenant } = this.house;
    for (const id of namedIn(operation)) {
      const person = await personById(db, tenant.id, id);
      if (!person) throw problem('unfit-person', '没有这个人', 'there is no such person');
      if (person.disabled && 'to' in operation && operation.to === id)
        throw problem('unfit-person', '此人的账号已停用', 'the account of this person is disabled');
    }
  }
}
