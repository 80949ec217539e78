import type { ApprovalOperationType } from '@duban/domain';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { operationsOf, type Approval } from './approval';
import { isDoneHere } from './operation-fields';
import { addressOf, wayIn, type Own, type WayFields } from './ways';

export interface ApprovalDesk {
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

export function useApprovalDesk(approval: Approval): ApprovalDesk {
  const mine = new Map([...operationsOf(approval)].filter(([operation]) => isDoneHere(operation)));
  const [search, setSearch] = useSearchParams();
  const [done, setDone] = useState<string | null>(null);
  const choose: ApprovalDesk['choose'] = (operation, way) => {
    setDone(null);
    setSearch(operation ? addressOf(operation, way ?? null) : {}, {
      replace: true,
      preventScrollReset: true,
    });
  };
  const wanted = search.get('act');
  const chosen = [...mine.keys()].find((operation) => operation === wanted) ?? null;
  return {
    mine,
    chosen,
    lapsed: chosen ? null : wanted,
    way: wayIn(search),
    choose,
    done,
    finish: (said) => {
      choose(null);
      setDone(said);
    },
  };
}
