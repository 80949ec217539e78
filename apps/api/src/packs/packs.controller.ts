import { routes, type Input } from '@duban/contract';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { EditionGateway } from './edition-gateway';
import { Backtesting } from './backtesting';
import { PackProving } from './pack-proving';
import { PackReading } from './pack-reading';

type Answer<Name extends 'lintPack' | 'testPack' | 'diffPacks' | 'backtestPack'> = Promise<
  Input<(typeof routes)[Name]['answer']>
>;

@Controller()
export class PacksController {
  constructor(
    @Inject(PackReading) private readonly packs: PackReading,
    @Inject(EditionGateway) private readonly editions: EditionGateway,
    @Inject(PackProving) private readonly proving: PackProving,
    @Inject(Backtesting) private readonly past: Backtesting,
  ) {}

  @Route(routes.listPacks)
  async list(@AskedCall() _: Call<typeof routes.listPacks>): Promise<Input<typeof routes.listPacks.answer>> {
    const [packs, changes, shadows] = await Promise.all([
      this.packs.list(),
      this.packs.changes(),
      this.packs.shadows(),
    ]);
    return { packs: [...packs], changes: [...changes], shadows: [...shadows] };
  }

  @Route(routes.checkEdition)
  async check(
    @AskedCall() { caller, body }: Call<typeof routes.checkEdition>,
  ): Promise<Input<typeof routes.checkEdition.answer>> {
    return this.editions.check(caller, body.document);
  }

  @Route(routes.proposeEdition)
  async propose(
    @AskedCall() call: Call<typeof routes.proposeEdition>,
  ): Promise<Input<typeof routes.proposeEdition.answer>> {
    return this.editions.propose(call, call.body);
  }

  @Route(routes.activateInEmergency)
  async activateInEmergency(
    @AskedCall() call: Call<typeof routes.activateInEmergency>,
  ): Promise<Input<typeof routes.activateInEmergency.answer>> {
    return this.editions.propose(call, call.body);
  }

  @Route(routes.lintPack)
  async lint(@AskedCall() { body }: Call<typeof routes.lintPack>): Answer<'lintPack'> {
    return this.proving.lint(body);
  }

  @Route(routes.testPack)
  async test(@AskedCall() { body }: Call<typeof routes.testPack>): Answer<'testPack'> {
    return this.proving.test(body);
  }

  @Route(routes.diffPacks)
  async diff(@AskedCall() { caller, body }: Call<typeof routes.diffPacks>): Answer<'diffPacks'> {
    return this.proving.diff(caller, body);
  }

  @Route(routes.backtestPack)
  async backtest(
    @AskedCall() { caller, params, body }: Call<typeof routes.backtestPack>,
  ): Answer<'backtestPack'> {
    return this.past.backtest(caller, params.packId, body);
  }

  @Route(routes.packText)
  async text(
    @AskedCall() { params }: Call<typeof routes.packText>,
  ): Promise<Input<typeof routes.packText.answer>> {
    return this.editions.text(params.hash);
  }

  @Route(routes.showLaw)
  async law(
    @AskedCall() { params }: Call<typeof routes.showLaw>,
  ): Promise<Input<typeof routes.showLaw.answer>> {
    return this.packs.law(params.hash);
  }

  @Route(routes.showPack)
  async show(
    @AskedCall() { params, caller }: Call<typeof routes.showPack>,
  ): Promise<Input<typeof routes.showPack.answer>> {
    return this.packs.show(params.packId, caller.today);
  }
}
