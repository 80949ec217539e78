import { routes, type Input } from '@duban/contract';
import { listColleagues } from '@duban/persistence';
import { Controller, Inject } from '@nestjs/common';
import { Leaving } from './leaving';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { HOUSE, type House } from '../house';
import { Absences } from './absences';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

@Controller()
export class AbsencesController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Absences) private readonly absences: Absences,
    @Inject(Leaving) private readonly leaving: Leaving,
  ) {}

  @Route(routes.listColleagues)
  async colleagues(@AskedCall() { caller }: Call<typeof routes.listColleagues>): Answer<'listColleagues'> {
    const people = await listColleagues(this.house.db, this.house.tenant.id, caller.today);
    return { people: people.map(({ posts, ...person }) => ({ ...person, posts: [...posts] })) };
  }

  @Route(routes.listProxies)
  proxies(@AskedCall() { caller }: Call<typeof routes.listProxies>): Answer<'listProxies'> {
    return this.absences.proxies(caller);
  }

  @Route(routes.enterProxy)
  enterProxy(@AskedCall() call: Call<typeof routes.enterProxy>): Answer<'enterProxy'> {
    return this.absences.enterProxy(call, call.body);
  }

  @Route(routes.withdrawProxy)
  withdrawProxy(@AskedCall() call: Call<typeof routes.withdrawProxy>): Answer<'withdrawProxy'> {
    return this.absences.withdrawProxy(call, call.params.proxyId);
  }

  @Route(routes.listLeaves)
  leaves(@AskedCall() { caller }: Call<typeof routes.listLeaves>): Answer<'listLeaves'> {
    return this.absences.leaves(caller);
  }

  @Route(routes.enterLeave)
  enterLeave(@AskedCall() call: Call<typeof routes.enterLeave>): Answer<'enterLeave'> {
    return this.absences.enterLeave(call, call.body);
  }

  @Route(routes.withdrawLeave)
  withdrawLeave(@AskedCall() call: Call<typeof routes.withdrawLeave>): Answer<'withdrawLeave'> {
    return this.absences.withdrawLeave(call, call.params.leaveId);
  }

  @Route(routes.handOverOnLeaving)
  handOver(@AskedCall() call: Call<typeof routes.handOverOnLeaving>): Answer<'handOverOnLeaving'> {
    return this.leaving.handOver(call, call.params.personId, call.body);
  }
}
