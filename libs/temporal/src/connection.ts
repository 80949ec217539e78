import { Client, Connection, type ConnectionOptions, type TLSConfig } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { payloadEncryption } from './payload-encryption';

/** Where the cluster is and how payloads are sealed: the same for api, worker, tests and tools. */
export interface TemporalSettings {
  readonly address: string;
  readonly namespace: string;
  /** How the connection is encrypted; undefined where it is not. */
  readonly tls?: TLSConfig | undefined;
  /** 32 bytes in base64. */
  readonly payloadKey: string;
  /** The module that exports `failureConverter`; a path, because the worker's threads load it themselves. */
  readonly failureConverterPath: string;
}

export type Cluster = Pick<TemporalSettings, 'address' | 'tls'>;

export const dataConverter = ({ payloadKey, failureConverterPath }: TemporalSettings): DataConverter => ({
  payloadCodecs: [payloadEncryption(payloadKey)],
  failureConverterPath,
});

/** Where and how to connect, in the SDK's words: one place for clients and workers. */
export const clusterOf = ({ address, tls }: Cluster): { address: string; tls?: TLSConfig } => ({
  address,
  ...(tls && { tls }),
});

export interface TemporalClient {
  readonly client: Client;
  readonly connection: Connection;
}

/** How calls are repeated and a cluster that is away is looked for; the SDK's own ways where nothing is said. */
export type TemporalConnection = Pick<ConnectionOptions, 'interceptors' | 'channelArgs'>;

/** A client that connects when it is first used: the API starts, and says so, while the cluster is away. */
export function connectTemporal(settings: TemporalSettings, how: TemporalConnection = {}): TemporalClient {
  const connection = Connection.lazy({ ...how, ...clusterOf(settings) });
  const client = new Client({
    connection,
    namespace: settings.namespace,
    dataConverter: dataConverter(settings),
  });
  return { client, connection };
}
