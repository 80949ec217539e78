/** The live list in the terminal; the bootstrap makes it, because it is needed before anything is installed. */
export interface Steps {
  readonly run: <T>(title: string, work: (tell: (detail: string) => void) => Promise<T>) => Promise<T>;
  readonly note: (line: string) => void;
  readonly close: () => void;
}
