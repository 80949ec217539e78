import { canonicalText, type Json, type Text } from '@duban/domain';
import type { Edition } from '../packs/edition';
import { clauseRows, type ClauseRow } from '../packs/pack-summary';

/** How a clause differs between two editions: in what it says, or only in what it rests on. */
export interface ClauseDifference {
  readonly clause: string;
  readonly title: Text;
  readonly change: 'new' | 'gone' | 'changed' | 'basis';
  readonly before: readonly Text[];
  readonly after: readonly Text[];
  readonly basis: { readonly before: string | null; readonly after: string | null };
}

/** What another law means for those who live under it, clause by clause; how it is written down makes no difference. */
export function compareEditions(before: Edition, after: Edition): readonly ClauseDifference[] {
  const [old, fresh] = [clauseRows(before), clauseRows(after)];
  const names = [...new Set([...old, ...fresh].map(({ clause }) => clause))];
  return names.flatMap((name) => {
    const [one, other] = [old, fresh].map((rows) => rows.find(({ clause }) => clause === name));
    return difference(one, other) ?? [];
  });
}

function difference(before?: ClauseRow, after?: ClauseRow): ClauseDifference | null {
  const { clause, title } = (after ?? before) as ClauseRow;
  const change = changeOf(before, after);
  if (!change) return null;
  return {
    clause,
    title,
    change,
    before: before?.sentences ?? [],
    after: after?.sentences ?? [],
    basis: { before: before?.basis ?? null, after: after?.basis ?? null },
  };
}

function changeOf(before?: ClauseRow, after?: ClauseRow): ClauseDifference['change'] | null {
  if (!before) return 'new';
  if (!after) return 'gone';
  if (textOf(before) !== textOf(after)) return 'changed';
  return before.basis === after.basis && before.unverified === after.unverified ? null : 'basis';
}

/** The value and its words: a post that is called otherwise is another law for those who read it. */
const textOf = ({ value, sentences }: ClauseRow): string =>
  canonicalText({ value: value as Json, sentences: sentences as unknown as Json });
