import type { BundleOptions } from '@temporalio/worker';

/** The one set of options with which workflows are bundled: for the worker, for replays and for tests. */
export const bundleOptions = (paths: {
  readonly workflowsPath: string;
  readonly failureConverterPath: string;
}): BundleOptions => paths;
