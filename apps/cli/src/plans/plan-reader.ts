import { join } from 'node:path';
import type { Desk } from '../desk';
import type { Machine } from '../doctor/machine';

const MEMORY_MB = 512;
const TIMEOUT_MS = 60_000;

/** Foreign bytes are read in a process of their own: whatever they do, a refusal comes out. Loaded only when needed. */
export const planReader =
  ({ dist }: Machine): Desk['readPlan'] =>
  async (bytes, file) => {
    const { readPlanInChild } = await import('@duban/documents');
    const childPath = join(dist, 'documents', 'child.cjs');
    return readPlanInChild(bytes, file, { childPath, memoryMb: MEMORY_MB, timeoutMs: TIMEOUT_MS });
  };
