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

/** The way that an address names; null where it names none. */
export const wayIn = (search: URLSearchParams): WayFields | null =>
  search.has('as') || search.has('principal')
    ? { as: search.get('as') ?? '', principal: search.get('principal') ?? '' }
    : null;

/** What an address says of an operation and of the way in which it is done. */
export const addressOf = (operation: string, way: WayFields | null): Readonly<Record<string, string>> => ({
  act: operation,
  ...(way && { as: way.as }),
  ...(way?.principal && { principal: way.principal }),
});
