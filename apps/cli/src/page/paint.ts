export interface Paint {
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly note: (text: string) => string;
}

const escape = (code: number) => (text: string) => (text === '' ? '' : `\u001b[${code}m${text}\u001b[0m`);
const plain = (text: string): string => text;

export const inColour: Paint = {
  bold: escape(1),
  faint: escape(2),
  good: escape(32),
  bad: escape(31),
  note: escape(33),
};
export const inBlackAndWhite: Paint = { bold: plain, faint: plain, good: plain, bad: plain, note: plain };

/** https://no-color.org: any value that is not empty. */
export const wantsColour = (isTerminal: boolean, environment: NodeJS.ProcessEnv): boolean =>
  isTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
