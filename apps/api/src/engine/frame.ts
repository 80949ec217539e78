import type { Actor, CommandFrame, Day } from '@duban/domain';
import type { CommandRequest } from '../edge/call';
import { actorOf, type Caller } from '../people/caller';

/** A command on its way in: who asks, and by which request. */
export interface Asking {
  readonly caller: Caller;
  readonly request: CommandRequest;
}

export interface Said {
  readonly on?: Day | undefined;
  readonly late?: string | undefined;
}

/** Whose command it is, by which request, and when it holds: from today unless it says otherwise. */
export const frameOf = ({ caller, request }: Asking, said: Said): CommandFrame & { readonly by: Actor } => ({
  id: request.id,
  digest: request.digest,
  on: said.on ?? caller.today,
  today: caller.today,
  late: said.late ?? null,
  by: actorOf(caller),
});

/** Each kind of a command without what its frame gives: what it says itself. */
export type Unframed<Command> = Command extends unknown ? Omit<Command, keyof CommandFrame | 'by'> : never;
