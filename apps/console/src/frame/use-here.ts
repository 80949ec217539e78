import { useEffect, useRef } from 'react';

/** Whether the page is still looked at when an answer comes late: nobody is taken away from another one. */
export function useHere(): () => boolean {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return () => here.current;
}
