import type { Input, Output, routes } from '@duban/contract';
import { derivedId, sha256 } from '@duban/domain';
import { shadowing, type ShadowReport } from '@duban/jurisdictions';
import {
  pageByNumber,
  shadowsOf,
  startShadow,
  stopShadow,
  type NotDone,
  type PackShadow,
  type ShadowOutcome,
} from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { badCursor, notFound, problem } from '../edge/problem';
import { Claims, notDone } from '../engine/claims';
import type { Asking } from '../engine/frame';
import { HOUSE, lawNow, type House } from '../house';
import type { Caller } from '../people/caller';
import { EditionCheck } from './edition-check';
import { overLedger } from './ledger-past';
import { dayOf, shadowView, type ShadowView } from './shadow-view';

type Shown = Input<typeof routes.showShadow.answer>;
type Query = Output<typeof routes.showShadow.query>;
type Body<Name extends 'startShadow' | 'stopShadow'> = Output<(typeof routes)[Name]['body']>;

/**
 * Editions that run beside the law in force. What is kept is that one runs; what differs is derived from the ledger
 * whenever it is asked for. No task, no letter and no process knows of it.
 */
@Injectable()
export class Shadows {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Claims) private readonly claims: Claims,
    @Inject(EditionCheck) private readonly editions: EditionCheck,
  ) {}

  async start(
    { caller, request }: Asking,
    packId: string,
    { document, because }: Body<'startShadow'>,
  ): Promise<ShadowView> {
    await this.mustBeThere(packId);
    const { db, editions, tenant } = this.house;
    const claim = this.claims.of(request);
    const { proposed } = await this.editions.read(caller, document, packId);
    const started = {
      id: derivedId(`shadow/${tenant.id}/${request.id}`),
      ...{ packId, because, by: caller.person },
      text: { hash: sha256(document), text: document },
      policy: await editions.pin(tenant.id, proposed.edition),
    };
    return viewIn(await startShadow(db, tenant.id, claim, started));
  }

  async stop(
    { caller, request }: Asking,
    packId: string,
    { because }: Body<'stopShadow'>,
  ): Promise<ShadowView> {
    await this.mustBeThere(packId);
    const { db, tenant } = this.house;
    const stop = { packId, because, by: caller.person };
    return viewIn(await stopShadow(db, tenant.id, this.claims.of(request), stop));
  }

  async show(caller: Caller, packId: string, query: Query): Promise<Shown> {
    await this.mustBeThere(packId);
    const [shadow, ...earlier] = await shadowsOf(this.house.db, this.house.tenant.id, packId);
    const before = earlier.map(shadowView);
    if (!shadow) return { shadow: null, report: null, next: null, earlier: before };
    const report = await this.report(caller, shadow);
    const cases = pageByNumber(report.cases, query);
    if (!cases) throw badCursor();
    return {
      shadow: shadowView(shadow),
      report: { ...report, cases: cases.page },
      next: cases.next,
      earlier: before,
    };
  }

  /** Of one that was stopped, as it was then. */
  private async report(caller: Caller, { policy, startedAt, stopped }: PackShadow): Promise<ShadowReport> {
    const question = {
      ...{ policy, law: await lawNow(this.house), from: dayOf(startedAt) },
      until: stopped ? dayOf(stopped.at) : caller.today,
    };
    const between = { since: startedAt, upTo: stopped?.at ?? null };
    return (await overLedger(this.house, (book) => shadowing(book, question), between)).report;
  }

  private async mustBeThere(packId: string): Promise<void> {
    const { packs } = await this.house.packs.of(this.house.tenant.id);
    if (!packs.some(({ id }) => id === packId)) throw notFound();
  }
}

function viewIn(outcome: ShadowOutcome | NotDone): ShadowView {
  if (outcome.ok) return shadowView(outcome.shadow);
  switch (outcome.code) {
    case 'shadow-running':
      throw problem(
        'shadow-running',
        '此规则包已有一个影子版本在运行；请先停止它',
        'a shadow of this pack runs already: stop it first',
      );
    case 'no-shadow':
      throw problem('not-found', '此规则包没有正在运行的影子版本', 'no shadow of this pack runs');
    default:
      throw notDone({ ok: false, code: outcome.code });
  }
}
