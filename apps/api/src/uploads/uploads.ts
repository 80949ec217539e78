import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { bringsFor, notABringer } from '@duban/domain';
import { sweepContents } from '@duban/persistence';
import type { Response } from 'express';
import type { Logger } from 'pino';
import type { Asked } from '../edge/call';
import { notFound, problem, refused } from '../edge/problem';
import { HOUSE, type House } from '../house';
import { LOG } from '../log';
import { actorOf, type Caller } from '../people/caller';
import { TaskLookup } from '../tasks/task-lookup';
import { VisitRules } from '../visits/visit-rules';
import type { Contents } from './contents';
import { readUploadRequest, type UploadBegun } from './upload-request';

export const UPLOADS_PATH = '/api/uploads';
/** What is not whole by then, or was named by no fact, is taken away. */
const LASTS_MS = 24 * 3_600_000;
const SWEEP_MS = 3_600_000;
/** Of one person at a time: a disk is no place to fill. */
const MOST_UNFINISHED = 50;

/** A whole upload, waiting to be looked at. */
export interface Upload extends UploadBegun {
  readonly id: string;
  readonly bytes: number;
  readonly path: string;
}

interface Begun extends UploadBegun {
  readonly person: string;
}

/** Uploads that go on after a broken line (tus 1.0): each is its person's alone, for a task that is theirs to prove. */
@Injectable()
export class Uploads implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly contents: Contents | null;
  private readonly files: FileStore | null;
  private readonly server: Server | null;
  private sweeping: NodeJS.Timeout | null = null;

  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(LOG) private readonly log: Logger,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
    @Inject(VisitRules) private readonly visits: VisitRules,
  ) {
    this.contents = house.contents;
    this.files =
      this.contents &&
      new FileStore({ directory: this.contents.uploads, expirationPeriodInMilliseconds: LASTS_MS });
    this.server =
      this.files &&
      new Server({
        path: UPLOADS_PATH,
        datastore: this.files,
        maxSize: this.contents?.mostBytes ?? 0,
        generateUrl: (_, { path, id }) => `${path}/${id}`,
        // What was checked when it began, and no more, is kept beside it.
        onUploadCreate: (request) =>
          Promise.resolve({ metadata: { ...begunOf(request.runtime?.node?.req as object) } }),
      });
  }

  onApplicationBootstrap(): void {
    if (!this.contents) return;
    // An API that is started anew every day would otherwise never come to it.
    void this.sweep();
    this.sweeping = setInterval(() => void this.sweep(), SWEEP_MS).unref();
  }

  onApplicationShutdown(): void {
    if (this.sweeping) clearInterval(this.sweeping);
  }

  /** A request of somebody who is signed in; throws problems before anything is written. */
  async handle(asked: Asked & { caller: Caller }, response: Response): Promise<void> {
    const { contents, files, server } = this.open();
    const id = idIn(asked.path);
    if (asked.method === 'POST' && id === null) {
      const begun = readUploadRequest(asked.headers, contents.mostBytes);
      await this.refuseStranger(asked.caller, begun.taskId);
      await this.refuseTooMany(asked.caller, files);
      Object.assign(asked, { begun: { ...begun, person: asked.caller.person } });
    } else if (id !== null && ['HEAD', 'PATCH', 'DELETE'].includes(asked.method)) {
      await this.own(asked.caller, id);
    } else throw notFound();
    await server.handle(asked, response);
  }

  /** Null where it is not whole yet; what is not the caller's is not there. */
  async finished(caller: Caller, id: string): Promise<Upload | null> {
    const { begun, upload, path } = await this.own(caller, id);
    if (upload.size === undefined || upload.offset !== upload.size) return null;
    const { fileName, taskId } = begun;
    return { id, fileName, taskId, bytes: upload.size, path };
  }

  async remove({ id }: Pick<Upload, 'id'>): Promise<void> {
    // The sweep takes it away tomorrow if this fails; the fact is in the ledger.
    await this.files
      ?.remove(id)
      .catch((error: unknown) => this.log.warn({ err: error, id }, 'left an upload'));
  }

  open(): { readonly contents: Contents; readonly files: FileStore; readonly server: Server } {
    const { contents, files, server } = this;
    if (contents && files && server) return { contents, files, server };
    throw problem(
      'unavailable',
      '没有配置证据材料的存放处（DUBAN_FILES 或 DUBAN_S3_…），请联系管理员',
      'nobody has said where evidence is kept (DUBAN_FILES or DUBAN_S3_…): ask the administrator',
    );
  }

  private async own(caller: Caller, id: string) {
    const { files, contents } = this.open();
    const upload = await files.getUpload(id).catch(() => {
      throw notFound();
    });
    const { person, fileName, taskId } = upload.metadata ?? {};
    if (person !== caller.person || !fileName || !taskId) throw notFound();
    return { begun: { fileName, taskId }, upload, path: upload.storage?.path ?? `${contents.uploads}/${id}` };
  }

  private async refuseStranger(caller: Caller, taskId: string): Promise<void> {
    await this.tasks.visible(caller, taskId);
    const task = await this.tasks.state(taskId);
    if (bringsFor(task, actorOf(caller)) || (await this.visits.looksBackFor(task, caller))) return;
    throw refused(notABringer(task));
  }

  private async refuseTooMany({ person }: Caller, files: FileStore): Promise<void> {
    const ids = (await files.configstore.list?.()) ?? [];
    const all = await Promise.all(ids.map((id) => files.configstore.get(id)));
    if (all.filter((upload) => upload?.metadata?.['person'] === person).length < MOST_UNFINISHED) return;
    throw problem(
      'too-many-attempts',
      `未登记的上传至多 ${MOST_UNFINISHED} 个，请先登记或取消`,
      `${MOST_UNFINISHED} uploads at most may wait: record or cancel some first`,
      { retryAfterSeconds: 60 },
    );
  }

  private async sweep(): Promise<void> {
    const { db, tenant } = this.house;
    try {
      const { contents, server } = this.open();
      const expired = await server.cleanUpExpiredUploads();
      const swept = await sweepContents({ db, tenant: tenant.id, store: contents.store });
      if (expired + swept > 0) this.log.info({ expired, swept }, 'swept uploads');
    } catch (error) {
      this.log.error({ err: error }, 'could not sweep uploads');
    }
  }
}

interface BegunRequest {
  readonly begun: Begun;
}
const begunOf = (request: object): Begun => (request as BegunRequest).begun;

const ONE_UPLOAD = new RegExp(`^${UPLOADS_PATH}/([0-9a-f]{32})$`);
const idIn = (path: string): string | null => ONE_UPLOAD.exec(path)?.[1] ?? null;
