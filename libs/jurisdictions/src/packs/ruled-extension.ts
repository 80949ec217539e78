import type { ExtensionTerms } from '@duban/domain';
import type { ExtensionClause } from './pack-document';

/** What a clause says of extensions that somebody can ask for by it; null where it only says in words who agrees. */
export const ruledExtension = (clause: ExtensionClause | undefined): ExtensionTerms | null =>
  clause && 'rule' in clause ? clause : null;
