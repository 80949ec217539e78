import type { ApprovalOperationType } from '@duban/domain';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { operationsOf, type Running } from './approval';
import { isDoneHere } from './operation-fields';
import type { Target } from './target';
import { addressOf, wayIn, type Own, type WayFields } from './ways';

/** What I can do with something that runs, and which form is open. */
export interface Desk {
  readonly target: Target;
  /** What I can do now, each with the ways in which I can. */
  readonly mine: ReadonlyMap<ApprovalOperationType, readonly Own[]>;
  /** Whose form is open; it stands in the address. */
  readonly chosen: ApprovalOperationType | null;
  /** What the address asks for and I cannot do now. */
  readonly lapsed: string | null;
  /** The way in which the address asks for it; null where it leaves that open. */
  readonly way: WayFields | null;
  readonly choose: (operation: ApprovalOperationType | null, way?: WayFields) => void;
  /** What is true since the last act, in words. */
  readonly done: string | null;
  readonly finish: (said: string) => void;
}

export function useDesk(own: Pick<Running, 'mine'>, target: Target): Desk {
  const mine = new Map([...operationsOf(own)].filter(([operation]) => isDoneHere(operation)));
  const [search, setSearch] = useSearchParams();
  const [done, setDone] = useState<string | null>(null);
  const choose: Desk['choose'] = (operation, way) => {
    setDone(null);
    const address = operation ? addressOf({ [target.opens]: operation }, way ?? null) : {};
    setSearch(address, { replace: true, preventScrollReset: true });
  };
  const wanted = search.get(target.opens);
  const chosen = [...mine.keys()].find((operation) => operation === wanted) ?? null;
  return {
    target,
    mine,
    chosen,
    lapsed: chosen ? null : wanted,
    way: wayIn(search, (chosen && mine.get(chosen)) ?? []),
    choose,
    done,
    finish: (said) => {
      choose(null);
      setDone(said);
    },
  };
}
