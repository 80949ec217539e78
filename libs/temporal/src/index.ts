export {
  clusterOf,
  connectTemporal,
  dataConverter,
  type Cluster,
  type TemporalClient,
  type TemporalConnection,
  type TemporalSettings,
} from './connection';
export { ensureNamespace, temporalAnswers } from './namespace';
export { payloadEncryption } from './payload-encryption';
export { clusterIn, temporalSettings } from './settings';
export { presentWorkers } from './worker-presence';
