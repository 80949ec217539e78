/** What words lead to, and nothing else: a unit in a plan may be called by a name that every object has a member of. */
export const lookup = (
  entries: readonly (readonly [word: string, found: string])[],
): Readonly<Record<string, string>> =>
  Object.assign(Object.create(null) as Record<string, string>, Object.fromEntries(entries));
