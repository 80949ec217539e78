import { factIn, type DomainEvent, type Fact } from '@duban/domain';

/**
 * For an event type, the steps that lead its data from version 1 to 2, from 2 to 3 … What is written carries the version
 * after the last step; what was written before is lifted when it is read, and its text and hash stay as they are.
 */
export type Upcasters = Readonly<Record<string, readonly ((data: object) => object)[]>>;

export const UPCASTERS: Upcasters = {
  // Corrections stood beside the ledger at first: what was written then says nothing of them.
  PlanImported: [(data: object): object => ({ ...data, corrections: null })],
};

export const schemaVersionOf = (upcasters: Upcasters, type: string): number =>
  1 + (upcasters[type]?.length ?? 0);

export function upcast(upcasters: Upcasters, event: DomainEvent, version: number): DomainEvent {
  const steps = upcasters[event.type] ?? [];
  if (version > steps.length + 1)
    throw new Error(`${event.type} was written in version ${version}, which this program does not know`);
  return { type: event.type, data: steps.slice(version - 1).reduce((data, step) => step(data), event.data) };
}

/** The fact of a link as the house writes and reads them, where it is read without its chain. */
export const factOfLink = ({ text }: { readonly text: string }): Fact => factOfText(UPCASTERS, text);

/** The fact inside a stored text, in the shape of today. */
export function factOfText(upcasters: Upcasters, text: string): Fact {
  const { place, fact } = factIn(text);
  return { ...fact, event: upcast(upcasters, fact.event, place.schemaVersion) };
}
