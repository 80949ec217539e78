import { join } from 'node:path';
import { ensureNamespace, temporalAnswers } from '@duban/temporal';
import type { DataFolder } from './data-folder';
import type { House } from './house';
import type { Ports } from './port-block';
import type { Steps } from './steps';
import type { TemporalStore } from './temporal-config';
import { ensureTemporalSchema } from './temporal-schema';
import { temporalAddress, temporalProgram } from './temporal-server';
import type { TemporalBinaries } from './temporal-server';
import { Trouble } from './trouble';

/** A cluster that somebody else runs, or the programs for one of our own. */
export type TemporalSource =
  { readonly address: string; readonly namespace: string } | { readonly binaries: TemporalBinaries };

export interface TemporalRequest {
  readonly house: House;
  readonly data: DataFolder;
  readonly ports: Ports;
  readonly steps: Steps;
  readonly temporal: TemporalSource;
}

export interface ProductTemporal {
  readonly address: string;
  readonly namespace: string;
}

const NAMESPACE = 'duban';

export async function startTemporal(
  request: TemporalRequest,
  store: TemporalStore,
): Promise<ProductTemporal> {
  const { house, data, ports, steps, temporal } = request;
  if ('address' in temporal) return useTemporal(steps, temporal);
  const address = temporalAddress(ports);
  await steps.run('Temporal', async () => {
    await ensureTemporalSchema(temporal.binaries.sqlTool, store);
    const home = { binaries: temporal.binaries, folder: join(data.path, 'temporal'), store, ports };
    const logFile = join(data.logs, 'temporal.log');
    const { historyShards } = data.record;
    await house.start(temporalProgram({ ...home, historyShards, virtualTime: false, logFile }));
    await ensureNamespace({ address }, NAMESPACE);
  });
  return { address, namespace: NAMESPACE };
}

async function useTemporal(steps: Steps, { address, namespace }: ProductTemporal): Promise<ProductTemporal> {
  await steps.run(`Temporal (TEMPORAL_ADDRESS=${address})`, async () => {
    await temporalAnswers({ address }).catch((error: unknown) => {
      throw new Trouble(
        `连接不上 TEMPORAL_ADDRESS=${address}：${messageOf(error)}`,
        `Nothing answers at TEMPORAL_ADDRESS=${address}: ${messageOf(error)}`,
        2,
      );
    });
    await ensureNamespace({ address }, namespace).catch((error: unknown) => {
      throw new Trouble(
        `TEMPORAL_ADDRESS=${address} 上的命名空间 ${namespace} 不可用：${messageOf(error)}`,
        `The namespace ${namespace} at TEMPORAL_ADDRESS=${address} cannot be used: ${messageOf(error)}`,
        2,
      );
    });
  });
  return { address, namespace };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
