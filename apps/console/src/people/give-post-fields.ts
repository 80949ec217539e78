export interface GivePostFields {
  readonly post: string;
  readonly unit: string;
  readonly from: string;
  /** Empty while it is to stay open. */
  readonly to: string;
}

export type GivePostLack = 'lackPost' | 'lackUnit' | 'lackFrom' | 'wrongSpan';

/** What keeps a post from being given. */
export function givePostLacks({ post, unit, from, to }: GivePostFields): readonly GivePostLack[] {
  const found: [boolean, GivePostLack][] = [
    [post === '', 'lackPost'],
    [unit === '', 'lackUnit'],
    [from === '', 'lackFrom'],
    [from !== '' && to !== '' && to < from, 'wrongSpan'],
  ];
  return found.filter(([lacking]) => lacking).map(([, lack]) => lack);
}
