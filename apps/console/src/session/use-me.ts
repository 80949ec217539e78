import type { routes, Output } from '@duban/contract';
import { createContext, useContext } from 'react';

export type Me = Output<typeof routes.me.answer>;

export const MeContext = createContext<Me | null>(null);

/** Who is signed in. Pages are shown only to somebody, so there always is one. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('a page is shown to nobody');
  return me;
}
