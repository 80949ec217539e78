import type { Paint } from './page/paint';

/** How wide a page may be and how it is coloured; `columns` is null where nobody looks at a screen. */
export interface Page {
  readonly columns: number | null;
  readonly paint: Paint;
}

/** What a command came to: one document for programs, one page for people. */
export interface Outcome {
  readonly json: unknown;
  readonly page: (page: Page) => string;
  readonly exitCode?: 0 | 1;
}
