export { claimPorts, portIsFree, type PortClaim, type Ports } from './port-block';
export { API_FLAGS } from './programs';
export { identityOf, isRunning, type ProcessIdentity } from './process-identity';
export { startTestServers, type TestServers, type TestServersRequest } from './servers';
export { SupervisedProcess, type Program, type Watcher } from './supervised-process';
export { waitUntil, type Patience } from './wait-until';
