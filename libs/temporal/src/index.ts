export { bundleOptions } from './bundle-options';
export {
  connectTemporal,
  connectWorker,
  dataConverter,
  type TemporalClient,
  type TemporalSettings,
} from './connection';
export { payloadEncryption } from './payload-encryption';
