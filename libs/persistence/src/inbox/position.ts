import type { Shape } from '../tasks/cursor';

/** A position counts all events there ever were. */
export const POSITION: Shape = (value) => /^\d{1,18}$/.test(value);
