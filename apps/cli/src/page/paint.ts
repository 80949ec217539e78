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

// What a terminal would obey: control characters but tab and line feed, and marks that turn the direction of writing.
// Only the paint from here passes.
const OBEYED =
  /(\u001b\[(?:0|1|2|31|32|33)m)|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A text as it may be shown: what others wrote must not move the cursor, hide a line or turn a sentence round. */
export const harmless = (text: string): string =>
  text.replace(OBEYED, (_, paint: string | undefined) => paint ?? '\ufffd');
