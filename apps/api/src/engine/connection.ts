import type { TemporalConnection } from '@duban/temporal';

/** A cluster that comes back is found again within this time; gRPC's own limit is two minutes. */
const RECONNECT_MS = 1_000;

/**
 * Without the SDK's hidden retries: a request has its own deadline and its own repeats, and a stopping process must not be
 * called back by theirs.
 */
export const engineConnection: TemporalConnection = {
  interceptors: [],
  channelArgs: { 'grpc.initial_reconnect_backoff_ms': 100, 'grpc.max_reconnect_backoff_ms': RECONNECT_MS },
};
