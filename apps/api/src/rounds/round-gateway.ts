import { aggregateOf, type Input, type routes } from '@duban/contract';
import { clocksOfRound, decideRound, type RoundCommand } from '@duban/domain';
import { bulletinView, listRounds, roundView, type BulletinRow, type RoundRow } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { clockView } from '../clocks/clock-view';
import { notFound } from '../edge/problem';
import { frameOf, type Asking } from '../engine/frame';
import { Processes } from '../engine/processes';
import { stateIn } from '../engine/state-in';
import { HOUSE, type House } from '../house';
import { viewerOf, type Caller } from '../people/caller';

export interface RoundName {
  readonly planId: string;
  readonly period: string;
}

type Shown = Input<typeof routes.showRound.answer>;

/** Shows rounds, and lets the office close one before its day. */
@Injectable()
export class RoundGateway {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Processes) private readonly processes: Processes,
  ) {}

  list(caller: Caller, plan: string | undefined): Promise<readonly RoundRow[]> {
    return listRounds(this.house.db, this.house.tenant.id, viewerOf(caller), { plan });
  }

  async show(caller: Caller, name: RoundName): Promise<Shown> {
    const { db, tenant, calendars } = this.house;
    const { today } = caller;
    const asked = { planId: name.planId, period: name.period, today };
    const view = await roundView(db, tenant.id, viewerOf(caller), asked);
    if (!view) throw notFound();
    const calendar = await calendars.of(tenant.id);
    return { ...view, clocks: clocksOfRound(view, { calendar, today }).map(clockView()) };
  }

  async bulletin(caller: Caller, name: RoundName): Promise<BulletinRow> {
    const bulletin = await bulletinView(this.house.db, this.house.tenant.id, viewerOf(caller), name);
    if (!bulletin) throw notFound();
    return bulletin;
  }

  async close(asking: Asking & { readonly params: RoundName }, because: string): Promise<Shown> {
    const { caller, params, request } = asking;
    if (!(await this.processes.answered(request))) {
      await this.show(caller, params);
      const process = { type: 'round', planId: params.planId, period: params.period } as const;
      const command: RoundCommand = { ...frameOf(asking, {}), type: 'close', because };
      const judge = async () => decideRound(await this.state(params), command);
      await this.processes.carryOut({ request, process, command, judge });
    }
    return this.show(caller, params);
  }

  private state(name: RoundName) {
    return stateIn<'round'>(this.house, aggregateOf({ type: 'round', ...name }));
  }
}
