/** A transaction's number has 64 bits, so it is text. */
export interface Position {
  readonly tx: string;
  readonly position: number;
}

export const placeOf = ({ tx, position }: Position): string => `${tx}-${position}`;

/** `place` has the shape that the contract asks for. */
export function positionAt(place: string): Position {
  const [tx = '0', position = '0'] = place.split('-');
  return { tx, position: Number(position) };
}

/** Whether `one` comes before `other` in the feed. */
export function isBehind(one: Position, other: Position): boolean {
  const [a, b] = [BigInt(one.tx), BigInt(other.tx)];
  return a === b ? one.position < other.position : a < b;
}
