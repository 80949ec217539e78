import { NativeConnection } from '@temporalio/worker';
import { clusterOf, type TemporalSettings } from './connection';

/** For workers alone, and so by a door of its own: the SDK behind it has four hundred modules that nobody else needs. */
export { bundleOptions } from './bundle-options';

export const connectWorker = (
  settings: Pick<TemporalSettings, 'address' | 'tls'>,
): Promise<NativeConnection> => NativeConnection.connect(clusterOf(settings));
