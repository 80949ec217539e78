/** What the program beside knows of this clone before any package is loaded. */
export interface Machine {
  readonly root: string;
  /** Where the bundled programs are. */
  readonly dist: string;
  readonly nodeNeeded: string;
  readonly goNeeded: string;
  /** The Temporal server's version that fits, such as `1.32`. */
  readonly temporalLine: string;
  /** Where an earlier build of it would be. */
  readonly temporalFolder: string;
}
