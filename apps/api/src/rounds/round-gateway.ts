import { aggregateOf, type Input, type routes } from '@duban/contract';
import { decideRound, type RoundCommand } from '@duban/domain';
import { listRounds, roundView, type RoundRow, type RoundView } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '../edge/problem';
import { frameOf, type Asking } from '../engine/frame';
import { Processes } from '../engine/processes';
import { HOUSE, type House } from '../house';
import { viewerOf, type Caller } from '../people/caller';

export interface RoundName {
  readonly planId: string;
  readonly period: string;
}

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

  async show(caller: Caller, name: RoundName): Promise<RoundView> {
    const view = await roundView(this.house.db, this.house.tenant.id, viewerOf(caller), name);
    if (!view) throw notFound();
    return view;
  }

  async close(
    asking: Asking & { readonly params: RoundName },
    because: string,
  ): Promise<Input<typeof routes.closeRound.answer>> {
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

  private async state(name: RoundName) {
    const { ledger, tenant } = this.house;
    const there = await ledger.stateOf<'round'>(tenant.id, aggregateOf({ type: 'round', ...name }));
    if (!there) throw notFound();
    return there.state;
  }
}
