import { writeFileSync } from 'node:fs';
import type { Ports } from './port-block';

/** Where a Temporal server keeps its things. */
export interface TemporalStore {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly visibility: string;
  readonly tls: StoreTls | null;
}

export interface StoreTls {
  /** Whether the server must prove who it is. */
  readonly verify: boolean;
  /** The authority that signed its certificate, unless the system knows it. */
  readonly authorityFile: string | null;
}

export interface TemporalSettings {
  readonly store: TemporalStore;
  readonly ports: Ports;
  readonly historyShards: number;
  readonly dynamicConfigFile: string;
}

const HOST = '127.0.0.1';

/** JSON is YAML: no template and no library. */
export function writeTemporalConfig(file: string, settings: TemporalSettings): void {
  writeFileSync(file, JSON.stringify(temporalConfig(settings), null, 2), { mode: 0o600 });
}

export function temporalConfig({ store, ports, historyShards, dynamicConfigFile }: TemporalSettings): object {
  const frontend = `${HOST}:${ports.frontend}`;
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'default',
      visibilityStore: 'visibility',
      numHistoryShards: historyShards,
      datastores: { default: sql(store, store.database, 20), visibility: sql(store, store.visibility, 10) },
    },
    global: {
      membership: { maxJoinDuration: '30s', broadcastAddress: HOST },
      pprof: { port: ports.pprof, host: HOST },
      metrics: {
        prometheus: { framework: 'tally', timerType: 'histogram', listenAddress: `${HOST}:${ports.metrics}` },
      },
    },
    services: {
      frontend: rpc(ports.frontend, ports.frontendMembership, { httpPort: ports.frontendHttp }),
      history: rpc(ports.history, ports.historyMembership),
      matching: rpc(ports.matching, ports.matchingMembership),
      worker: rpc(ports.worker, ports.workerMembership),
    },
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: { enabled: true, initialFailoverVersion: 1, rpcName: 'frontend', rpcAddress: frontend },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    publicClient: { hostPort: frontend },
    dynamicConfigClient: { filepath: dynamicConfigFile, pollInterval: '10s' },
  };
}

const rpc = (grpcPort: number, membershipPort: number, more: object = {}): object => ({
  rpc: { grpcPort, membershipPort, bindOnIP: HOST, ...more },
});

function sql(store: TemporalStore, databaseName: string, connections: number): object {
  const { host, port, user, password, tls } = store;
  return {
    sql: {
      pluginName: 'postgres12_pgx',
      databaseName,
      connectAddr: `${host}:${port}`,
      connectProtocol: 'tcp',
      user,
      password,
      maxConns: connections,
      maxIdleConns: connections,
      maxConnLifetime: '1h',
      ...(tls && { tls: tlsSettings(tls, host) }),
    },
  };
}

const tlsSettings = ({ verify, authorityFile }: StoreTls, serverName: string): object => ({
  enabled: true,
  enableHostVerification: verify,
  ...(authorityFile !== null && { caFile: authorityFile }),
  serverName,
});

/** Months pass in milliseconds: only for namespaces in which nothing is real. */
const VIRTUAL_TIME = {
  'frontend.WorkflowTimeSkippingEnabled': true,
  'frontend.WorkflowTimeSkippingMaxSkipPerSession': 100_000,
  // Without it every skip waits a second for the timers' queue.
  'history.timerProcessorMaxTimeShift': '20ms',
};

const ALWAYS = {
  // A new namespace is visible after the next refresh.
  'system.namespaceCacheRefreshInterval': '500ms',
};

export function writeDynamicConfig(file: string, { virtualTime }: { virtualTime: boolean }): void {
  const values = { ...ALWAYS, ...(virtualTime ? VIRTUAL_TIME : {}) };
  const entries = Object.entries(values).map(([key, value]) => [key, [{ value, constraints: {} }]] as const);
  writeFileSync(file, JSON.stringify(Object.fromEntries(entries), null, 2));
}
