import { dataConverter, type TemporalClient, type TemporalSettings } from '@duban/temporal';
import { Client, Connection } from '@temporalio/client';

/** A cluster that comes back is found again within this time; gRPC's own limit is two minutes. */
const RECONNECT_MS = 1_000;

/**
 * Connects when it is first used, so that the API starts while the cluster is away. Without the SDK's hidden retries:
 * a request has its own deadline and its own repeats, and a stopping process must not be called back by theirs.
 */
export function connectEngine(settings: TemporalSettings): TemporalClient {
  const connection = Connection.lazy({
    address: settings.address,
    interceptors: [],
    channelArgs: { 'grpc.initial_reconnect_backoff_ms': 100, 'grpc.max_reconnect_backoff_ms': RECONNECT_MS },
  });
  const { namespace } = settings;
  return {
    connection,
    client: new Client({ connection, namespace, dataConverter: dataConverter(settings) }),
  };
}
