import { TASK_QUEUE } from '@duban/contract';
import { outboundTroubles, ping } from '@duban/persistence';
import { presentWorkers } from '@duban/temporal';
import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { HOUSE, type House } from '../house';
import { isSignedRoot, LedgerRootsReading } from '../ledger/ledger-roots';
import { version } from '../../package.json';

const PATIENCE_MS = 2_000;
const KEPT_MS = 1_000;

interface Part {
  readonly ok: boolean;
  readonly detail: string;
}

export interface Health {
  readonly ok: boolean;
  readonly version: string;
  readonly parts: {
    readonly postgres: Part;
    readonly temporal: Part;
    readonly worker: Part;
    readonly mail: Part;
    readonly roots: Part;
  };
}

/** What this process can reach. Asked often, so one look serves everybody for a second. */
@Injectable()
export class HealthWatch {
  private latest: Promise<Health> | null = null;
  private lookedAt = 0;

  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(LedgerRootsReading) private readonly roots: LedgerRootsReading,
  ) {}

  state(): Promise<Health> {
    const now = performance.now();
    if (!this.latest || now - this.lookedAt > KEPT_MS) {
      this.lookedAt = now;
      this.latest = this.look();
    }
    return this.latest;
  }

  private async look(): Promise<Health> {
    const [postgres, temporal, worker, mail, roots] = await Promise.all([
      part(() => ping(this.house.db)),
      part(() => this.inTime(() => this.askCluster())),
      part(() => this.inTime(() => this.askWorkers())),
      part(() => this.askMail()),
      part(() => this.askRoots()),
    ]);
    const parts = { postgres, temporal, worker, mail, roots };
    return { ok: postgres.ok && temporal.ok && worker.ok, version, parts };
  }

  private inTime<T>(ask: () => Promise<T>): Promise<T> {
    return this.house.temporal.connection.withDeadline(Date.now() + PATIENCE_MS, ask);
  }

  private async askCluster(): Promise<void> {
    const { temporal, environment } = this.house;
    await temporal.connection.workflowService.describeNamespace({
      namespace: environment.TEMPORAL_NAMESPACE,
    });
  }

  private async askWorkers(): Promise<string> {
    const { temporal, environment } = this.house;
    const queue = { namespace: environment.TEMPORAL_NAMESPACE, taskQueue: TASK_QUEUE };
    const workers = await presentWorkers(temporal.connection, queue, Date.now());
    if (workers.length === 0) throw new NobodyThere();
    return `${workers.length}`;
  }

  /** By what the worker last said of its key, and by what is there. */
  private async askRoots(): Promise<string | void> {
    const { trouble, months, keys } = await this.roots.show();
    if (trouble) throw new NotWell(`${trouble.zh} / ${trouble.en}`);
    const missing = months.filter(({ root }) => root === null).length;
    if (missing > 0) throw new NotWell(`${missing} 个月未签名 / ${missing} months are not signed`);
    const last = months.find(({ root }) => root !== null);
    if (last && !isSignedRoot(last.root, keys))
      throw new NotWell(`${last.month} 的月根签名不符 / the root of ${last.month} is not signed by its key`);
  }

  private async askMail(): Promise<string | void> {
    const { db, tenant, environment } = this.house;
    const troubles = await outboundTroubles(db, tenant.id);
    const waiting = troubles.filter(
      ({ channel, state, errorCode }) => channel === 'mail' && state === 'failed' && AWAY[errorCode ?? ''],
    );
    const count = waiting.reduce((sum, trouble) => sum + trouble.count, 0);
    if (count > 0)
      throw new NotWell(`${AWAY[waiting[0]?.errorCode ?? '']}（${count} 封等待 / ${count} waiting）`);
    return environment.DUBAN_SMTP_URL === undefined ? '没有配置 / not configured' : undefined;
  }
}

/** By what became of the mails that were tried: nobody asks the server for health's sake. */
const AWAY: Readonly<Record<string, string>> = {
  unreachable: '邮件服务器无法连接 / the mail server cannot be reached',
  'sign-in-refused': '邮件服务器拒绝登录 / the mail server refuses the sign-in',
  'not-configured': '没有配置邮件服务器 / no mail server is configured',
};

/** Something is there and does not do what it is there for; the message is for everybody. */
class NotWell extends Error {}
class NobodyThere extends NotWell {
  constructor() {
    super('没有工作进程 / no worker is there');
  }
}

/** Details go to everybody: they say that something is away, never where it is or how it answered. */
async function part(ask: () => Promise<string | void>): Promise<Part> {
  const clock = new AbortController();
  const late = pause(PATIENCE_MS, null, { signal: clock.signal }).then(() => {
    throw new Error('late');
  });
  late.catch(() => undefined);
  try {
    const said = await Promise.race([ask(), late]);
    return { ok: true, detail: said ?? '可用 / available' };
  } catch (error) {
    const detail = error instanceof NotWell ? error.message : '无法连接 / cannot be reached';
    return { ok: false, detail };
  } finally {
    clock.abort();
  }
}
