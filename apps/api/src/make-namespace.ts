import { readClusterEnvironment } from '@duban/contract';
import { clusterIn, ensureNamespace } from '@duban/temporal';
import { runProgram } from './program';

/** Registers the namespace in the cluster unless it is there, and waits until it is served. */
runProgram(async (env) => {
  const environment = readClusterEnvironment(env);
  const { TEMPORAL_NAMESPACE: namespace } = environment;
  await ensureNamespace(clusterIn(environment), namespace);
  return `命名空间 ${namespace} 可用 / the namespace ${namespace} is served`;
});
