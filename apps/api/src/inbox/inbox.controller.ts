import { routes, type Input } from '@duban/contract';
import { awaitedReports, doneBy, startedBy } from '@duban/persistence';
import { Controller, Inject } from '@nestjs/common';
import { StandingFor } from '../approvals/standing-for';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { badCursor } from '../edge/problem';
import { Route } from '../edge/route';
import { HOUSE, lawNow, type House } from '../house';
import { InboxReading } from './inbox-reading';
import { startedThing } from './started-thing';

@Controller()
export class InboxController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(StandingFor) private readonly standing: StandingFor,
    @Inject(InboxReading) private readonly reading: InboxReading,
  ) {}

  @Route(routes.inbox)
  async inbox(
    @AskedCall() { caller }: Call<typeof routes.inbox>,
  ): Promise<Input<typeof routes.inbox.answer>> {
    return this.reading.of(caller, await this.standing.all(caller));
  }

  @Route(routes.awaitedReports)
  async reports(
    @AskedCall() { caller }: Call<typeof routes.awaitedReports>,
  ): Promise<Input<typeof routes.awaitedReports.answer>> {
    return { reports: [...(await awaitedReports(this.house.db, this.house.tenant.id, caller.posts))] };
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
    const { db, tenant } = this.house;
    const asked = { ...query, person: caller.person, viewer: await this.standing.viewer(caller) };
    const started = await startedBy(db, tenant.id, asked);
    if (!started) throw badCursor();
    const judged = { ...(await lawNow(this.house)), today: caller.today };
    return { things: started.things.map((thing) => startedThing(thing, judged)), next: started.next };
  }
}
