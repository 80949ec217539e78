const HASH = /^[0-9a-f]{64}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** What a person wrote in a form: no days, no choices of one word that the program made, no ids, no fingerprints. */
export const typedIn = (fields: object | undefined): readonly string[] =>
  Object.values(fields ?? {})
    .flatMap((value: unknown) => value)
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '')
    .filter((value) => !HASH.test(value) && !ID.test(value) && !DAY.test(value) && !/^[a-z-]+$/.test(value));
