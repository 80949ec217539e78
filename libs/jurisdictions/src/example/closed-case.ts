import {
  textToSign,
  type Day,
  type Fact,
  type Law,
  type Policy,
  type ReportState,
  type Rung,
  type Text,
} from '@duban/domain';
import { backtest } from '../backtest/backtest';
import { PastBook, type LedgerEntry } from '../backtest/past';
import type { Backtest } from '../backtest/report';
import { after, allMet, begun, commandOf, type Way } from './lives';

export const linked = (aggregate: string, facts: readonly Fact[]): readonly LedgerEntry[] =>
  facts.map((fact, index) => ({
    ...{ aggregate, sequence: index + 1, fact },
    recordedAt: `${fact.on}T04:00:00.000Z`,
  }));
export const ledgerOf = (way: Way): readonly LedgerEntry[] => linked('task/task', way.facts);

export function backtested(policy: Policy, entries: readonly LedgerEntry[], law: Law): Backtest {
  const book = new PastBook();
  for (const entry of entries) if (book.take(entry)) throw new Error('a gap');
  const asked = backtest(book, { policy, law, of: null });
  if (!asked.ok) throw new Error(asked.because.en);
  return asked.backtest;
}

/** A person for each post, but for one who holds both leading posts. */
const posts = (...held: readonly (readonly [post: string, unit: string])[]) =>
  held.map(([post, unit]) => ({ post, unit }));
const WHO = {
  officer: { person: 'zhao', posts: posts(['unit-officer', 'lead']) },
  principal: { person: 'qian', posts: posts(['unit-principal', 'lead']) },
  acceptor: { person: 'sun', posts: posts(['unit-principal', 'acceptance']) },
  secretary: { person: 'li', posts: posts(['party-secretary', 'party-committee']) },
  head: { person: 'zhou', posts: posts(['government-head', 'government']) },
  office: { person: 'zheng', posts: posts(['office-officer', 'office']) },
  director: { person: 'wang', posts: posts(['office-director', 'office']) },
} as const;

/** What is done, by whom where it is a person, and what is said with it. */
export interface Done {
  readonly type: string;
  readonly who?: keyof typeof WHO;
  readonly period?: string;
  readonly rung?: string | Rung;
  readonly until?: Day | null;
  readonly level?: { readonly id: string; readonly word: Text };
  readonly judgementHash?: null;
  readonly visitId?: string;
  readonly state?: ReportState;
  readonly letterId?: string;
}

export function done(way: Way, on: Day, { type, who, ...said }: Done, law: Law): Way {
  const textHash = textToSign(way.task) ?? '';
  const by = who ? { ...WHO[who], principal: null } : 'system:round';
  const words = { summary: '完成', opinion: '同意', because: '不达标', channels: ['网站'], number: '1' };
  const content = {
    ...{ type, by, textHash, as: null, checkedOn: on },
    ...words,
    ...(type === 'accept' && allMet(way.task)),
    ...said,
  };
  const next = after(way, commandOf(on, content), law);
  if (!next) throw new Error(`${type} on ${on} was refused`);
  return next;
}

export const ACCEPTED: readonly (readonly [on: Day, done: Done])[] = [
  ['2026-01-06', { type: 'receive', who: 'officer' }],
  ['2026-01-26', { type: 'note-missed', period: '2026-01' }],
  ['2026-02-26', { type: 'note-missed', period: '2026-02' }],
  ['2026-03-02', { type: 'complete', who: 'principal' }],
  ['2026-03-03', { type: 'accept', who: 'acceptor' }],
  ['2026-03-04', { type: 'sign', who: 'secretary' }],
];
const CLOSED: typeof ACCEPTED = [
  ...ACCEPTED,
  ['2026-03-05', { type: 'sign', who: 'head' }],
  ['2026-03-06', { type: 'publish', who: 'office' }],
  ['2026-03-30', { type: 'note-day' }],
  ['2026-03-31', { type: 'file', who: 'office' }],
];

export const lived = (policy: Policy, deeds: typeof ACCEPTED, law: Law): Way =>
  deeds.reduce((way, [on, what]) => done(way, on, what, law), begun(policy, 'self-found'));

/** Received, missed in two months, complete in March, signed by both, publicised and filed. */
export const closedCase = (policy: Policy, law: Law): Way => lived(policy, CLOSED, law);
