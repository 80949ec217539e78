/** In which of my seats, and in whose name: null for no seat in particular, and for my own name. */
export interface Own {
  readonly as: string | null;
  readonly principal: string | null;
}

/** The same as a form and an address hold it; empty for null. */
export interface WayFields {
  readonly as: string;
  readonly principal: string;
}

export const fieldsOfWay = ({ as, principal }: Own): WayFields => ({
  as: as ?? '',
  principal: principal ?? '',
});

export const ownOf = ({ as, principal }: WayFields): Own => ({
  as: as || null,
  principal: principal || null,
});

/** Two ways are the same when the seat and the name are: their order says nothing, for it changes as others act. */
export const keyOfWay = ({ as, principal }: Own): string => `${as ?? ''}/${principal ?? ''}`;

/** Whether I can still do it in the way that was chosen. Where not, no other one is taken in its place. */
export const isOpen = (ways: readonly Own[], chosen: WayFields): boolean =>
  ways.some((way) => keyOfWay(way) === keyOfWay(ownOf(chosen)));

/** Said wherever it could be another one than one thinks: in somebody else's name, with several, or without the chosen one. */
export const isSaid = (ways: readonly Own[], chosen: WayFields): boolean =>
  ways.length > 1 || ways.some(({ principal }) => principal !== null) || !isOpen(ways, chosen);

/** The way that an address names, among those that there are; a name alone stands for its first seat. Null for none. */
export function wayIn(search: URLSearchParams, ways: readonly Own[]): WayFields | null {
  const [as, principal] = [search.get('as'), search.get('principal')];
  if (as !== null) return { as, principal: principal ?? '' };
  if (principal === null) return null;
  const found = ways.find((way) => (way.principal ?? '') === principal);
  return found ? fieldsOfWay(found) : { as: '', principal };
}

/** What an address says of an operation and of the way in which it is done. */
export const addressOf = (
  opened: Readonly<Record<string, string>>,
  way: WayFields | null,
): Record<string, string> => ({
  ...opened,
  ...(way && { as: way.as }),
  ...(way?.principal && { principal: way.principal }),
});
