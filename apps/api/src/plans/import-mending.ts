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
import { fieldsIn, mendTask, wordsOf, type Mendable } from './mend-task';
import { unitFieldsOf, withUnit } from './mend-unit';

type Mending = Output<typeof routes.mendImport.body>;
type UnitMending = Output<typeof routes.mendUnit.body>;
type AskingOf = Asking & { readonly params: { readonly importId: string } };

/** Mends a reading before it is confirmed, and keeps what the file said, who mended it and when. */
@Injectable()
export class ImportMending {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Claims) private readonly claims: Claims,
  ) {}

  mend(asking: AskingOf, said: Mending): Promise<StoredImport> {
    return this.keep(asking, (before, mender) => mended(before, said, mender));
  }

  /** The same word in many rows is mended once. */
  mendUnit(asking: AskingOf, said: UnitMending): Promise<StoredImport> {
    return this.keep(asking, (before, mender) => unitMended(before, said, mender));
  }

  private async keep(
    asking: AskingOf,
    make: (before: StoredImport, mender: Mender) => Mended,
  ): Promise<StoredImport> {
    const { db, tenant } = this.house;
    await this.claims.claim(asking.request);
    const names = await this.menders(asking.params.importId);
    const mend = (before: StoredImport): Mended | null => {
      // Sent again after a lost answer: it is there already.
      if (before.corrections.some(({ commandId }) => commandId === asking.request.id)) return null;
      refuseConfirmed(before);
      return make(before, { asking, names });
    };
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

function mended(before: StoredImport, said: Mending, mender: Mender): Mended {
  const { corrections, reading } = before;
  const task = reading.tasks[said.task];
  if (!task) throw notFound();
  refuseLate(before, said, mender.names);
  const after = mendTask(task, said.fields);
  const made = { at: said.task, task, after, fields: fieldsIn(said.fields) };
  return {
    reading: withTask(reading, said.task, after),
    corrections: [...corrections, ...kept(corrections, made, mender)],
  };
}

function unitMended({ reading, corrections }: StoredImport, said: UnitMending, mender: Mender): Mended {
  const after = reading.tasks.map((task) => withUnit(task, said));
  const made = reading.tasks.flatMap((task, at) => {
    const fields = unitFieldsOf(task, said.unit);
    return kept(corrections, { at, task, after: after[at] ?? task, fields }, mender);
  });
  if (made.length === 0) throw nowhere(said, corrections.at(-1), mender);
  return { reading: { ...reading, tasks: after }, corrections: [...corrections, ...made] };
}

interface MadeOf {
  /** The task's place in the reading. */
  readonly at: number;
  readonly task: TaskReading;
  readonly after: TaskReading;
  readonly fields: readonly Mendable[];
}

/** The words of the file stay the first ones, however often a field is mended. */
const kept = (
  corrections: readonly KeptCorrection[],
  { at, task, after, fields }: MadeOf,
  { asking: { request, caller } }: Mender,
): readonly KeptCorrection[] =>
  fields.map((field) => ({
    commandId: request.id,
    task: at,
    field,
    read: corrections.find((one) => one.task === at && one.field === field)?.read ?? wordsOf(task, field),
    said: wordsOf(after, field),
    by: caller.person,
    on: caller.today,
  }));

function refuseConfirmed({ status }: StoredImport): void {
  if (status !== 'read')
    throw problem('already-confirmed', '这次导入已经确认，不能再更正', 'this import was confirmed before');
}

function refuseLate({ corrections }: StoredImport, { task, seen }: Mending, names: Mender['names']): void {
  const there = corrections.filter((one) => one.task === task);
  if (there.length === seen) return;
  const by = names[there.at(-1)?.by ?? ''];
  throw problem(
    'mended-meanwhile',
    `${by ?? '别人'}已先更正了这项任务`,
    `${by ?? 'somebody else'} mended this task first`,
  );
}

const nowhere = ({ unit }: UnitMending, last: KeptCorrection | undefined, { names }: Mender): Error => {
  const by = names[last?.by ?? ''];
  return problem(
    'mended-meanwhile',
    `已没有任务写着“${unit}”${by ? `，最近一次更正的是${by}` : ''}`,
    `no task says “${unit}” any longer${by ? `; ${by} mended last` : ''}`,
  );
};

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
