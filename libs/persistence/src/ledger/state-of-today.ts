import { kindOf, withSigning, type Task } from '@duban/domain';

/** What a program of before left as a chain's state, in the shape of today. Its facts are lifted where they are read. */
export const stateOfToday = <Kept extends { readonly state: unknown }>(
  aggregate: string,
  kept: Kept,
): Kept =>
  kindOf(aggregate) === 'task' && kept.state ? { ...kept, state: withSigning(kept.state as Task) } : kept;
