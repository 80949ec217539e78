import { TASK_QUEUE } from '@duban/contract';
import { ping } from '@duban/persistence';
import { presentWorkers } from '@duban/temporal';
import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { HOUSE, type House } from '../house';
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
  readonly parts: { readonly postgres: Part; readonly temporal: Part; readonly worker: Part };
}

/** What this process can reach. Asked often, so one look serves everybody for a second. */
@Injectable()
export class HealthWatch {
  private latest: Promise<Health> | null = null;
  private lookedAt = 0;

  constructor(@Inject(HOUSE) private readonly house: House) {}

  state(): Promise<Health> {
    const now = performance.now();
    if (!this.latest || now - this.lookedAt > KEPT_MS) {
      this.lookedAt = now;
      this.latest = this.look();
    }
    return this.latest;
  }

  private async look(): Promise<Health> {
    const [postgres, temporal, worker] = await Promise.all([
      part(() => ping(this.house.db)),
      part(() => this.inTime(() => this.askCluster())),
      part(() => this.inTime(() => this.askWorkers())),
    ]);
    const parts = { postgres, temporal, worker };
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
}

class NobodyThere extends Error {}

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
    const nobody = error instanceof NobodyThere;
    return {
      ok: false,
      detail: nobody ? '没有工作进程 / no worker is there' : '无法连接 / cannot be reached',
    };
  } finally {
    clock.abort();
  }
}
