import { routes, type Input } from '@duban/contract';
import { dropView, listViews, saveView } from '@duban/persistence';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { problem, type Problem } from '../edge/problem';
import { Route } from '../edge/route';
import { Claims, notDone } from '../engine/claims';
import { HOUSE, type House } from '../house';

type Answer<Name extends keyof typeof routes> = Promise<Input<(typeof routes)[Name]['answer']>>;

/** A person's own views of the ledger. What they show is asked anew each time, with the rights of that day. */
@Controller()
export class ViewsController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Claims) private readonly claims: Claims,
  ) {}

  @Route(routes.listViews)
  async list(@AskedCall() { caller }: Call<typeof routes.listViews>): Answer<'listViews'> {
    const { db, tenant } = this.house;
    return { views: [...(await listViews(db, tenant.id, caller.person))] };
  }

  @Route(routes.saveView)
  async save(@AskedCall() { caller, body, request }: Call<typeof routes.saveView>): Answer<'saveView'> {
    const { db, tenant } = this.house;
    const { name, replace } = body;
    const query = Object.fromEntries(Object.entries(body.query).filter(([, value]) => value !== undefined));
    const asked = { person: caller.person, name, query, replace };
    const outcome = await saveView(db, tenant.id, this.claims.of(request), asked);
    if (outcome.ok) return outcome.view;
    throw outcome.code === 'full' ? full() : outcome.code === 'duplicate' ? sameName() : notDone(outcome);
  }

  @Route(routes.dropView)
  async drop(@AskedCall() { caller, params, request }: Call<typeof routes.dropView>): Answer<'dropView'> {
    await this.claims.claim(request);
    const { db, tenant } = this.house;
    await dropView(db, tenant.id, { person: caller.person, id: params.viewId });
    return {};
  }
}

const sameName = (): Problem =>
  problem(
    'duplicate',
    '你已有同名视图，没有保存；需要时可以替换它',
    'you have a view of that name: nothing was saved; you can replace it',
  );

const full = (): Problem =>
  problem(
    'too-many-views',
    '保存的视图已有 30 个，没有再保存',
    'you have 30 saved views: no other was saved',
  );
