import { DefaultFailureConverter } from '@temporalio/common';

/**
 * Messages and stack traces of failures go through the payload codec as well: a refusal's sentence may quote what
 * people wrote. Loaded by path, also inside the workflow bundle, so it stands in a module of its own.
 */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
