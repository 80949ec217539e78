export {
  clusterOf,
  connectTemporal,
  dataConverter,
  type TemporalClient,
  type TemporalConnection,
  type TemporalSettings,
} from './connection';
export { payloadEncryption } from './payload-encryption';
export { temporalSettings, temporalTls, type TlsVariables } from './settings';
