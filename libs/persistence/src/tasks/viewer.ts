/** Who looks: the office sees everything, others what their units have to do with. */
export interface Viewer {
  readonly all: boolean;
  readonly units: readonly string[];
  /** Who it is: a task is shown to whoever has a part in its signing as well. */
  readonly person?: string;
}

/** The condition on a row's `units`, with the two parameters that it needs from `first` on. */
export const seenBy = (column: string, first: number): string =>
  `($${first}::boolean or ${column} && $${first + 1}::uuid[])`;

export const eyesOf = ({ all, units }: Viewer): readonly unknown[] => [all, units];
