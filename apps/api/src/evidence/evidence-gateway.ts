import { createReadStream } from 'node:fs';
import type { Input, Output, routes } from '@duban/contract';
import { derivedId, type EvidenceCommand, type EvidenceSaid } from '@duban/domain';
import { evidenceRow, storeContent } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { keyReused, notFound, Problem, problem } from '../edge/problem';
import { frameOf, type Asking } from '../engine/frame';
import { recorded } from '../engine/recorded';
import { HOUSE, type House } from '../house';
import { TaskLookup } from '../tasks/task-lookup';
import { Uploads, type Upload } from '../uploads/uploads';
import { EvidenceReading } from './evidence-reading';
import { examine } from './examine';

type Answer = Input<typeof routes.taskEvidence.answer>;
type Added = Output<typeof routes.addEvidence.body>;
type Superseded = Output<typeof routes.supersedeEvidence.body>;
type Withdrawn = Output<typeof routes.withdrawEvidence.body>;
interface Piece {
  readonly taskId: string;
  readonly evidenceId: string;
}

/** Records evidence. The content is examined and kept before the fact that names it, and the upload goes after it. */
@Injectable()
export class EvidenceGateway {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Uploads) private readonly uploads: Uploads,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
    @Inject(EvidenceReading) private readonly reading: EvidenceReading,
  ) {}

  async add(asking: Asking, taskId: string, { on, late, ...said }: Added): Promise<Answer> {
    await this.tasks.visible(asking.caller, taskId);
    const looksBack = await this.reading.looksBackFor(asking.caller, taskId);
    const evidenceId = derivedId(`evidence/${this.house.tenant.id}/${asking.request.id}`);
    return this.withUpload(asking, { taskId, said }, (kept) => ({
      ...frameOf(asking, { on, late }),
      ...{ type: 'add-evidence', evidenceId, taskId, said: kept, looksBack },
    }));
  }

  async supersede(asking: Asking, piece: Piece, { on, late, because, ...said }: Superseded): Promise<Answer> {
    const { taskId, evidenceId } = await this.known(asking, piece);
    return this.withUpload(asking, { taskId, said }, (kept) => ({
      ...frameOf(asking, { on, late }),
      ...{ type: 'supersede-evidence', evidenceId, because, said: kept },
    }));
  }

  async withdraw(asking: Asking, piece: Piece, { because, ...frame }: Withdrawn): Promise<Answer> {
    const { taskId, evidenceId } = await this.known(asking, piece);
    await this.record({ ...frameOf(asking, frame), type: 'withdraw-evidence', evidenceId, because });
    return this.reading.shown(asking.caller, taskId);
  }

  private async known({ caller }: Asking, piece: Piece): Promise<Piece> {
    await this.tasks.visible(caller, piece.taskId);
    const row = await evidenceRow(this.house.db, this.house.tenant.id, piece.evidenceId);
    if (row?.taskId !== piece.taskId) throw notFound();
    return piece;
  }

  /** Whoever asks again is answered from the ledger: the upload is gone by then. */
  private async withUpload(
    asking: Asking,
    { taskId, said }: { readonly taskId: string; readonly said: Omit<Added, 'on' | 'late'> },
    commandOf: (said: EvidenceSaid) => EvidenceCommand,
  ): Promise<Answer> {
    const { caller, request } = asking;
    const answered = await this.house.ledger.answerOf(this.house.tenant.id, request.id);
    if (answered && answered.digest !== request.digest) throw keyReused();
    if (!answered) {
      const upload = await this.uploads.finished(caller, said.upload);
      if (!upload) throw unfinished();
      if (upload.taskId !== taskId) throw notFound();
      await this.record(commandOf(await this.keep(upload, said)));
      await this.uploads.remove(upload);
    }
    return this.reading.shown(caller, taskId);
  }

  private async keep(upload: Upload, said: Omit<Added, 'on' | 'late'>): Promise<EvidenceSaid> {
    const { db, tenant } = this.house;
    const { store } = this.uploads.open().contents;
    const { fileName, bytes, path } = upload;
    const examined = await examine(upload).catch(async (error: unknown) => {
      // What may not come in is not kept for another try.
      if (error instanceof Problem) await this.uploads.remove(upload);
      throw error;
    });
    const name = { sha256: examined.sha256, bytes };
    await storeContent({ db, store, tenant: tenant.id }, name, () => createReadStream(path));
    const { showsOn = null, measures = [], note = null } = said;
    return { fileName, bytes, ...examined, showsOn, measures, note };
  }

  private async record(command: EvidenceCommand): Promise<void> {
    recorded(await this.house.ledger.recordEvidence(this.house.tenant.id, command));
  }
}

const unfinished = () =>
  problem('bad-request', '文件还没有传完，请继续上传', 'the file is not whole yet: go on with the upload');
