import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporalAnswers } from '@duban/temporal';
import type { Ports } from './port-block';
import type { Program } from './supervised-process';
import { writeDynamicConfig, writeTemporalConfig } from './temporal-config';
import type { TemporalStore } from './temporal-config';

export interface TemporalBinaries {
  readonly server: string;
  readonly sqlTool: string;
}

export interface TemporalHome {
  readonly binaries: TemporalBinaries;
  readonly folder: string;
  readonly store: TemporalStore;
  readonly ports: Ports;
  readonly historyShards: number;
  readonly virtualTime: boolean;
  readonly logFile: string;
}

export const temporalAddress = ({ frontend }: Ports): string => `127.0.0.1:${frontend}`;

export function temporalProgram(home: TemporalHome): Program {
  mkdirSync(home.folder, { recursive: true });
  const configFile = join(home.folder, 'server.yaml');
  const dynamicConfigFile = join(home.folder, 'dynamic.yaml');
  writeDynamicConfig(dynamicConfigFile, home);
  writeTemporalConfig(configFile, { ...home, dynamicConfigFile });
  return {
    name: 'temporal',
    command: home.binaries.server,
    args: ['--config-file', configFile, '--allow-no-auth', 'start'],
    env: process.env,
    cwd: home.folder,
    logFile: home.logFile,
    stopWithinMs: 15_000,
    healthyWithinMs: 120_000,
    healthy: () => temporalAnswers({ address: temporalAddress(home.ports) }),
  };
}
