/** What a plan may cost. The largest real plan known has 196 tasks; these leave room and still end a bad file early. */
export const limits = {
  fileBytes: 10 * 1024 * 1024,
  /** Entries of the zip container. */
  entries: 2_000,
  /** All entries together, as the container declares them; sheets are read as a stream and never held whole. */
  inflatedBytes: 256 * 1024 * 1024,
  /** Rows with at least one value, a sheet. */
  rows: 5_000,
  /** Columns beyond are not read (notice `truncated`); formats often reach to the last column of the sheet. */
  columns: 200,
  /** Values in all sheets together. */
  cells: 300_000,
  /** Characters kept from all cells together. */
  characters: 24 * 1024 * 1024,
  /** One XML tag or one run of text, in characters; a cell of a sheet holds 32,767 at most. */
  xmlToken: 1024 * 1024,
} as const;
