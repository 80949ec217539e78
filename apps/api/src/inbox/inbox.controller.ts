import { routes, type Input } from '@duban/contract';
import { doneBy, inboxOf, startedBy } from '@duban/persistence';
import { Controller, Inject } from '@nestjs/common';
import { ApprovalInbox } from '../approvals/approval-inbox';
import { StandingFor } from '../approvals/standing-for';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { badCursor } from '../edge/problem';
import { Route } from '../edge/route';
import { HOUSE, type House } from '../house';
import { SigningInbox } from '../tasks/signing-inbox';
import { startedThing } from './started-thing';

@Controller()
export class InboxController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(StandingFor) private readonly standing: StandingFor,
    @Inject(ApprovalInbox) private readonly approvals: ApprovalInbox,
    @Inject(SigningInbox) private readonly signings: SigningInbox,
  ) {}

  @Route(routes.inbox)
  async inbox(
    @AskedCall() { caller }: Call<typeof routes.inbox>,
  ): Promise<Input<typeof routes.inbox.answer>> {
    const standings = await this.standing.all(caller);
    const [{ toDo, messages }, signings, approvals] = await Promise.all([
      inboxOf(this.house.db, this.house.tenant.id, caller),
      this.signings.of(caller, standings),
      this.approvals.of(caller, standings),
    ]);
    // Nothing says by when a signature is wanted: what has a day comes first.
    return { toDo: [...toDo, ...signings], approvals, messages };
  }

  @Route(routes.doneActs)
  async doneActs(
    @AskedCall() { caller, query }: Call<typeof routes.doneActs>,
  ): Promise<Input<typeof routes.doneActs.answer>> {
    const done = await doneBy(this.house.db, this.house.tenant.id, caller.person, query);
    if (!done) throw badCursor();
    return { acts: [...done.acts], next: done.next };
  }

  @Route(routes.startedThings)
  async startedThings(
    @AskedCall() { caller, query }: Call<typeof routes.startedThings>,
  ): Promise<Input<typeof routes.startedThings.answer>> {
    const { db, tenant, law } = this.house;
    const asked = { ...query, person: caller.person, viewer: await this.standing.viewer(caller) };
    const started = await startedBy(db, tenant.id, asked);
    if (!started) throw badCursor();
    const judged = { ...law, today: caller.today };
    return { things: started.things.map((thing) => startedThing(thing, judged)), next: started.next };
  }
}
