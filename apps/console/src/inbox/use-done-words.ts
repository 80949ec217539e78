import { APPROVAL_EVENT_WORDS, type Text } from '@duban/domain';
import { useLanguage } from '../words/language';
import { useWords } from '../words/words';
import { isDoneType } from './done-type';

interface Deed {
  readonly type: string;
  readonly inSigning: string | null;
}

/** What somebody did, in a sentence; in the signing of a task it has the name that an approval has for it. */
export function useDoneWords(): (deed: Deed) => string {
  const { facts, unknown, signing } = useWords().inbox;
  const [language] = useLanguage();
  const inApproval = (type: string): string | null =>
    (APPROVAL_EVENT_WORDS as Readonly<Record<string, Text>>)[type]?.[language] ?? null;
  return ({ type, inSigning }) => {
    const done = inSigning === null ? null : inApproval(inSigning);
    if (done !== null) return signing(done);
    return inApproval(type) ?? (isDoneType(type, facts) ? facts[type] : unknown(type));
  };
}
