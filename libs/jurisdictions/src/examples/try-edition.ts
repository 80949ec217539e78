import {
  ALONE,
  explain,
  reportedRefusal,
  type Day,
  type Law,
  type Refusal,
  type Task,
  type Text,
  type Verdict,
} from '@duban/domain';
import type { Edition } from '../packs/edition';
import type { ExampleGiven } from './example';
import { play } from './play';

/** What an edition makes of an imagined task; nothing is changed by it. */
export interface TriedEdition {
  /** The edition that answered, by its hash. */
  readonly law: { readonly pack: string; readonly edition: string; readonly effectiveFrom: string };
  /** The answer of the rule that is signed now; null where nobody signs. */
  readonly verdict: Verdict['status'] | null;
  readonly tree: Verdict | null;
  readonly sentence: Text;
  readonly missing: readonly Text[];
  /** What comes by itself, and its day. */
  readonly next: { readonly at: Day; readonly what: Text } | null;
  /** The refusal that the acts ran into, if any. */
  readonly refused: { readonly code: string; readonly because: Text } | null;
}

export function tryEdition(edition: Edition, given: ExampleGiven, law: Law): TriedEdition {
  const { task, refused } = play(given, edition, law);
  return triedOn(task, refused, law);
}

/** The same of a task that is there, by the law that it carries. */
export function triedOn(task: Task, refused: Refusal | null, { assess, calendar }: Law): TriedEdition {
  const { where, missing, next, verdict, law } = explain(task, assess, { ...ALONE, days: { calendar } });
  return {
    law,
    verdict: verdict?.status ?? null,
    tree: verdict,
    sentence: sentenceOf(where, missing, refused),
    missing,
    next: next && { at: next.on, what: next.because },
    refused: refused && { code: refused.code, because: reportedRefusal(refused) },
  };
}

function sentenceOf(where: Text, missing: readonly Text[], refused: Refusal | null): Text {
  const lacks = {
    zh: missing.length === 0 ? '' : `，还缺${missing.map(({ zh }) => zh).join('、')}`,
    en: missing.length === 0 ? '' : `; missing: ${missing.map(({ en }) => en).join(', ')}`,
  };
  const because = refused && reportedRefusal(refused);
  const no = {
    zh: because ? `。最后一步被拒绝：${because.zh}` : '',
    en: because ? `. The last act was refused: ${because.en}` : '',
  };
  return { zh: `${where.zh}${lacks.zh}${no.zh}`, en: `${where.en}${lacks.en}${no.en}` };
}
