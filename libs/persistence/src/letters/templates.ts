import type { DomainEvent, LetterTemplates, Task } from '@duban/domain';
import type { Tx } from '../database';

export const leadsToLetter = (events: readonly DomainEvent[]): boolean =>
  events.some(({ type }) => type === 'RungReached');

/**
 * The templates of the law that a task is pinned to, as its text was kept: a pack that was mended since words no letter of
 * a task of before. None where that text was never kept; then the letter is drafted in the house's own words.
 */
export async function templatesOf(tx: Tx, { policy }: Task): Promise<LetterTemplates> {
  const [row] = await tx.query<{ templates: LetterTemplates | null }>(
    `select text::jsonb #> '{clauses,letters,value}' as templates from edition_text
      where tenant_id = duban_tenant() and hash = $1`,
    [policy.edition],
  );
  return row?.templates ?? {};
}
