import { planAggregate, type Answer, type Output, type routes } from '@duban/contract';
import { authorship, decideFeedback, type FeedbackCommand, type Plan } from '@duban/domain';
import { editionHash, type Edition } from '@duban/jurisdictions';
import { leadUnitsOf } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { outcomeUnknown } from '../engine/unknown-outcome';
import { problem, refused } from '../edge/problem';
import { frameOf, type Asking } from '../engine/frame';
import { Processes } from '../engine/processes';
import { HOUSE, lawNow, type House } from '../house';
import { planIdOf } from './import-checks';
import { planUnder } from './plan-law';

type Said = Output<typeof routes.receiveFeedback.body>;

/** Somebody else's links can be ahead a few times, not for ever. */
const TRIES = 5;

/**
 * Puts the inspection of a plan on record, in one transaction: there is no process yet, the relay starts it from what is
 * written here.
 */
@Injectable()
export class FeedbackGateway {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Processes) private readonly processes: Processes,
  ) {}

  async receive(asking: Asking, said: Said): Promise<{ readonly planId: string; readonly answer: Answer }> {
    const planId = planIdOf(this.house.tenant.id, said.plan);
    const answer =
      (await this.processes.answered(asking.request)) ?? (await this.record(asking, said, planId));
    return { planId, answer };
  }

  private async record(asking: Asking, said: Said, planId: string): Promise<Answer> {
    const { editions, ledger, tenant } = this.house;
    const aggregate = planAggregate(planId);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const there = await ledger.stateOf<'plan'>(tenant.id, aggregate);
      const { command, edition } = await this.commandOf(asking, said, { planId, plan: there?.state ?? null });
      const { calendar } = await lawNow(this.house);
      const decision = decideFeedback(there?.state ?? null, command, calendar);
      if (!decision.ok) throw refused(decision);
      // The law by which it was accepted is kept under its name before anything names it.
      await editions.keep(tenant.id, [edition]);
      const { id, digest, on, late, by } = command;
      const outcome = await ledger.record({
        ...{ tenant: tenant.id, aggregate, expected: there?.sequence ?? 0, events: decision.events },
        command: { ...authorship(by), commandId: id, digest, on, late },
      });
      if ('answer' in outcome) return outcome.answer;
    }
    throw outcomeUnknown();
  }

  private async commandOf(
    asking: Asking,
    said: Said,
    { planId, plan }: { readonly planId: string; readonly plan: Plan | null },
  ): Promise<{ readonly command: FeedbackCommand; readonly edition: Edition }> {
    const { db, tenant } = this.house;
    const { level, round, batch, body, feedbackOn } = said;
    const inspection = { level, round, batch, body, feedbackOn };
    const frame = frameOf(asking, said);
    const pack = packFor(plan, said);
    const [{ edition, terms }, units] = await Promise.all([
      planUnder(this.house, { pack, on: frame.today }, inspection),
      leadUnitsOf(db, tenant.id, planId),
    ]);
    const known = said.known as FeedbackCommand['known'];
    const command: FeedbackCommand = {
      ...frame,
      type: 'receive-feedback',
      planId,
      name: said.plan,
      pack,
      edition: editionHash(edition),
      terms,
      inspection,
      known,
      units,
    };
    return { command, edition };
  }
}

/** A plan that is there goes by its own pack; a new one needs one. */
function packFor(plan: Plan | null, { pack }: Said): string {
  if (plan && (pack === undefined || pack === plan.pack)) return plan.pack;
  if (!plan && pack !== undefined) return pack;
  throw plan
    ? problem('bad-request', `这个方案适用规则包 ${plan.pack}`, `this plan goes by the pack ${plan.pack}`)
    : problem('bad-request', '新方案须指明规则包', 'a new plan needs a rule pack');
}
