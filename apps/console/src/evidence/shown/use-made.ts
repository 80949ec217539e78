import { useEffect, useState } from 'react';
import { fileAddress, type VersionName } from '../evidence';

/** What is made of a file to be looked at: not yet there, there, or not to be made. */
export type Made<T> = { readonly state: 'making' | 'failed' } | { readonly state: 'made'; readonly made: T };

/** Fetches a file and makes of it what is shown; `make` is told when nobody looks any more. */
export function useMade<T>(
  { taskId, evidenceId, version }: VersionName,
  make: (bytes: ArrayBuffer, signal: AbortSignal) => Promise<T>,
): Made<T> {
  const [made, setMade] = useState<Made<T>>({ state: 'making' });
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    fetch(fileAddress({ taskId, evidenceId, version }), { signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`the house answers ${response.status}`);
        return make(await response.arrayBuffer(), signal);
      })
      .then(
        (it) => !signal.aborted && setMade({ state: 'made', made: it }),
        () => !signal.aborted && setMade({ state: 'failed' }),
      );
    return () => gone.abort();
  }, [taskId, evidenceId, version, make]);
  return made;
}
