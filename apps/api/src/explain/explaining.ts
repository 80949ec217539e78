import { taskAggregate, type Input, type routes } from '@duban/contract';
import { carriedFrom, type Task } from '@duban/domain';
import {
  resolveEdition,
  triedOn,
  tryEdition,
  type PackRefusal,
  type TriedEdition,
} from '@duban/jurisdictions';
import { taskRow } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Call } from '../edge/call';
import { notFound, problem, type Problem } from '../edge/problem';
import { HOUSE, lawNow, type House } from '../house';
import { viewerOf, type Caller } from '../people/caller';

type Asked = Call<(typeof routes)['explainFacts']>['body'];
type Answer = Input<(typeof routes)['explainFacts']['answer']>;

/** Why, evaluated anew: nothing that was folded or kept before is believed. */
@Injectable()
export class Explaining {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  async explain(caller: Caller, asked: Asked): Promise<Answer> {
    if ('task' in asked)
      return answerOf(triedOn(await this.replayed(caller, asked.task), null, await lawNow(this.house)));
    const { tenant } = this.house;
    const { packs } = await this.house.packs.of(tenant.id);
    const resolved = resolveEdition(packs, asked.pack, asked.on ?? caller.today);
    if (!resolved.ok) throw unresolved(resolved);
    return answerOf(tryEdition(resolved.edition, asked.given, await lawNow(this.house)));
  }

  /** The task as its chain alone has it. */
  private async replayed(caller: Caller, taskId: string): Promise<Task> {
    const { db, tenant, ledger } = this.house;
    if (!(await taskRow(db, tenant.id, viewerOf(caller), taskId))) throw notFound();
    const { facts } = await ledger.readChain<'task'>(tenant.id, taskAggregate(taskId));
    return carriedFrom<'task'>('task', facts).state;
  }
}

const unresolved = ({ code, because }: PackRefusal): Problem =>
  code === 'unknown-pack' ? notFound() : problem('bad-request', because.zh, because.en);

const answerOf = ({ missing, ...tried }: TriedEdition): Answer => ({ ...tried, missing: [...missing] });
