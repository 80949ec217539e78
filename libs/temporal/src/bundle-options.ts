import type { BundleOptions } from '@temporalio/worker';

/** Rooms without any state of their own: a thread evaluates them once, not once for every workflow that it begins. */
const PURE = ['@duban/domain', '@duban/rules', '@duban/contract/names'];

/** The one set of options with which workflows are bundled: for the worker, for replays and for tests. */
export const bundleOptions = (paths: {
  readonly workflowsPath: string;
  readonly failureConverterPath: string;
}): BundleOptions => ({ ...paths, preloadModules: PURE, webpackConfigHook: keepingPreloads });

/**
 * The bundler takes away what is asked for and not used where a room says that it has no side effects; of what is
 * preloaded, nothing is used where it is asked for.
 */
const keepingPreloads: NonNullable<BundleOptions['webpackConfigHook']> = (config) => ({
  ...config,
  optimization: { ...config.optimization, sideEffects: false },
});
