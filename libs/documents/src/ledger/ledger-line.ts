import { factIn, isDay, type Fact, type Text } from '@duban/domain';

/** A line of an exported ledger: a fact in its place, or a root or a seal of the file, which say nothing of a case. */
export type LedgerLine =
  | { readonly ok: true; readonly entry: LedgerLineEntry | null }
  | { readonly ok: false; readonly because: Text };

export interface LedgerLineEntry {
  readonly aggregate: string;
  readonly sequence: number;
  readonly recordedAt: string;
  readonly fact: Fact;
}

/** Reads one line of JSON Lines. Whether it was tampered with is the verifier's question, and not asked here. */
export function readLedgerLine(line: string): LedgerLine {
  const outer = objectIn(line);
  if (!outer) return bad('不是 JSON 对象', 'no JSON object');
  // An export carries each event beside its hash; a file that somebody made may hold the events alone.
  const said = isObject(outer['event']) ? outer['event'] : outer;
  if (!('aggregate' in said)) return { ok: true, entry: null };
  const fault = faultIn(said);
  if (fault) return bad(`缺少或写错 ${fault}`, `${fault} is missing or wrong`);
  const { place, fact } = factIn(said === outer ? line : JSON.stringify(said));
  const { aggregate, sequence, recordedAt } = place;
  return { ok: true, entry: { aggregate, sequence, recordedAt, fact } };
}

function objectIn(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A kind of chain and a name; a kind that is newer than this program says nothing of a case. */
const AGGREGATE = /^[a-z-]+\/./;

function faultIn({
  aggregate,
  sequence,
  type,
  on,
  data,
  actor,
  recordedAt,
}: Readonly<Record<string, unknown>>): string | null {
  if (typeof aggregate !== 'string' || !AGGREGATE.test(aggregate)) return 'aggregate';
  if (!Number.isInteger(sequence)) return 'sequence';
  if (typeof type !== 'string') return 'type';
  if (typeof on !== 'string' || !isDay(on)) return 'on';
  if (typeof actor !== 'string') return 'actor';
  if (typeof recordedAt !== 'string') return 'recordedAt';
  return typeof data === 'object' && data !== null ? null : 'data';
}

const bad = (zh: string, en: string): LedgerLine => ({
  ok: false,
  because: { zh: `${zh}：每行须是一条记录`, en: `${en}: each line is one event of the ledger` },
});
