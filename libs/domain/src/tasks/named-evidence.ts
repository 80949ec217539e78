/** A version of a piece of evidence as a signed text names it: by what it is called and what it holds. */
export interface NamedEvidence {
  readonly id: string;
  /** Counted from 1. */
  readonly version: number;
  readonly fileName: string;
  readonly sha256: string;
}

/** The latest that a task was told of a piece. */
export interface NotedEvidence extends NamedEvidence {
  /** It counts no longer, and is kept so that an older version that comes late does not count again. */
  readonly withdrawn?: true;
}
