import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { payloadEncryption } from './payload-encryption';

/** Where the cluster is and how payloads are sealed: the same for api, worker, tests and tools. */
export interface TemporalSettings {
  readonly address: string;
  readonly namespace: string;
  /** 32 bytes in base64. */
  readonly payloadKey: string;
  /** The module that exports `failureConverter`; a path, because the worker's threads load it themselves. */
  readonly failureConverterPath: string;
}

export const dataConverter = ({ payloadKey, failureConverterPath }: TemporalSettings): DataConverter => ({
  payloadCodecs: [payloadEncryption(payloadKey)],
  failureConverterPath,
});

export interface TemporalClient {
  readonly client: Client;
  readonly connection: Connection;
}

/** A client that connects when it is first used: the API starts, and says so, while the cluster is away. */
export function connectTemporal(settings: TemporalSettings): TemporalClient {
  const connection = Connection.lazy({ address: settings.address });
  const client = new Client({
    connection,
    namespace: settings.namespace,
    dataConverter: dataConverter(settings),
  });
  return { client, connection };
}
