import type { Policy, Text } from '@duban/domain';
import type { Edition } from '../packs/edition';
import type { PackPlace } from '../packs/pack-refusal';

/** What is wrong with an edition, or worth knowing. An error refuses it; a warning asks somebody to look. */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'note';
  readonly code: string;
  /** The pack and the place in it: `ningbo 2021-11-03 ladder.0`. */
  readonly where: string;
  readonly message: Text;
  /** Where in which file, of what refuses an edition; the file's lines are known to whoever read it. */
  readonly place?: PackPlace | null;
}

/** What is linted: an edition, and the law that a task would carry of it. */
export interface Linted {
  readonly edition: Edition;
  readonly policy: Policy;
}

/** A finding about a place in an edition, before it is known which. */
export type Found = Omit<Finding, 'where'> & { readonly at: string };

export const failure = (code: string, at: string, zh: string, en: string): Found => ({
  severity: 'error',
  code,
  at,
  message: { zh, en },
});

export const warning = (code: string, at: string, zh: string, en: string): Found => ({
  severity: 'warning',
  code,
  at,
  message: { zh, en },
});
