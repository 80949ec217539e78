/** Control characters and marks that turn the direction of writing: the house keeps none, so that a text reads as it is signed. */
const UNSEEN = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/gu;

/** They come along with what somebody pastes, who cannot see them and could not take them out; however deep it stands. */
export const withoutUnseen = <Fields extends object>(fields: Fields): Fields => cleaned(fields) as Fields;

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(UNSEEN, '');
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cleaned(inner)]));
}
