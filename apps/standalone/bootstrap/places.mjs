import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this clone. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** Where the bundles are. */
export const dist = join(root, 'dist');

/**
 * The user's cache folder: what is there is shared by all clones and may be deleted at any time.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function cacheFolder(env = process.env, platform = process.platform) {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'duban');
  return join(homedir(), platform === 'darwin' ? 'Library/Caches' : '.cache', 'duban');
}
