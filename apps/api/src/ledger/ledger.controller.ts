import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { LedgerRootsReading } from './ledger-roots';

@Controller()
export class LedgerController {
  constructor(@Inject(LedgerRootsReading) private readonly roots: LedgerRootsReading) {}

  @Route(routes.ledgerRoots)
  async ledgerRoots(
    @AskedCall() _: Call<typeof routes.ledgerRoots>,
  ): Promise<Input<typeof routes.ledgerRoots.answer>> {
    return this.roots.show();
  }
}
