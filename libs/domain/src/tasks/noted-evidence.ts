import type { NamedEvidence, NotedEvidence } from './named-evidence';
import type { LapsedSignature, Task } from './task';

/** Evidence that came, changed or was withdrawn; and the signatures that lapse, where a text was being signed. */
export interface EvidenceNoted {
  readonly piece: NotedEvidence;
  readonly lapsed?: readonly LapsedSignature[];
}

/** The task after it was told of a piece; in an order that depends on nothing but the ids. */
export function withEvidence<State extends Task>(task: State, { piece, lapsed = [] }: EvidenceNoted): State {
  const others = (task.evidence ?? []).filter(({ id }) => id !== piece.id);
  const evidence = [...others, piece].sort((one, other) => (one.id < other.id ? -1 : 1));
  return {
    ...task,
    evidence,
    ...(lapsed.length > 0 && { lapsed: [...(task.lapsed ?? []), ...lapsed] }),
  };
}

/** Whether a piece was known before as it is told now, or as it was later. */
export const isKnown = (task: Task, { id, version, withdrawn }: NotedEvidence): boolean => {
  const known = task.evidence?.find((one) => one.id === id);
  if (!known) return false;
  return known.version > version || (known.version === version && (known.withdrawn ?? !withdrawn));
};

/** The versions that count, as a text that is signed now names them. */
export const countingEvidence = ({ evidence = [] }: Pick<Task, 'evidence'>): readonly NamedEvidence[] =>
  evidence.filter(({ withdrawn }) => !withdrawn);
