export { openHouse, type House } from './house';
export { startRelay, type Relay, type RelayPorts } from './relay';
export { activitiesOf, startWorker, type RunningWorker, type WorkerSettings } from './worker';
