import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const EVERY_MS = 15_000;

/**
 * Lets others' acts appear: what a page shows is asked for again when somebody looks at it and every so often, never what
 * is typed. The one place that knows how; a stream from the house will take over here.
 */
export function useLive(): void {
  const cache = useQueryClient();
  useEffect(() => {
    const refresh = (): void => {
      if (document.visibilityState === 'visible') void cache.invalidateQueries({ type: 'active' });
    };
    const timer = setInterval(refresh, EVERY_MS);
    addEventListener('focus', refresh);
    addEventListener('online', refresh);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearInterval(timer);
      removeEventListener('focus', refresh);
      removeEventListener('online', refresh);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [cache]);
}
