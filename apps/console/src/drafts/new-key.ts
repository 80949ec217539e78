import { v4 } from 'uuid';

/** An act's own key. The browser's `randomUUID` is there only over https and on this machine; the library needs neither. */
export const newKey = (): string => v4();
