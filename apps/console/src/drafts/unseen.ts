/** Control characters and marks that turn the direction of writing: the house keeps none, so that a text reads as it is signed. */
const UNSEEN = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/gu;

/** They come along with what somebody pastes, who cannot see them and could not take them out. */
export const withoutUnseen = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(UNSEEN, '') : (value as unknown),
    ]),
  ) as Fields;
