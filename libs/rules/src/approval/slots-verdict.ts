import {
  anyOfPosts,
  postName,
  postWords,
  sharesHead,
  type Signature,
  type SigningFacts,
  type Text,
  type Verdict,
} from '@duban/domain';
import type { Slot } from './approval-rule';
import { filled, seated, signedFor, stillHelpful } from './seating';

/** Judges a rule that wants its slots filled by distinct persons, and says of each signature what became of it. */
export function slotsVerdict(rule: string, slots: readonly Slot[], given: SigningFacts): Verdict {
  const facts = { ...given, signatures: [...given.signatures].sort(inRecordedOrder) };
  const seating = seated(slots, facts);
  const counted = seating.filter((signature) => signature !== null);
  const satisfied = filled(seating) === slots.length;
  const missing = satisfied ? [] : stillHelpful(slots, facts);
  const reasons = facts.signatures.map((signature) => reason(signature, counted, { slots, facts }));
  if (satisfied) return { rule, status: 'satisfied', reasons, missing, children: [] };
  const wanting = stillWanting(slots.length - counted.length, anyOfPosts(missing, facts.posts));
  return { rule, status: 'pending', reasons: [...reasons, wanting], missing, children: [] };
}

const stillWanting = (heads: number, { zh, en }: Text): Text => ({
  zh: `还差 ${heads} 人签字：${zh}`,
  en: `${heads} more must sign: ${en}`,
});

/** A verdict never depends on the order in which independent signatures arrived. */
function inRecordedOrder(one: Signature, other: Signature): number {
  const key = ({ on, post, unit, by, principal }: Signature): string =>
    [on, post, unit, by, principal].join(' ');
  return key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0;
}

function reason(
  signature: Signature,
  counted: readonly Signature[],
  { slots, facts }: { readonly slots: readonly Slot[]; readonly facts: SigningFacts },
): Text {
  const { post, on } = signature;
  const asked = slots.flat().find((who) => signedFor(signature, who, facts.units));
  const name = asked ? postWords(asked, facts.posts) : postName(post, facts.posts);
  const said = (zh: string, en: string): Text => ({
    zh: `${name.zh} ${on} 的签字${zh}`,
    en: `the signature of ${name.en} on ${on} ${en}`,
  });
  if (counted.includes(signature)) return said('计入', 'counts');
  if (!asked) return said('不计入：规则未要求该职务', 'does not count: the rule does not ask for this post');
  if (counted.some((other) => sharesHead(signature, other)))
    return said('不计入：同一人只计一次', 'does not count: one person counts once');
  return said('不再需要', 'is not needed any more');
}
