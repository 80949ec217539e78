import compression from 'compression';
import type { RouteName } from '@duban/contract';
import type { Asked } from './call';

/** Less fits into one packet anyway. */
const SMALLEST_BYTES = 1_024;

/**
 * Answers with a secret in them stay as they are: how far a secret shrinks beside something that a stranger chose tells
 * of it (BREACH). The session's own token travels in a header, and no other site can send its cookie here.
 */
const SECRET: readonly (RouteName | undefined)[] = ['signIn', 'house'];

/** Answers and the console's files, compressed for whoever can read that. */
export const compressed = compression({
  threshold: SMALLEST_BYTES,
  filter: (request, response) =>
    !SECRET.includes((request as Asked).routeName) && compression.filter(request, response),
});
