/** What the program beside knows of this clone before any package is loaded. */
export interface Machine {
  readonly root: string;
  /** Where the product keeps everything unless it is told otherwise. */
  readonly dataFolder: string;
  /** The product that runs on a data folder, if any; without an address while it is starting. */
  readonly runningOn: (dataFolder: string) => { readonly url: string | null } | null;
  /** Where the packs and the calendars are. */
  readonly jurisdictions: string;
  /** Where the bundled programs are. */
  readonly dist: string;
  readonly nodeNeeded: string;
  readonly goNeeded: string;
  /** The Temporal server's version that fits, such as `1.32`. */
  readonly temporalLine: string;
  /** Where an earlier build of it would be. */
  readonly temporalFolder: string;
}
