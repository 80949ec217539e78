import type { Draft } from './drafts';

/** What of a draft may be written down: without its secrets, and then without the key that they were sent with. */
export function withoutSecrets<Fields extends object>(
  { fields, sent }: Draft<Partial<Fields>>,
  secrets: readonly (keyof Fields)[],
): Draft<Partial<Fields>> {
  if (secrets.length === 0) return { fields, sent };
  const kept = { ...fields };
  for (const name of secrets) delete kept[name];
  return { fields: kept, sent: null };
}
