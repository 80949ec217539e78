import type { Input, routes } from '@duban/contract';
import { byDay, inboxOf } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { ApprovalInbox } from '../approvals/approval-inbox';
import type { Standing } from '../approvals/standing-for';
import { HOUSE, type House } from '../house';
import type { Caller } from '../people/caller';
import { SigningInbox } from '../tasks/signing-inbox';
import { VisitInbox } from '../visits/visit-inbox';

/** What waits for somebody, from every room in which something can wait. */
@Injectable()
export class InboxReading {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(ApprovalInbox) private readonly approvals: ApprovalInbox,
    @Inject(SigningInbox) private readonly signings: SigningInbox,
    @Inject(VisitInbox) private readonly visits: VisitInbox,
  ) {}

  async of(caller: Caller, standings: readonly Standing[]): Promise<Input<typeof routes.inbox.answer>> {
    const [{ toDo, messages }, visits, signings, approvals] = await Promise.all([
      inboxOf(this.house.db, this.house.tenant.id, caller),
      this.visits.of(caller),
      this.signings.of(caller, standings),
      this.approvals.of(caller, standings),
    ]);
    // Nothing says by when a signature is wanted: what has a day comes first.
    return { toDo: [...[...toDo, ...visits].sort(byDay), ...signings], approvals, messages: [...messages] };
  }
}
