import { readHolder } from './lock';
import { isRunning } from './process-identity';

export type Running = { readonly url: string | null };

/** The product that runs on a data folder; its address is null while it is still starting. Null where none runs. */
export function runningOn(folder: string): Running | null {
  const holder = readHolder(folder);
  if (typeof holder?.startedAt !== 'string' || !isRunning(holder)) return null;
  return { url: typeof holder.url === 'string' ? holder.url : null };
}
