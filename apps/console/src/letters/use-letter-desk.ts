import type { LetterDuty } from '@duban/domain';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { heldPosts } from '../session/held-posts';
import { useMe } from '../session/use-me';
import type { Letter, OpenLetter } from './letter';

export interface LetterDesk {
  /** What I can do now. */
  readonly mine: readonly LetterDuty[];
  /** Whose form is open; it stands in the address. */
  readonly chosen: LetterDuty | null;
  /** What the address asks for and I cannot do now. */
  readonly lapsed: string | null;
  readonly choose: (act: LetterDuty | null) => void;
  /** What is true since the last act, in words. */
  readonly done: string | null;
  readonly finish: (said: string) => void;
}

export function useLetterDesk({ options, waiting }: OpenLetter): LetterDesk {
  const mine = actsOf({ waiting: [...options, ...waiting] }, heldPosts(useMe()));
  const [search, setSearch] = useSearchParams();
  const [done, setDone] = useState<string | null>(null);
  const choose = (act: LetterDuty | null): void => {
    setDone(null);
    setSearch(act ? { act } : {}, { replace: true, preventScrollReset: true });
  };
  const wanted = search.get('act');
  const chosen = mine.find((act) => act === wanted) ?? null;
  return {
    mine,
    chosen,
    lapsed: chosen ? null : wanted,
    choose,
    done,
    finish: (said) => {
      choose(null);
      setDone(said);
    },
  };
}

type Held = readonly { readonly post: string; readonly unit: string }[];

/** Each once, also for whoever holds several of the posts that may. */
export const actsOf = ({ waiting }: Pick<Letter, 'waiting'>, held: Held): readonly LetterDuty[] => [
  ...new Set(
    waiting
      .filter(({ by }) => held.some(({ post, unit }) => post === by.post && unit === by.unit))
      .map(({ act }) => act as LetterDuty),
  ),
];
