import type { Output, Reading, routes, TaskReading } from '@duban/contract';
import {
  importById,
  mendImport,
  namesOf,
  type KeptCorrection,
  type Mended,
  type StoredImport,
} from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { Claims } from '../engine/claims';
import type { Asking } from '../engine/frame';
import { notFound, problem } from '../edge/problem';
import { HOUSE, type House } from '../house';
import { fieldsIn, mendTask, wordsOf } from './mend-task';

type Mending = Output<typeof routes.mendImport.body>;

/** Mends a reading before it is confirmed, and keeps what the file said, who mended it and when. */
@Injectable()
export class ImportMending {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Claims) private readonly claims: Claims,
  ) {}

  async mend(
    asking: Asking & { readonly params: { readonly importId: string } },
    said: Mending,
  ): Promise<StoredImport> {
    const { db, tenant } = this.house;
    await this.claims.claim(asking.request);
    const names = await this.menders(asking.params.importId);
    const mend = (before: StoredImport) => mended(before, said, { asking, names });
    const stored = await mendImport(db, tenant.id, asking.params.importId, mend);
    if (!stored) throw notFound();
    return stored;
  }

  /** Names are asked for before the import is held: whoever was first is named to whoever comes second. */
  private async menders(importId: string): Promise<Readonly<Record<string, string>>> {
    const { db, tenant } = this.house;
    const stored = await importById(db, tenant.id, importId);
    return namesOf(db, tenant.id, stored?.corrections.map(({ by }) => by) ?? []);
  }
}

interface Mender {
  readonly asking: Asking;
  readonly names: Readonly<Record<string, string>>;
}

function mended(before: StoredImport, said: Mending, { asking, names }: Mender): Mended | null {
  const { corrections, reading } = before;
  // Sent again after a lost answer: it is there already.
  if (corrections.some(({ commandId }) => commandId === asking.request.id)) return null;
  const task = reading.tasks[said.task];
  if (!task) throw notFound();
  refuseLate(before, said, names);
  const after = mendTask(task, said.fields);
  const made = fieldsIn(said.fields).map((field): KeptCorrection => ({
    commandId: asking.request.id,
    task: said.task,
    field,
    read:
      corrections.find((one) => one.task === said.task && one.field === field)?.read ?? wordsOf(task, field),
    said: wordsOf(after, field),
    by: asking.caller.person,
    on: asking.caller.today,
  }));
  return { reading: withTask(reading, said.task, after), corrections: [...corrections, ...made] };
}

function refuseLate(
  { status, corrections }: StoredImport,
  { task, seen }: Mending,
  names: Mender['names'],
): void {
  if (status !== 'read')
    throw problem('already-confirmed', '这次导入已经确认，不能再更正', 'this import was confirmed before');
  const there = corrections.filter((one) => one.task === task);
  if (there.length === seen) return;
  const by = names[there.at(-1)?.by ?? ''];
  throw problem(
    'mended-meanwhile',
    `${by ?? '别人'}已先更正了这项任务`,
    `${by ?? 'somebody else'} mended this task first`,
  );
}

/** A number that was doubtful only because another task had it, too, is so no longer. */
function withTask(reading: Reading, at: number, task: TaskReading): Reading {
  const tasks = reading.tasks.map((one, index) => (index === at ? task : one));
  const old = reading.tasks[at]?.ref;
  const left = tasks.filter(({ ref }) => ref === old);
  if (old === task.ref || left.length !== 1 || !/^\d+$/.test(old ?? '')) return { ...reading, tasks };
  return {
    ...reading,
    tasks: tasks.map((one) =>
      one === left[0] ? { ...one, confidence: { ...one.confidence, ref: 1 } } : one,
    ),
  };
}
