interface Query {
  readonly cursor?: string;
  readonly limit: number;
}

/** The server's largest page. */
const PAGE = 200;

/** Follows the cursor to the end, or until `limit` items are there. */
export async function allPages<Item>(
  fetchPage: (query: Query) => Promise<{ readonly items: readonly Item[]; readonly next: string | null }>,
  limit = Infinity,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const size = Math.min(PAGE, limit - items.length);
    const page = await fetchPage({ limit: size, ...(cursor !== null && { cursor }) });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null && items.length < limit);
  return items;
}
