import type { Text } from '@duban/domain';

/** What is wrong with an edition, or worth knowing. An error refuses it; a warning asks somebody to look. */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'note';
  readonly code: string;
  /** The pack and the place in it: `ningbo 2021-11-03 ladder.0`. */
  readonly where: string;
  readonly message: Text;
}

/** A finding about a place in an edition, before it is known which. */
export type Found = Omit<Finding, 'where'> & { readonly at: string };

export const warning = (code: string, at: string, zh: string, en: string): Found => ({
  severity: 'warning',
  code,
  at,
  message: { zh, en },
});
