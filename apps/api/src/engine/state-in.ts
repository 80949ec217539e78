import type { AggregateKind } from '@duban/domain';
import type { ReadState } from '@duban/persistence';
import { notFound } from '../edge/problem';
import type { House } from '../house';

/** A chain as it stands, with its last link; throws where there is none of that name. */
export async function headIn<Kind extends AggregateKind>(
  { ledger, tenant }: House,
  aggregate: string,
): Promise<ReadState<Kind>> {
  const there = await ledger.stateOf<Kind>(tenant.id, aggregate);
  if (!there) throw notFound();
  return there;
}

export const stateIn = async <Kind extends AggregateKind>(house: House, aggregate: string) =>
  (await headIn<Kind>(house, aggregate)).state;
