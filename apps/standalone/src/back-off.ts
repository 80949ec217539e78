const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/** After so long in health the next failure is a first failure again. */
export const FORGIVEN_AFTER_MS = 60_000;

/** How long to wait before the n-th restart in a row; n counts from 1. */
export function backOffMs(n: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(n - 1, 16));
}
