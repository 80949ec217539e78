/** Who looks: the office sees everything, others what their units have to do with. */
export interface Viewer {
  readonly all: boolean;
  readonly units: readonly string[];
  /**
   * Who it is, and those whose standing proxy they are where these count: what is signed is shown to whoever has a part in it
   * by name as well.
   */
  readonly persons: readonly string[];
}

/** For what is shown or told whoever may see it. */
export const EVERYBODY: Viewer = { all: true, units: [], persons: [] };

/** The condition on a row's `units`, with the two parameters that it needs from `first` on. */
export const seenBy = (column: string, first: number): string =>
  `($${first}::boolean or ${column} && $${first + 1}::uuid[])`;

export const eyesOf = ({ all, units }: Viewer): readonly unknown[] => [all, units];
