import { eventWords } from '../ledger/event-words';
import { refuse, type Refusal } from '../refusal';
import { CORRECTABLE, type CorrectableType, type EntryPlace } from './correction';
import type { TaskEvent } from './event';

/** An event with its number in the chain of its task. */
export interface RecordedEvent {
  readonly sequence: number;
  readonly event: TaskEvent;
}

/** An entry of the closing as the chain has it: the latest that says its words, and those that were corrected before. */
export interface ChainEntry extends EntryPlace {
  readonly entry: number;
  readonly former: readonly number[];
}

/** The entries whose words can be corrected, in their order: those of a closing that goes on. */
export const entriesIn = (chain: readonly RecordedEvent[]): readonly ChainEntry[] =>
  chain.reduce<readonly ChainEntry[]>(withEvent, []);

function withEvent(
  before: readonly ChainEntry[],
  { sequence: entry, event }: RecordedEvent,
): readonly ChainEntry[] {
  switch (event.type) {
    case 'CompletionReported':
      return [{ of: event.type, no: 1, entry, former: [] }];
    case 'AcceptanceApplied':
    case 'TaskAccepted': {
      const no = before.filter(({ of }) => of === event.type).length + 1;
      return [...before, { of: event.type, no, entry, former: [] }];
    }
    case 'EntryCorrected':
      return before.map((one) =>
        one.entry === event.data.entry ? { ...one, entry, former: [...one.former, one.entry] } : one,
      );
    case 'TaskReturned':
    case 'TaskClosed':
      return [];
    default:
      return before;
  }
}

/** The entry of that number, or why it cannot be corrected. */
export function correctable(
  chain: readonly RecordedEvent[],
  entry: number,
): { readonly ok: true; readonly found: ChainEntry } | Refusal {
  const entries = entriesIn(chain);
  const found = entries.find((one) => one.entry === entry);
  if (found) return { ok: true, found };
  const later = entries.find(({ former }) => former.includes(entry));
  if (later) return correctedBy(entry, later.entry);
  const named = chain.find(({ sequence }) => sequence === entry);
  if (!named)
    return refuse(
      'no-such-entry',
      `本任务的记录中没有第 ${entry} 条`,
      `the record of this task has no entry ${entry}`,
    );
  return isCorrectable(named.event) ? itsClosingIsOver(entry) : withoutWords(named);
}

const isCorrectable = ({ type }: TaskEvent): boolean =>
  type === 'EntryCorrected' || CORRECTABLE.includes(type as CorrectableType);

const correctedBy = (entry: number, later: number): Refusal =>
  refuse(
    'already-corrected',
    `第 ${entry} 条已由第 ${later} 条更正；要再更正，请指明第 ${later} 条`,
    `entry ${entry} was corrected by entry ${later}: to correct it again, name that one`,
  );

const itsClosingIsOver = (entry: number): Refusal =>
  refuse(
    'not-correctable',
    `第 ${entry} 条所在的销号已经办结或者退回，当时的记录保持原样`,
    `the closing that entry ${entry} belongs to has ended or was sent back: its record stays as it was`,
  );

function withoutWords({ sequence, event }: RecordedEvent): Refusal {
  const { zh, en } = eventWords(event.type, event.data as Readonly<Record<string, unknown>>);
  return refuse(
    'not-correctable',
    `第 ${sequence} 条（${zh}）不能更正：可以更正的是报告完成、申请验收和验收意见的文字`,
    `entry ${sequence} (${en}) cannot be corrected: what can be are the words of a completion, an application and an acceptance`,
  );
}
