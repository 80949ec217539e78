import { readFileSync } from 'node:fs';
import type { ClusterEnvironment, Environment } from '@duban/contract';
import type { TLSConfig } from '@temporalio/client';
import type { Cluster, TemporalSettings } from './connection';

/** Where the cluster is, by the environment: the same for every program that talks to it. */
export const temporalSettings = (
  environment: Environment,
  failureConverterPath: string,
): TemporalSettings => ({
  ...clusterIn(environment),
  namespace: environment.TEMPORAL_NAMESPACE,
  payloadKey: environment.DUBAN_PAYLOAD_KEY,
  failureConverterPath,
});

export const clusterIn = (environment: ClusterEnvironment): Cluster => ({
  address: environment.TEMPORAL_ADDRESS,
  tls: temporalTls(environment),
});

export type TlsVariables = Omit<ClusterEnvironment, 'TEMPORAL_ADDRESS' | 'TEMPORAL_NAMESPACE'>;

/** What the SDK wants to know for an encrypted connection; undefined where the connection is plain. */
export function temporalTls(given: TlsVariables): TLSConfig | undefined {
  const { TEMPORAL_TLS: wanted, TEMPORAL_TLS_SERVER_NAME: serverName } = given;
  const authority = pem(given, 'TEMPORAL_TLS_SERVER_CA_CERT_PATH');
  const crt = pem(given, 'TEMPORAL_TLS_CLIENT_CERT_PATH');
  const key = pem(given, 'TEMPORAL_TLS_CLIENT_KEY_PATH');
  if (wanted !== 'true' && !serverName && !authority && !crt) return undefined;
  return {
    ...(serverName && { serverNameOverride: serverName }),
    ...(authority && { serverRootCACertificate: authority }),
    ...(crt && key && { clientCertPair: { crt, key } }),
  };
}

function pem(given: TlsVariables, name: keyof TlsVariables): Buffer | null {
  const file = given[name];
  if (!file) return null;
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`);
  }
}
