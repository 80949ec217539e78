import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { viewerOf } from '../people/caller';
import { Changes } from './changes';

@Controller()
export class ChangesController {
  constructor(@Inject(Changes) private readonly changes: Changes) {}

  @Route(routes.changes)
  async since(
    @AskedCall() { caller, query }: Call<typeof routes.changes>,
  ): Promise<Input<typeof routes.changes.answer>> {
    const { tasks, letters, plans, approvals, ...said } = await this.changes.since(
      viewerOf(caller),
      query.after,
    );
    return {
      ...said,
      tasks: [...tasks],
      letters: [...letters],
      plans: [...plans],
      approvals: [...approvals],
    };
  }
}
