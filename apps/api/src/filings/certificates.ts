import { taskAggregate, type Input, type routes } from '@duban/contract';
import { writeLetter } from '@duban/documents';
import {
  certificateText,
  certified,
  evolve,
  hashStartIn,
  sheetOf,
  stateWords,
  type ClosedTask,
  type ClosingLink,
  type Fact,
  type Task,
  type TaskEvent,
} from '@duban/domain';
import { closedChain, namesOf, planPacks } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { notFound, problem } from '../edge/problem';
import type { SentFile } from '../edge/sent-file';
import { HOUSE, type House } from '../house';
import { AddressLimit, FAILURES } from '../people/address-limit';
import { sharedAllowance } from '../people/shared-allowance';
import type { Caller } from '../people/caller';
import { TaskLookup } from '../tasks/task-lookup';

type Checked = Input<typeof routes.checkCertificate.answer>;

/** A task as it was closed, whatever was recorded of it since. */
interface Closing {
  readonly task: ClosedTask;
  readonly link: ClosingLink;
  readonly facts: readonly Fact<TaskEvent>[];
}

/** The certificate (销号证明) of a closed task, and what a stranger is told who has its code. */
@Injectable()
export class Certificates {
  private readonly addresses: AddressLimit;

  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
  ) {
    this.addresses = new AddressLimit(sharedAllowance(house, 'certificate code', FAILURES));
  }

  async document(caller: Caller, taskId: string): Promise<SentFile> {
    const { db, tenant } = this.house;
    await this.tasks.visible(caller, taskId);
    const { task, link, facts } = await this.closing(taskAggregate(taskId));
    const heads = facts.flatMap(({ actor, principal }) => [actor, principal ?? actor]);
    const [names, plans] = await Promise.all([
      namesOf(db, tenant.id, [...new Set(heads)]),
      planPacks(db, tenant.id),
    ]);
    const plan = plans.find(({ plan: id }) => id === task.facts.planId)?.name ?? '（未载明）';
    const text = certificateText(task, link, { plan, person: (id) => names[id] ?? id });
    const written = { ...text, from: tenant.title, to: '有关单位', number: null, issuedOn: task.closedOn };
    return { name: `${task.word}证明-${task.facts.ref}.docx`, content: [writeLetter(sheetOf(written))] };
  }

  /** Whoever guesses codes is counted as whoever guesses passwords is, and is told nothing of a wrong one. */
  check(office: string, typed: string, address: string): Promise<Checked> {
    const { db, now, tenant } = this.house;
    if (office !== tenant.slug) throw notFound();
    return this.addresses.counted(address, now(), async () => {
      const start = hashStartIn(typed);
      const aggregate = start && (await closedChain(db, tenant.id, start));
      if (!aggregate) throw unknownCode();
      const { task, link } = await this.closing(aggregate);
      const { textHashes, ...said } = certified(task, link);
      return { ...said, office: tenant.title, textHashes: [...textHashes] };
    });
  }

  private async closing(aggregate: string): Promise<Closing> {
    const { ledger, tenant } = this.house;
    const { facts, links } = await ledger.readChain<'task'>(tenant.id, aggregate);
    const at = facts.findIndex(({ event }) => event.type === 'TaskClosed');
    const until = facts.slice(0, at < 0 ? facts.length : at + 1);
    const task = until.reduce<Task | null>((state, fact) => evolve(state, fact), null);
    const link = links[at];
    if (task?.status === 'closed' && link) return { task, link, facts: until };
    if (!task) throw notFound();
    const { zh, en } = stateWords(task);
    throw problem('wrong-state', `任务${zh}，还没有销号证明`, `the task is ${en}: it has no certificate yet`);
  }
}

const unknownCode = () =>
  problem(
    'not-found',
    '没有这个核验码，请与证明核对',
    'there is no such code: compare it with the certificate',
  );
