import type { PersonId } from '../people/actor';
import { sharesHead } from '../people/heads';
import { optionsOf } from '../policy/approval-options';
import { refuse, type Refusal } from '../refusal';
import type { Approval } from './approval';

/** Why somebody cannot be given a decision here: it would never count. */
export function refusedSigner(approval: Approval, person: PersonId, giver: PersonId | null): Refusal | null {
  const { frame, rule, acts } = approval;
  const { notDrafter, distinctPersons } = optionsOf(rule);
  if (!person.trim()) return refuse('unfit-person', '请指明交给谁', 'say who is meant');
  if (person === giver) return refuse('unfit-person', '不能交给自己', 'it cannot be given to oneself');
  if (notDrafter && frame.draftedBy && sharesHead({ by: person }, frame.draftedBy))
    return refuse('own-draft', '起草人不能审批自己的文本', 'whoever drafted the text cannot decide on it');
  if (distinctPersons && acts.some((act) => sharesHead({ by: person }, act)))
    return refuse(
      'unfit-person',
      '此人已有意见，同一人只计一次',
      'this person has decided already: one person counts once',
    );
  return null;
}
