import { NativeConnection } from '@temporalio/worker';
import { clusterOf, type Cluster } from './connection';

/** For workers alone, and so by a door of its own: the SDK behind it has four hundred modules that nobody else needs. */
export { bundleOptions } from './bundle-options';

export const connectWorker = (cluster: Cluster): Promise<NativeConnection> =>
  NativeConnection.connect(clusterOf(cluster));
