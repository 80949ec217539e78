/** A branch the compiler knows to be unreachable; reaching it is a bug, not a refusal. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
