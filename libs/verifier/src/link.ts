import { INSTANT } from './format';

/** Of an event, what says where it stands. */
export interface Link {
  readonly tenant: string;
  readonly aggregate: string;
  readonly sequence: number;
  readonly prevHash: string;
  readonly recordedAt: string;
}

/** A JSON text as it is written canonically: nothing is escaped that need not be, and nothing that must be is not. */
const PLAIN = String.raw`[^"\\\u0000-\u001f]*`;
const TEXT = String.raw`"${PLAIN}(?:\\(?:["\\bfnrt]|u[0-9a-f]{4})${PLAIN})*"`;
const ID = String.raw`"([^"\\\u0000-\u001f]+)"`;
const COUNT = String.raw`([1-9]\d{0,14})`;

/** The members before and behind `data`, in the one order that they have. */
const BEFORE = new RegExp(
  String.raw`^\{"actor":${TEXT},"aggregate":"([a-z-]+\/[^"\\\u0000-\u001f]+)","commandId":${TEXT},"data":(?=\{)`,
);
const BEHIND_BEGINS = ',"late":';
const BEHIND = new RegExp(
  [
    String.raw`^,"late":(?:null|${TEXT}),"on":"\d{4}-\d\d-\d\d","prevHash":"([0-9a-f]{64})"`,
    String.raw`,"principal":(?:null|${TEXT}),"recordedAt":"(${INSTANT})"`,
    String.raw`,"schemaVersion":${COUNT},"sequence":${COUNT},"tenant":${ID},"type":${TEXT}\}$`,
  ].join(''),
);

/**
 * The link in the text of an event; null for a text that no ledger can have stored. Only `data` is parsed, to see that it is
 * one value: with what stands before and behind it there is but one way to read the whole, and a million are read faster.
 */
export function linkIn(text: string): Link | null {
  const before = BEFORE.exec(text);
  // No text in it can hold this, for its quotation marks would be escaped; the last such member is the outermost.
  const behindAt = text.lastIndexOf(BEHIND_BEGINS);
  if (!before || behindAt < 0) return null;
  const behind = BEHIND.exec(text.slice(behindAt));
  if (!behind || !isJson(text.slice(before[0].length, behindAt))) return null;
  const [, prevHash = '', recordedAt = '', , sequence, tenant = ''] = behind;
  return { tenant, aggregate: before[1] ?? '', sequence: Number(sequence), prevHash, recordedAt };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
