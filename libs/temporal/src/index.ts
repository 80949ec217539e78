export { connectTemporal, dataConverter, type TemporalClient, type TemporalSettings } from './connection';
export { payloadEncryption } from './payload-encryption';
