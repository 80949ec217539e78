import { isDay } from '@duban/domain';
import type { Asking } from '../api/ask';
import { linesOf } from '../acts/lines-of';
import type { LadderAct } from './ladder';

/** What is written in words, act by act, in the order in which it is asked for. */
export type Part = 'because' | 'place' | 'attendees' | 'minutes' | 'text' | 'help';
export const PARTS: Readonly<Record<LadderAct, readonly Part[]>> = {
  'take-rung': ['because'],
  'hold-rung': ['because'],
  'release-rung': ['because'],
  'record-measure': ['place', 'attendees', 'minutes'],
  'follow-up': ['text'],
  'lift-measure': ['because'],
  'offer-help': ['help'],
  'judge-level': ['because'],
  'release-level': ['because'],
};

export interface LadderFields extends Readonly<Record<Part, string>> {
  /** The last day of a hold; empty where it is for good. */
  readonly until: string;
  /** The level that is judged; empty until one is chosen. */
  readonly level: string;
  /** Of the judgement that was read; empty where none stood. */
  readonly judgementHash: string;
}
export const known: LadderFields = {
  ...{ because: '', place: '', attendees: '', minutes: '', text: '', help: '' },
  ...{ until: '', level: '', judgementHash: '' },
};

export const lacksIn = (act: LadderAct, fields: LadderFields): readonly Part[] =>
  PARTS[act].filter((part) => !fields[part].trim());

type Body = NonNullable<Asking<'actOnLadder'>['body']>;

/** `id` is the rung's in the law, or the letter's of a measure. */
export function bodyOf(type: LadderAct, id: string, fields: LadderFields): Body {
  const { because, place, attendees, minutes, text, help, until, level, judgementHash } = fields;
  switch (type) {
    case 'take-rung':
    case 'release-rung':
      return { type, rung: id, because };
    case 'hold-rung':
      return { type, rung: id, because, until: isDay(until) ? until : null };
    case 'record-measure':
      return { type, letterId: id, place, attendees: linesOf(attendees), minutes };
    case 'follow-up':
      return { type, letterId: id, text };
    case 'lift-measure':
      return { type, letterId: id, because };
    case 'offer-help':
      return { type, text: help };
    case 'judge-level':
      return { type, level, because, judgementHash: judgementHash || null };
    case 'release-level':
      return { type, because, judgementHash };
  }
}
