import { draftableRungs, type LetterTemplate, type Rung } from '@duban/domain';
import { warning, type Found, type Linted } from './finding';
import { isSamePost } from './signing';

/** A rung whose letter nobody worded for what it can be about, and one whose reviewer would have to sign as well. */
export const lintLetters = ({ edition: { clauses } }: Linted): readonly Found[] =>
  clauses.ladder.value.flatMap((rung, index) => {
    const template = clauses.letters?.value[rung.letter];
    if (!template) return [unworded(rung, index)];
    const { reviewedBy, reviewerMaySign } = template;
    const alone = reviewedBy && isSamePost(reviewedBy, rung.signer) && !reviewerMaySign;
    return [...(alone ? [unsigned(rung)] : []), ...unwordedByHand(rung, template)];
  });

const BY_HAND = { plan: { zh: '方案', en: 'a plan' }, unit: { zh: '单位', en: 'a unit' } } as const;

/** Of a rung that somebody may begin by hand, the words for a plan and for a unit. */
function unwordedByHand(rung: Rung, template: LetterTemplate): readonly Found[] {
  if (draftableRungs([rung]).length === 0) return [];
  const lacking = (['plan', 'unit'] as const).filter((part) => !template[part]);
  return lacking.map((part) =>
    warning(
      'letter-without-words',
      `letters.${rung.letter}.${part}`,
      `梯次“${rung.title}”的函件就${BY_HAND[part].zh}拟函时没有文本，将用本产品的通用文字起草；请在 letters 条款里写出`,
      `the letter of the rung ${rung.id} has no words for ${BY_HAND[part].en}, so it is drafted in the house’s own; word it in the clause letters`,
    ),
  );
}

const unworded = ({ title, id, letter }: Rung, index: number): Found =>
  warning(
    'letter-without-words',
    `ladder.${index}`,
    `梯次“${title}”的函件 ${letter} 没有文本，将用本产品的通用文字起草；请在 letters 条款里写出`,
    `the letter ${letter} of the rung ${id} is worded nowhere, so it is drafted in the house’s own words; word it in the clause letters`,
  );

const unsigned = ({ title, id, letter }: Rung): Found =>
  warning(
    'reviewer-signs',
    `letters.${letter}`,
    `梯次“${title}”的函件由同一职务核稿和签发，只有一人任职时无法签发；请另写核稿职务，或写明 reviewerMaySign`,
    `one post reviews and signs the letter of the rung ${id}: where one person holds it nobody can issue it; name another reviewer, or say reviewerMaySign`,
  );
