import {
  chainsOfTask,
  EVERYBODY,
  exportedLinks,
  ledgerInstant,
  namesOf,
  planPacks,
  type ExportedLink,
} from '@duban/persistence';
import type { Right } from '@duban/verifier';
import { Inject, Injectable } from '@nestjs/common';
import { StandingFor } from '../approvals/standing-for';
import { HOUSE, type House } from '../house';
import type { ReadLinks } from '../ledger/ledger-file';
import type { Caller } from '../people/caller';
import { ObjectionReading } from '../publicity/objection-reading';
import { lawOf } from '../tasks/law-of';
import { TaskLookup } from '../tasks/task-lookup';
import type { DossierGround } from './dossier-piece';
import type { ObjectionWords } from './objection-pieces';
import { stateOf, TaskRecord } from './task-record';

/** All that a dossier is made from, as far as one reader may see it. */
export interface DossierRead {
  readonly ground: DossierGround;
  readonly words: ObjectionWords;
  readonly read: ReadLinks;
  /** By which posts they see what they see; null where that is all that there is. */
  readonly rights: readonly Right[] | null;
}

@Injectable()
export class DossierReading {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
    @Inject(StandingFor) private readonly standing: StandingFor,
    @Inject(ObjectionReading) private readonly objections: ObjectionReading,
  ) {}

  async of(caller: Caller, taskId: string): Promise<DossierRead> {
    const { db, tenant } = this.house;
    await this.tasks.visible(caller, taskId);
    const viewer = await this.standing.viewer(caller);
    const of = await chainsOfTask(db, tenant.id, viewer, taskId);
    const until = await ledgerInstant(db, tenant.id);
    const links: ExportedLink[] = [];
    for await (const link of exportedLinks(db, tenant.id, { until, of })) links.push(link);
    const ground = await this.ground(caller, new TaskRecord(taskId, links));
    const words = await this.words(caller, ground);
    const whole = await this.isWhole(ground, { of, words });
    const rights = whole ? null : await this.rights(caller);
    return { ground, words, rights, read: { links, of, until } };
  }

  private async ground(caller: Caller, record: TaskRecord): Promise<DossierGround> {
    const { db, tenant } = this.house;
    const task = stateOf('task', record.task);
    const heads = record.links.flatMap(({ fact }) => [fact.actor, fact.principal ?? fact.actor]);
    const [names, plans, law] = await Promise.all([
      namesOf(db, tenant.id, [...new Set(heads)]),
      planPacks(db, tenant.id),
      lawOf(this.house, task.policy),
    ]);
    return {
      ...{ house: this.house, record, task, today: caller.today },
      planName: plans.find(({ plan }) => plan === task.facts.planId)?.name ?? '（方案未载明）',
      posts: law.edition?.posts ?? {},
      nameOf: (id) => (id === null ? '' : (names[id] ?? (id.startsWith('system:') ? '系统' : id))),
    };
  }

  /** What was objected, as far as the caller may read it and the record that was read knows of it. */
  private async words(caller: Caller, { record }: DossierGround): Promise<ObjectionWords> {
    const known = new Set(record.of('objection').map(({ aggregate }) => aggregate));
    const { objections } = await this.objections.ofTask(caller, record.taskId);
    return new Map(
      objections.flatMap(({ id, text }) =>
        text === null || !known.has(`objection/${id}`) ? [] : [[id, text] as const],
      ),
    );
  }

  private async isWhole(
    { record }: DossierGround,
    { of, words }: { readonly of: readonly string[]; readonly words: ObjectionWords },
  ): Promise<boolean> {
    const { db, tenant } = this.house;
    const all = await chainsOfTask(db, tenant.id, EVERYBODY, record.taskId);
    return all.every((chain) => of.includes(chain)) && words.size === record.of('objection').length;
  }

  private async rights(caller: Caller): Promise<readonly Right[]> {
    const held = (await this.standing.all(caller)).flatMap(({ actor }) => actor.posts);
    const rights = new Map(held.map(({ post, unit }) => [`${post} ${unit}`, { post, unit }]));
    return [...rights].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, right]) => right);
  }
}
