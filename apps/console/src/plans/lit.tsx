import type { Span } from '@duban/contract';
import { createContext, useContext } from 'react';

/** A field of a task, and where it stands in the file. */
export interface Lit {
  readonly task: number;
  readonly field: string;
  readonly span: Span | null;
  /** On which side somebody pointed at it: the other one follows. */
  readonly from: 'sheet' | 'task';
}

interface Light {
  readonly lit: Lit | null;
  readonly light: (lit: Lit) => void;
}

/** Which field is looked at, on both sides at once. */
export const LightContext = createContext<Light>({ lit: null, light: () => undefined });
export const useLight = (): Light => useContext(LightContext);
