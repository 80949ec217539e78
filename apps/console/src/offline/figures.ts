/** Beijing's clock, which every office of the ledger goes by, wherever the page is read. */
const BEIJING_MS = 8 * 3_600_000;

/** `2026-07-28 16:00` of a UTC instant; what is none is shown as it is. */
export function beijing(instant: string): string {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? instant : new Date(at + BEIJING_MS).toISOString().slice(0, 16).replace('T', ' ');
}

export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

const MEGABYTE = 1e6;
export const megabytes = (bytes: number): string =>
  bytes < MEGABYTE ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;
