import type { Input, Output, routes } from '@duban/contract';
import { bringsFor, standsForUnit, unprovenOf, type Task } from '@duban/domain';
import { evidenceOfTask, type EvidenceRow, type EvidenceVersionRow } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '../edge/problem';
import type { SentFile } from '../edge/sent-file';
import { HOUSE, type House } from '../house';
import { actorOf, type Caller } from '../people/caller';
import { TaskLookup } from '../tasks/task-lookup';
import { Uploads } from '../uploads/uploads';
import { VisitRules } from '../visits/visit-rules';

type Shown = Input<typeof routes.taskEvidence.answer>;
type OfFile = Output<typeof routes.evidenceFile.params>;

/** What proves a task, for whoever may see it. */
@Injectable()
export class EvidenceReading {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
    @Inject(Uploads) private readonly uploads: Uploads,
    @Inject(VisitRules) private readonly visits: VisitRules,
  ) {}

  async ofTask(caller: Caller, taskId: string): Promise<Shown> {
    await this.tasks.visible(caller, taskId);
    return this.shown(caller, taskId);
  }

  /** For a task that the caller is known to see. */
  async shown(caller: Caller, taskId: string): Promise<Shown> {
    const task = await this.tasks.state(taskId);
    const rows = await evidenceOfTask(this.house.db, this.house.tenant.id, taskId);
    const by = actorOf(caller);
    const runs = task.status !== 'planned' && task.status !== 'closed';
    return {
      taskId,
      cycle: task.cycle,
      pieces: rows.map((row) => ({
        ...pieceOf(row, task),
        mine: runs && !row.withdrawn && row.cycle === task.cycle && standsForUnit(task, by, row.unit),
      })),
      lacking: unprovenOf(task, rows).map(({ no, text }) => ({ no, text })),
      mayAdd: this.house.contents !== null && (await this.mayAdd(task, caller)),
      mostBytes: this.house.environment.DUBAN_UPLOAD_BYTES,
    };
  }

  /** The unit for which the caller looks back at a closed task; null where they do not. */
  async looksBackFor(caller: Caller, taskId: string): Promise<string | null> {
    return this.visits.looksBackFor(await this.tasks.state(taskId), caller);
  }

  /** Of a closed task whoever looks back at it brings photos, and nobody else anything. */
  private async mayAdd(task: Task, caller: Caller): Promise<boolean> {
    if (task.status === 'closed') return (await this.visits.looksBackFor(task, caller)) !== null;
    return task.status !== 'planned' && bringsFor(task, actorOf(caller)) !== null;
  }

  async file(caller: Caller, of: OfFile): Promise<SentFile> {
    const version = await this.version(caller, of);
    return { name: version.fileName, content: await this.content(version) };
  }

  /** What is said of one version, for whoever may see the task. */
  async version(caller: Caller, { taskId, evidenceId, version }: OfFile): Promise<EvidenceVersionRow> {
    await this.tasks.visible(caller, taskId);
    const rows = await evidenceOfTask(this.house.db, this.house.tenant.id, taskId);
    const found = rows.find(({ id }) => id === evidenceId)?.versions[version - 1];
    if (!found) throw notFound();
    return found;
  }

  async content({
    sha256,
  }: Pick<EvidenceVersionRow, 'sha256'>): Promise<SentFile['content'] & AsyncIterable<Uint8Array>> {
    const content = await this.uploads.open().contents.store.get(this.house.tenant.id, sha256);
    if (!content) throw notFound();
    return content;
  }
}

const pieceOf = ({ id, cycle, unit, versions, withdrawn }: EvidenceRow, { facts }: Task) => ({
  ...{ id, cycle, unit, withdrawn },
  unitName: facts.unitNames[unit] ?? '',
  versions: versions.map((one, at) => ({ ...one, measures: [...one.measures], version: at + 1 })),
});
