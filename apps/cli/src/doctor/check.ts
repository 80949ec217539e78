import type { Text } from '@duban/domain';

/** One thing that the product stands on: what was found, what it takes, and the way out. */
export interface Check {
  readonly name:
    'node' | 'go' | 'postgres' | 'temporal' | 'ports' | 'disk' | 'data folder' | 'ledger key' | 'seal keys';
  readonly ok: boolean;
  readonly found: string;
  readonly needs: string;
  readonly mend: string | null;
}

export const said = ({ zh, en }: Text): string => `${zh} / ${en}`;
